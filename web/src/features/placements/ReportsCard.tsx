import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { Card, ErrorState, Link, Stack } from '@/ui';
import { OneReport } from './Discrimination';

/** Reports of discrimination that nobody took up yet, for the trusted person. */
export default function ReportsCard() {
  const { t } = useTranslation('placements');
  const client = useQueryClient();
  const reports = useQuery({
    queryKey: ['discrimination-reports'],
    queryFn: () => orThrow(api.placement.GET('/v1/discrimination-reports')),
  });
  const takeUp = useMutation({
    mutationFn: (reportId: string) =>
      orThrow(
        api.placement.PUT('/v1/discrimination-reports/{reportId}/taken-up', {
          params: { path: { reportId } },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['discrimination-reports'] }),
  });
  const open = (reports.data ?? []).filter(({ takenUpAt }) => !takenUpAt);
  if (open.length === 0) return null;
  return (
    <Card title={t('report.list')} tone="accent">
      <Stack>
        <ErrorState error={takeUp.error} />
        {open.map((report) => (
          <div key={report.id}>
            <Link to={`/plaatsingen/${report.placementId}?tab=problems`}>{report.studentName}</Link>
            <OneReport report={report} takeUp={() => takeUp.mutate(report.id)} />
          </div>
        ))}
      </Stack>
    </Card>
  );
}
