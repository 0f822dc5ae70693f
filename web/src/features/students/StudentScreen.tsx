import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type SchoolTypes, withResponse } from '@/api';
import { formatDate, formatMoment } from '@/lib/format';
import { schoolTeam } from '@/lib/roles';
import { hasRole, useRoles } from '@/lib/session';
import { usePathParams } from '@/lib/urlState';
import {
  Button,
  ButtonLink,
  Card,
  Columns,
  ErrorState,
  Facts,
  Loaded,
  Notice,
  Page,
  Row,
  Select,
  Stack,
  StatusBadge,
  toast,
  WorkItem,
  WorkList,
} from '@/ui';
import { Leaving } from './Leaving';
import { StepsToReady } from './StepsToReady';
import { isMbo } from './studentForm';

type Student = SchoolTypes['schemas']['StudentAnswer'];

export default function StudentScreen() {
  const { t } = useTranslation('students');
  const { studentId } = usePathParams<'studentId'>();
  const mayPlace = hasRole(useRoles(), ['stagebegeleider', 'teamleider']);
  const atSchool = hasRole(useRoles(), schoolTeam);
  const student = useQuery({
    queryKey: ['student', studentId, 'etag'],
    queryFn: () => withResponse(api.school.GET('/v1/students/{id}', { params: { path: { id: studentId } } })),
  });
  return (
    <Page
      title={student.data?.data.displayName ?? t('student')}
      back={atSchool ? { to: '/leerlingen', label: t('title') } : { to: '/', label: t('toHome') }}
    >
      <Loaded query={student}>
        {({ data, etag }) => (
          <Columns>
            <Stack>
              <Card title={t('steps.title')}>
                {data.readiness.ready && <Notice tone="positive" title={t('steps.ready')} />}
                <StepsToReady student={data} />
                {mayPlace && data.readiness.registered && (
                  <Row>
                    <ButtonLink
                      kind={data.readiness.ready ? 'primary' : 'secondary'}
                      icon="seat"
                      to={`/plaatsingen/nieuw?leerling=${data.id}`}
                    >
                      {t('placement.open')}
                    </ButtonLink>
                  </Row>
                )}
              </Card>
              {data.may.includes('ASSIGN') && <Assign student={data} etag={etag} />}
              {data.may.includes('EDIT') && <Leaving student={data} etag={etag} />}
            </Stack>
            <Stack>
              <Profile student={data} />
              {data.may.includes('SEE_CONTENT') && atSchool && <ToDossier student={data} />}
              {data.may.includes('SEE_CONTENT') && <History studentId={data.id} />}
            </Stack>
          </Columns>
        )}
      </Loaded>
    </Page>
  );
}

function Profile({ student }: { student: Student }) {
  const { t } = useTranslation('students');
  return (
    <Card
      title={t('profile.title')}
      action={
        student.may.includes('EDIT') && (
          <ButtonLink to={`/leerlingen/${student.id}/aanpassen`}>{t('edit.title')}</ButtonLink>
        )
      }
    >
      <Facts
        items={[
          [t('column.class'), student.classGroup],
          [t('profile.age'), t('profile.years', { count: student.age })],
          [t('profile.track'), t(`track.${student.track}`)],
          ...(isMbo(student.track)
            ? ([[t('form.crebo'), student.crebo ?? t('profile.noCrebo')]] as [string, string][])
            : []),
          [t('profile.profile'), t(`profile.${student.profile}`)],
          [t('column.phase'), t(`phase.${student.phase}`)],
          [t('column.mentor'), student.mentorName ?? '–'],
          [t('column.stagebegeleider'), student.stagebegeleiderName ?? t('notDivided')],
          [t('column.leaves'), formatDate(student.expectedLeaving)],
          ...(student.supportNeeds
            ? ([
                [
                  t('profile.needs'),
                  student.supportNeeds.length === 0
                    ? t('profile.noNeeds')
                    : student.supportNeeds.map((need) => t(`need.${need}`)).join(', '),
                ],
              ] as [string, string][])
            : []),
        ]}
      />
      {student.guardians.length > 0 && (
        <WorkList>
          {student.guardians.map((guardian) => (
            <WorkItem key={guardian.id} title={guardian.name} about={t(`relation.${guardian.relation}`)}>
              <StatusBadge tone={guardian.informed ? 'positive' : 'neutral'}>
                {t(guardian.informed ? 'guardian.informed' : 'guardian.off')}
              </StatusBadge>
            </WorkItem>
          ))}
        </WorkList>
      )}
    </Card>
  );
}

/** The stageoverleg divides the aanmeldingen; the date is kept. */
function Assign({ student, etag }: { student: Student; etag: string | undefined }) {
  const { t } = useTranslation('students');
  const queries = useQueryClient();
  const [chosen, choose] = useState(student.stagebegeleiderId ?? '');
  const guides = useQuery({
    queryKey: ['colleagues', 'stagebegeleider'],
    queryFn: () =>
      orThrow(api.school.GET('/v1/colleagues', { params: { query: { role: 'stagebegeleider' } } })),
  });
  const assign = useMutation({
    mutationFn: () =>
      orThrow(
        api.school.PUT('/v1/students/{id}/stagebegeleider', {
          params: { path: { id: student.id }, header: { 'If-Match': etag ?? '' } },
          body: { stagebegeleiderId: chosen },
        }),
      ),
    onSuccess: async () => {
      toast(t('assign.done'));
      await queries.invalidateQueries();
    },
  });
  return (
    <Card title={t('assign.title')} tone="quiet">
      <Stack>
        <ErrorState error={assign.error} />
        <Select
          label={t('column.stagebegeleider')}
          hint={t('assign.hint')}
          empty={t('assign.choose')}
          value={chosen}
          options={(guides.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => choose(event.target.value)}
        />
        <Row>
          <Button
            busy={assign.isPending}
            disabled={chosen === '' || chosen === student.stagebegeleiderId}
            onClick={() => assign.mutate()}
          >
            {t('assign.do')}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}

/** Where the student's stages, growth and direction are kept. */
function ToDossier({ student }: { student: Student }) {
  const { t } = useTranslation('students');
  const base = `/leerlingen/${student.id}`;
  return (
    <Card title={t('dossier.title')}>
      <WorkList>
        <WorkItem to={`${base}/traject`} title={t('dossier.traject')} about={t('dossier.trajectAbout')} />
        <WorkItem to={`${base}/dossier`} title={t('dossier.line')} about={t('dossier.lineAbout')} />
        <WorkItem to={`${base}/klapper`} title={t('dossier.klapper')} about={t('dossier.klapperAbout')} />
        <WorkItem to={`${base}/criteria`} title={t('dossier.criteria')} about={t('dossier.criteriaAbout')} />
        <WorkItem
          to={`${base}/richting`}
          title={t('dossier.direction')}
          about={student.direction ? t(`pool:sector.${student.direction}`) : t('dossier.directionNone')}
        />
      </WorkList>
    </Card>
  );
}

/** Where the words for a changed value stand; other fields hold words of their own. */
const catalogue: Record<string, string> = {
  PHASE: 'phase',
  STATUS: 'status',
  GUARDIAN_ADDED: 'relation',
  GUARDIAN_CHANGED: 'relation',
  GUARDIAN_REMOVED: 'relation',
};

function History({ studentId }: { studentId: string }) {
  const { t } = useTranslation('students');
  const traject = useQuery({
    queryKey: ['student', studentId, 'traject'],
    queryFn: () =>
      orThrow(api.school.GET('/v1/students/{studentId}/traject', { params: { path: { studentId } } })),
  });
  return (
    <Card title={t('history.title')}>
      <Loaded query={traject}>
        {({ changes }) => (
          <WorkList>
            {changes.map((change, index) => {
              // Of who is taken away only what they were is left.
              const value = change.field === 'GUARDIAN_REMOVED' ? change.oldValue : change.newValue;
              return (
                <WorkItem
                  // One edit can change the same more than once, such as two parents.
                  key={change.at + change.field + index}
                  title={t(`history.${change.field}`, {
                    value: t([`${catalogue[change.field] ?? 'profile'}.${value}`, 'history.value'], {
                      value: value ?? '–',
                    }),
                  })}
                  about={`${formatMoment(change.at)} · ${change.authorName} · ${change.reason}`}
                />
              );
            })}
          </WorkList>
        )}
      </Loaded>
    </Card>
  );
}
