import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { Card, ErrorState, Select, toast } from '@/ui';

const outcomes = [
  'NONE_YET',
  'EMPLOYMENT_CONTRACT',
  'SHELTERED_WORK',
  'FURTHER_EDUCATION',
  'DAY_ACTIVITIES',
] as const;
type OutcomeCode = (typeof outcomes)[number];

/** Where the student went; chosen at once, and changed as easily. */
export function Outcome({ routeId, outcome }: { routeId: string; outcome?: string | null }) {
  const { t } = useTranslation('transition');
  const queries = useQueryClient();
  const record = useMutation({
    mutationFn: (chosen: OutcomeCode) =>
      orThrow(
        api.transition.PUT('/v1/routes/{routeId}/outcome', {
          params: { path: { routeId } },
          body: { outcome: chosen },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['transition'] });
      toast(t('outcome.saved'));
    },
  });
  return (
    <Card title={t('outcome.title')}>
      <Select
        label={t('outcome.label')}
        value={outcome ?? ''}
        empty={t('outcome.unknown')}
        disabled={record.isPending}
        onChange={(event) => record.mutate(event.target.value as OutcomeCode)}
        options={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
      />
      <ErrorState error={record.error} />
    </Card>
  );
}
