import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { hasRole, useRoles } from '@/lib/session';
import { Card, Heading, Link, Stack, WorkItem, WorkList } from '@/ui';
import { TrainTogether } from './TrainTogether';
import type { StepName } from './steps';

/** So many of a step are shown; the list of students has them all. */
const most = 12;

/** The students whose next step is mine, by step; what a group does together is recorded together. */
export default function WaitingCard() {
  const { t } = useTranslation('students');
  const roles = useRoles();
  const atOverleg = hasRole(roles, ['stagebegeleider', 'teamleider']);
  const steps: StepName[] = [
    ...(hasRole(roles, ['mentor']) ? (['AANMELDING', 'TRAINING'] as const) : []),
    ...(atOverleg ? (['ASSIGNMENT', 'INTAKE', 'DECISION'] as const) : []),
  ];
  const waiting = useQuery({
    queryKey: ['students', 'waiting', steps],
    queryFn: () =>
      Promise.all(
        steps.map(async (step) => ({
          step,
          // Aanmeldingen wait for everybody at the stageoverleg; the rest waits for me.
          students: await orThrow(
            api.school.GET('/v1/students', {
              params: { query: { step, mine: step !== 'ASSIGNMENT', limit: most } },
            }),
          ),
        })),
      ),
  });
  const found = waiting.data?.filter(({ students }) => students.items.length > 0) ?? [];
  if (found.length === 0) return null;
  return (
    <Card title={t('waiting.title')} action={<Link to="/leerlingen">{t('waiting.all')}</Link>}>
      <Stack gap="lg">
        {found.map(({ step, students }) => (
          <Stack gap="sm" key={step}>
            <Heading level={3}>{t(`waiting.${step}`)}</Heading>
            {step === 'TRAINING' ? (
              <TrainTogether students={students.items} />
            ) : (
              <WorkList>
                {students.items.map((student) => (
                  <WorkItem
                    key={student.id}
                    title={student.displayName}
                    about={student.classGroup}
                    to={`/leerlingen/${student.id}/${screens[step] ?? ''}`}
                  />
                ))}
              </WorkList>
            )}
            {step === 'ASSIGNMENT' ? (
              <Link to="/stageoverleg">{t('waiting.divide')}</Link>
            ) : (
              students.next && (
                <Link to="/leerlingen" search={{ step, mine: 'ja' }}>
                  {t('waiting.more')}
                </Link>
              )
            )}
          </Stack>
        ))}
      </Stack>
    </Card>
  );
}

/** Where a step is taken, so that one press is enough. */
const screens: Partial<Record<StepName, string>> = {
  AANMELDING: 'aanmelding',
  ASSIGNMENT: 'aanmelding',
  INTAKE: 'intake',
  DECISION: 'besluit',
};
