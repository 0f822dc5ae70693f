import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { Card } from '@/ui';
import { StepsToReady } from './StepsToReady';

/** The student's own road to a stage. */
export default function MyStepsCard() {
  const { t } = useTranslation('students');
  const me = useQuery({ queryKey: ['me'], queryFn: () => orThrow(api.school.GET('/v1/me')) });
  const id = me.data?.student?.id;
  const student = useQuery({
    queryKey: ['student', id],
    enabled: id !== undefined,
    queryFn: () => orThrow(api.school.GET('/v1/students/{id}', { params: { path: { id: id! } } })),
  });
  if (!student.data) return null;
  return (
    <Card title={t('own.title')}>
      <StepsToReady student={student.data} own />
    </Card>
  );
}
