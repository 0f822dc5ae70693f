import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { formatDate } from '@/lib/format';
import { Card, StatusBadge, WorkItem, WorkList } from '@/ui';

/** What came from a stage and waits for the mentor. */
export default function WaitingSignalsCard() {
  const { t } = useTranslation('lvs');
  const waiting = useQuery({
    queryKey: ['waiting-signals'],
    queryFn: () => orThrow(api.school.GET('/v1/waiting-signals', { params: { query: { limit: 5 } } })),
  });
  if (!waiting.data || waiting.data.items.length === 0) return null;
  return (
    <Card title={t('signals.card')}>
      <WorkList>
        {waiting.data.items.map((signal) => (
          <WorkItem
            key={signal.id}
            to={`/leerlingen/${signal.studentId}/dossier`}
            title={signal.displayName}
            about={[
              signal.skill ? t(`skill.${signal.skill}`) : t('signals.kind.SIGNAL'),
              signal.due
                ? t('signals.dueOn', { date: formatDate(signal.due) })
                : t('signals.from', { name: signal.raisedByName }),
            ].join(' · ')}
          >
            <StatusBadge tone={signal.state === 'OPEN' ? 'warning' : 'info'}>
              {t(`signals.state.${signal.state}`)}
            </StatusBadge>
          </WorkItem>
        ))}
      </WorkList>
    </Card>
  );
}
