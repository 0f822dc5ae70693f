import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { formatDate } from '@/lib/format';
import { Card, StatusBadge, WorkItem, WorkList } from '@/ui';

/** Students whose stage broke off, and for whom nobody searches yet; the longest waiting first. */
export default function NewSearches() {
  const { t } = useTranslation('placements');
  const waiting = useQuery({
    queryKey: ['new-searches'],
    queryFn: () => orThrow(api.placement.GET('/v1/new-searches')),
  });
  if (!waiting.data || waiting.data.length === 0) return null;
  return (
    <Card title={t('newSearch.list')}>
      <WorkList>
        {waiting.data.map((one) => (
          <WorkItem
            key={one.placementId}
            title={one.studentName}
            about={t(`newSearch.because.${one.because}`, { day: formatDate(one.dueOn) })}
            to={`/plaatsingen/${one.placementId}`}
          >
            <StatusBadge tone={one.late ? 'negative' : 'info'}>
              {t(one.late ? 'newSearch.late' : 'newSearch.waits')}
            </StatusBadge>
          </WorkItem>
        ))}
      </WorkList>
    </Card>
  );
}
