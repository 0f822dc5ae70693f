import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, type CompanyTypes, orThrow } from '@/api';
import { Card, EmptyState, Loaded, Stack, Table } from '@/ui';
import { Chart } from '@/ui/Chart';

type Results = CompanyTypes['schemas']['Results'];

/** What young people do some months after they left school (REG-09). */
export function OutflowCard() {
  const { t } = useTranslation('monitor');
  const results = useQuery({
    queryKey: ['monitor', 'outflow'],
    queryFn: () => orThrow(api.company.GET('/v1/monitor/outflow')),
  });
  return (
    <Card title={t('outflow.title')}>
      <Loaded query={results} lines={5}>
        {(numbers) =>
          numbers.months.length === 0 ? (
            <EmptyState title={t('outflow.none.title')} why={t('outflow.none.why')} />
          ) : (
            <Numbers results={numbers} />
          )
        }
      </Loaded>
    </Card>
  );
}

function Numbers({ results }: { results: Results }) {
  const { t } = useTranslation('monitor');
  const situations = results.months[0]?.situations.map(({ situation }) => situation) ?? [];
  const chart = useMemo(
    () => ({
      labels: results.months.map(({ month }) => t('outflow.months', { count: month })),
      series: (results.months[0]?.situations ?? []).map(({ situation }, index) => ({
        name: t(`outflow.situations.${situation}`),
        values: results.months.map((at) => at.situations[index]?.students.number ?? 0),
      })),
    }),
    [results.months, t],
  );
  return (
    <Stack>
      <p>{t('outflow.since', { year: results.sinceSchoolYear })}</p>
      <Chart
        title={t('outflow.title')}
        category={t('outflow.after')}
        kind="bar"
        labels={chart.labels}
        series={chart.series}
        table={false}
      />
      <Table
        caption={t('outflow.title')}
        hideCaption
        sortParam="sorteer-uitstroom"
        rows={results.months}
        rowKey={({ month }) => String(month)}
        columns={[
          {
            id: 'month',
            header: t('outflow.after'),
            names: true,
            cell: ({ month }) => t('outflow.months', { count: month }),
          },
          ...situations.map((situation, index) => ({
            id: situation,
            header: t(`outflow.situations.${situation}`),
            numeric: true,
            cell: (at: Results['months'][number]) => at.situations[index]?.students.shown,
          })),
          {
            id: 'students',
            header: t('outflow.students'),
            numeric: true,
            cell: ({ students }) => students.shown,
          },
        ]}
      />
    </Stack>
  );
}
