import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { formatDate } from '@/lib/format';
import { Card, StatusBadge, WorkItem, WorkList } from '@/ui';

const shown = 8;

/** Red signals, which ask for action first, and moments of guidance whose day has passed and that nobody wrote down. */
export default function OverdueGuidance() {
  const { t } = useTranslation('placements');
  const overdue = useQuery({
    queryKey: ['guidance-overdue'],
    queryFn: () => orThrow(api.placement.GET('/v1/guidance/overdue')),
  });
  const moments = overdue.data?.moments ?? [];
  const signals = overdue.data?.signals ?? [];
  if (moments.length + signals.length === 0) return null;
  return (
    <Card title={t('guidance.attention')}>
      <WorkList>
        {signals.map((signal) => (
          <WorkItem
            key={`${signal.placementId} ${signal.subject}`}
            to={`/plaatsingen/${signal.placementId}?tab=guidance`}
            title={signal.studentName}
            about={`${t(`guidance.subject.${signal.subject}`)} · ${t('guidance.redSince', { date: formatDate(signal.since) })}`}
          >
            <StatusBadge tone="negative">{t('guidance.asksAction')}</StatusBadge>
          </WorkItem>
        ))}
        {moments.slice(0, shown).map((moment) => (
          <WorkItem
            key={moment.momentId}
            to={`/plaatsingen/${moment.placementId}?tab=guidance`}
            title={moment.studentName}
            about={`${t(`guidance.kind.${moment.kind}`)} · ${t('guidance.plannedFor', { date: formatDate(moment.day) })}`}
          >
            <StatusBadge tone="negative">{t('guidance.overdue')}</StatusBadge>
          </WorkItem>
        ))}
      </WorkList>
      {moments.length > shown && (
        <p className="op-small">{t('guidance.more', { count: moments.length - shown })}</p>
      )}
    </Card>
  );
}
