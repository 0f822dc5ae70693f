import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { formatNumber } from '@/lib/format';
import { Card, Table } from '@/ui';

/** How many stages of the school broke off, per school year and why. */
export default function DropoutCard() {
  const { t } = useTranslation('placements');
  const dropout = useQuery({
    queryKey: ['stage-dropouts'],
    queryFn: () => orThrow(api.placement.GET('/v1/stage-dropouts')),
  });
  const years = dropout.data?.years ?? [];
  if (years.every(({ brokenOff }) => brokenOff === 0)) return null;
  return (
    <Card title={t('dropout.title')}>
      <Table
        caption={t('dropout.title')}
        hideCaption
        rows={years}
        rowKey={({ schoolYear }) => String(schoolYear)}
        columns={[
          {
            id: 'year',
            header: t('dropout.year'),
            cell: ({ schoolYear }) => `${schoolYear}-${schoolYear + 1}`,
            names: true,
          },
          {
            id: 'started',
            header: t('dropout.started'),
            cell: ({ started }) => formatNumber(started),
            numeric: true,
          },
          {
            id: 'brokenOff',
            header: t('dropout.brokenOff'),
            cell: ({ brokenOff }) => formatNumber(brokenOff),
            numeric: true,
          },
          {
            id: 'reasons',
            header: t('dropout.why'),
            cell: ({ reasons }) =>
              reasons
                .map(({ reason, count }) => `${t(`reason.${reason}`)}: ${formatNumber(count)}`)
                .join(', '),
          },
        ]}
      />
    </Card>
  );
}
