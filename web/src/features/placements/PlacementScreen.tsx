import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '@/lib/format';
import { Reach } from '@/lib/Reach';
import { hasRole, useRoles } from '@/lib/session';
import { usePathParams } from '@/lib/urlState';
import { ButtonLink, Card, Columns, Facts, Loaded, Notice, Page, Row, Stack, Steps, Tabs } from '@/ui';
import { type Placement, usePlacement } from './api';
import { openProblems, useProblems } from './Problems';
import { sectionsOf, type TabName, tabs } from './sections';
import { order } from './states';

/** One placement as one picture: where it stands, who has to do what, and where to do it. */
export default function PlacementScreen() {
  const { t } = useTranslation('placements');
  const { placementId } = usePathParams<'placementId'>();
  const placement = usePlacement(placementId);
  return (
    <Page
      title={placement.data?.student?.name ?? t('placement')}
      back={
        hasRole(useRoles(), ['student', 'parent'])
          ? { to: '/mijn-stage', label: t('mine') }
          : { to: '/plaatsingen', label: t('title') }
      }
    >
      <Loaded query={placement} lines={8}>
        {(data) => <Picture placement={data} />}
      </Loaded>
    </Page>
  );
}

/** @param tab what the address calls the chosen tab, where several placements stand on one page */
export function Picture({ placement, tab }: { placement: Placement; tab?: string }) {
  const { t } = useTranslation('placements');
  const staff = ['STAGEBEGELEIDER', 'TEAMLEIDER', 'MENTOR', 'ORTHOPEDAGOOG'].includes(placement.you!);
  const problems = useProblems(placement).data;
  const base = `/plaatsingen/${placement.id}`;
  const waiting = (placement.waitingFor ?? [])
    .map((role) =>
      role.toUpperCase() === placement.you ? t('role.you', { context: role }) : t(`role.${role}`),
    )
    .join(', ');
  const contract = order.indexOf(placement.state!) >= order.indexOf('CONTRACT');
  const running = ['RUNNING', 'CLOSING', 'COMPLETED'].includes(placement.state!);
  const content = (name: TabName) => (
    <Stack>
      {name !== 'now' && <p className="op-small">{t(`tabs.about.${name}`)}</p>}
      {sectionsOf(placement, staff, name).map((section) => (
        <Fragment key={section.name}>{section.part(placement, staff)}</Fragment>
      ))}
      {name === 'now' && <Overview placement={placement} />}
    </Stack>
  );
  return (
    <>
      <Notice
        tone={placement.state === 'BROKEN_OFF' ? 'warning' : 'info'}
        title={t(`state.${placement.state}`)}
      >
        <p>{waiting ? t('waitingFor', { who: waiting }) : t('waitingForNobody')}</p>
      </Notice>
      <Row>
        {staff && placement.state === 'SEARCHING' && (
          <ButtonLink to={`${base}/plekken`} kind="primary">
            {t('to.places')}
          </ButtonLink>
        )}
        {staff && placement.state === 'PROPOSED' && (
          <ButtonLink to={`${base}/plekken`}>{t('to.answer')}</ButtonLink>
        )}
        {(contract || placement.state === 'AGREED') && (
          <ButtonLink to={`${base}/contract`} kind="primary">
            {t('to.contract')}
          </ButtonLink>
        )}
        {running && <ButtonLink to={`${base}/logboek`}>{t('to.logbook')}</ButtonLink>}
        {running && <ButtonLink to={`${base}/aanwezigheid`}>{t('to.attendance')}</ButtonLink>}
        {running && <ButtonLink to={`${base}/beoordeling`}>{t('to.assessment')}</ButtonLink>}
      </Row>
      <Tabs
        label={t('tabs.label')}
        param={tab}
        tabs={tabs.map((name) => ({
          id: name,
          label: t(`tabs.${name}`),
          count: name === 'problems' ? openProblems(problems) : 0,
          content: () => content(name),
        }))}
      />
    </>
  );
}

/** Where the stage stands on its way, and who and where. */
function Overview({ placement }: { placement: Placement }) {
  const { t } = useTranslation('placements');
  return (
    <Columns wide>
      <Card title={t('route')}>
        <Steps label={t('route')} steps={steps(placement, t)} />
      </Card>
      <Card title={t('about')}>
        <Facts
          items={[
            [t('phase'), t(`phases.${placement.phase}`)],
            [t('place'), placement.place ? `${placement.place.title}, ${placement.place.companyName}` : '–'],
            [t('address'), placement.place?.address ?? '–'],
            [t('supervisor'), placement.contact?.name ?? '–'],
            [
              t('guide'),
              placement.stagebegeleider?.name ? (
                <Reach name={placement.stagebegeleider.name} phone={placement.stagebegeleider.phone} />
              ) : (
                '–'
              ),
            ],
            [
              t('period'),
              placement.search?.from
                ? `${formatDate(placement.search.from)} – ${formatDate(placement.search.until!)}`
                : '–',
            ],
            [t('days'), (placement.search?.weekdays ?? []).map((day) => t(`day.${day}`)).join(', ') || '–'],
            ...(placement.tasks ? [[t('tasks'), placement.tasks] as [string, string]] : []),
            [t('goals'), (placement.goals ?? []).map(({ text }) => text).join('; ') || '–'],
          ]}
        />
      </Card>
    </Columns>
  );
}

function steps(placement: Placement, t: (key: string) => string) {
  const at = order.indexOf(placement.state!);
  return order.slice(0, 10).map((state, index) => ({
    id: state,
    title: t(`state.${state}`),
    state:
      index < at && at < 10 ? ('done' as const) : index === at ? ('current' as const) : ('todo' as const),
  }));
}
