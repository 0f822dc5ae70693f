import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { formatDay } from '@/lib/format';
import { Card, WorkItem, WorkList } from '@/ui';

/** Parents who wait for an answer of the stagebegeleider who looks. */
export default function RemarksToAnswer() {
  const { t } = useTranslation('placements');
  const waiting = useQuery({
    queryKey: ['unanswered-remarks'],
    queryFn: () => orThrow(api.placement.GET('/v1/unanswered-remarks')),
  });
  if (!waiting.data || waiting.data.length === 0) return null;
  return (
    <Card title={t('remark.toAnswer')} tone="accent">
      <WorkList>
        {waiting.data.map(({ placementId, studentName, since }) => (
          <WorkItem
            key={placementId}
            title={studentName}
            about={t('remark.since', { day: formatDay(since) })}
            to={`/plaatsingen/${placementId}?tab=guidance`}
          />
        ))}
      </WorkList>
    </Card>
  );
}
