import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDate, formatMoment } from '@/lib/format';
import { KeptByStudent } from '@/lib/KeptByStudent';
import type { Role } from '@/lib/roles';
import { hasRole, useRoles } from '@/lib/session';
import { usePathParams } from '@/lib/urlState';
import {
  Card,
  Columns,
  Facts,
  Link,
  Loaded,
  Notice,
  Page,
  Row,
  Stack,
  StatusBadge,
  type Step,
  Steps,
} from '@/ui';
import { Dossier } from './Dossier';
import { Handover } from './Handover';
import { Nazorg } from './Nazorg';
import { Outcome } from './Outcome';
import { Plan } from './Plan';
import { nazorgQuery, routeQuery } from './queries';

const guidance: readonly Role[] = [
  'stagebegeleider',
  'mentor',
  'teamleider',
  'orthopedagoog',
  'jobcoach',
  'jongerencoach',
];
const school: readonly Role[] = ['stagebegeleider', 'mentor', 'teamleider', 'orthopedagoog'];

/** One route as one picture: where are we, who is responsible, what comes next. */
export default function RouteScreen() {
  const { t } = useTranslation('transition');
  const { routeId } = usePathParams<'routeId'>();
  const roles = useRoles();
  const route = useQuery(routeQuery(routeId));
  const moments = useQuery(nazorgQuery(routeId));
  const guides = hasRole(roles, guidance);
  return (
    <Loaded query={route}>
      {(shown) => (
        <Page
          title={t('route.title', { name: shown.studentName })}
          intro={t('route.intro', { name: shown.responsible.name })}
          back={{ to: '/routes', label: t('routes.title') }}
        >
          <Columns wide>
            <Stack>
              {guides && !shown.mayAct && (
                <Notice title={t('route.notYours')}>
                  <Link to="/overdrachten">{t('route.toHandovers')}</Link>
                </Notice>
              )}
              <Card title={t('route.picture')}>
                <Steps label={t('route.picture')} steps={milestones(shown, moments.data?.items ?? [], t)} />
              </Card>
              {shown.shielded ? (
                <KeptByStudent />
              ) : (
                <Plan routeId={routeId} actions={shown.plan} parties={shown.parties} mayAct={shown.mayAct} />
              )}
              <Nazorg routeId={routeId} mayAct={shown.mayAct} />
            </Stack>
            <Stack>
              <Card title={t('responsible')} tone="accent">
                <Facts
                  items={[
                    [t('responsible'), shown.responsible.name],
                    [t('since'), formatMoment(shown.responsible.since)],
                  ]}
                />
              </Card>
              <Card title={t('parties')}>
                <Facts
                  items={shown.parties.map((party) => [
                    t(`partyRole.${party.role}`),
                    `${party.name}: ${party.task}`,
                  ])}
                />
              </Card>
              {shown.mayAct && <Outcome routeId={routeId} outcome={shown.outcome} />}
              {guides && <Dossier routeId={routeId} mayWrite={hasRole(roles, school)} />}
              {hasRole(roles, school) && <Handover routeId={routeId} />}
              <Card title={t('history')}>
                <Facts
                  items={shown.history.map((turn) => [
                    turn.name,
                    turn.until
                      ? t('turn.past', { from: formatDate(turn.since), to: formatDate(turn.until) })
                      : t('turn.now', { from: formatDate(turn.since) }),
                  ])}
                />
              </Card>
            </Stack>
          </Columns>
        </Page>
      )}
    </Loaded>
  );
}

type Dates = { startsOn: string; leavesOn: string; endsOn: string; chainStage: string };
type Moment = { id: string; month: number; dueOn: string; status: string };

/** Start, leaving, nazorg and end in order of time; the first that is still to come is where we are. */
function milestones(route: Dates, moments: readonly Moment[], t: TFunction<'transition'>): Step[] {
  const today = new Date().toISOString().slice(0, 10);
  const left = route.chainStage === 'KEEPING_WORK' || route.leavesOn <= today;
  const steps = [
    { id: 'start', on: route.startsOn, title: t('milestone.start'), done: true },
    { id: 'leaving', on: route.leavesOn, title: t('milestone.leaving'), done: left },
    ...moments.map((moment) => ({
      id: moment.id,
      on: moment.dueOn,
      title: t('milestone.nazorg', { count: moment.month }),
      done: moment.status === 'HELD',
    })),
    { id: 'end', on: route.endsOn, title: t('milestone.end'), done: route.endsOn < today },
  ];
  const current = steps.findIndex(({ done }) => !done);
  return steps.map(({ id, on, title, done }, index) => ({
    id,
    title,
    when: formatDate(on),
    state: done ? 'done' : on < today ? 'late' : index === current ? 'current' : 'todo',
    children:
      index === current ? (
        <Row>
          <StatusBadge tone="info">{t('milestone.next')}</StatusBadge>
        </Row>
      ) : undefined,
  }));
}
