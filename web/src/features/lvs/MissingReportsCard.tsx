import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { formatDate } from '@/lib/format';
import { Card, StatusBadge, WorkItem, WorkList } from '@/ui';

/** Visits that have no report yet, the longest waiting first. */
export default function MissingReportsCard() {
  const { t } = useTranslation('lvs');
  const missing = useQuery({
    queryKey: ['missing-reports'],
    queryFn: () => orThrow(api.school.GET('/v1/missing-reports', { params: { query: { limit: 5 } } })),
  });
  if (!missing.data || missing.data.items.length === 0) return null;
  return (
    <Card title={t('missing.card')}>
      <WorkList>
        {missing.data.items.map((visit) => (
          <WorkItem
            key={visit.visitId}
            to={`/leerlingen/${visit.studentId}/dossier`}
            title={visit.displayName}
            about={[visit.companyName, t('missing.visitOn', { date: formatDate(visit.visitedOn) })]
              .filter(Boolean)
              .join(' · ')}
          >
            <StatusBadge tone={visit.overdue ? 'negative' : 'warning'}>
              {t(visit.overdue ? 'missing.late' : 'missing.title')}
            </StatusBadge>
          </WorkItem>
        ))}
      </WorkList>
    </Card>
  );
}
