import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { formatDate } from '@/lib/format';
import { ButtonLink, Notice, Row } from '@/ui';
import type { Placement } from './api';

/** Visits to this company whose report is still to be written. */
export function MissingReports({ placement }: { placement: Placement }) {
  const { t } = useTranslation('placements');
  const missing = useQuery({
    queryKey: ['missing-reports', placement.id],
    queryFn: () =>
      orThrow(api.school.GET('/v1/missing-reports', { params: { query: { placementId: placement.id! } } })),
  });
  const visits = missing.data?.items ?? [];
  if (visits.length === 0) return null;
  return (
    <Notice
      tone={visits.some(({ overdue }) => overdue) ? 'negative' : 'warning'}
      title={t('reportMissing', { count: visits.length })}
    >
      <p>{visits.map(({ visitedOn }) => t('visitOn', { date: formatDate(visitedOn) })).join(' · ')}</p>
      <Row>
        <ButtonLink to={`/leerlingen/${visits[0]!.studentId}/dossier`}>{t('toDossier')}</ButtonLink>
      </Row>
    </Notice>
  );
}
