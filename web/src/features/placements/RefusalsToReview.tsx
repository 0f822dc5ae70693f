import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { Card, WorkItem, WorkList } from '@/ui';

/** Refusals that no code explains, for who guides the students: is it discrimination? */
export default function RefusalsToReview() {
  const { t } = useTranslation('placements');
  const open = useQuery({
    queryKey: ['refusals-to-review'],
    queryFn: () => orThrow(api.placement.GET('/v1/refusals-to-review')),
  });
  if (!open.data || open.data.length === 0) return null;
  return (
    <Card title={t('refusal.toReview')}>
      <WorkList>
        {open.data.map((refusal) => (
          <WorkItem
            key={refusal.id}
            title={refusal.studentName}
            about={`${refusal.companyName}: ${t(`refusal.reason.${refusal.reason}`)}`}
            to={`/plaatsingen/${refusal.placementId}?tab=problems`}
          />
        ))}
      </WorkList>
    </Card>
  );
}
