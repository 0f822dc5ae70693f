import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { hasRole, useRoles } from '@/lib/session';
import { Card, Link, WorkItem, WorkList } from '@/ui';
import type { StepName } from './steps';

/** The students whose next step is mine. */
export default function WaitingCard() {
  const { t } = useTranslation('students');
  const roles = useRoles();
  const steps: StepName[] = hasRole(roles, ['stagebegeleider', 'teamleider'])
    ? ['ASSIGNMENT', 'INTAKE', 'DECISION']
    : ['AANMELDING', 'TRAINING'];
  const waiting = useQuery({
    queryKey: ['students', 'waiting', steps],
    queryFn: () =>
      Promise.all(
        steps.map(async (step) => ({
          step,
          // Aanmeldingen wait for everybody at the stageoverleg; the rest waits for me.
          students: await orThrow(
            api.school.GET('/v1/students', {
              params: { query: { step, mine: step !== 'ASSIGNMENT', limit: 5 } },
            }),
          ),
        })),
      ),
  });
  const found = waiting.data?.filter(({ students }) => students.items.length > 0) ?? [];
  if (found.length === 0) return null;
  return (
    <Card title={t('waiting.title')} action={<Link to="/leerlingen">{t('waiting.all')}</Link>}>
      <WorkList>
        {found.flatMap(({ step, students }) =>
          students.items.map((student) => (
            <WorkItem
              key={student.id}
              title={student.displayName}
              about={`${student.classGroup} · ${t(`todo.${step}`)}`}
              to={`/leerlingen/${student.id}`}
            />
          )),
        )}
      </WorkList>
    </Card>
  );
}
