import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, type CompanyTypes, orThrow } from '@/api';
import { formatDate, formatNumber } from '@/lib/format';
import { Card, EmptyState, Heading, Loaded, Stack, Table } from '@/ui';
import { Chart } from '@/ui/Chart';

type Shares = CompanyTypes['schemas']['Shares'];
type Share = CompanyTypes['schemas']['Share'];

const HUNDRED = [0, 100] as const;

/** Which part of the questions, offers and seats each school has, and whether they come nearer (REG-03). */
export function SharesCard() {
  const { t } = useTranslation('monitor');
  const shares = useQuery({
    queryKey: ['monitor', 'shares'],
    queryFn: () => orThrow(api.company.GET('/v1/monitor/shares')),
  });
  return (
    <Card title={t('shares.title')}>
      <Loaded query={shares} lines={5}>
        {(numbers) =>
          numbers.schools.length === 0 ? (
            <EmptyState title={t('shares.none.title')} why={t('shares.none.why')} />
          ) : (
            <Numbers shares={numbers} />
          )
        }
      </Loaded>
    </Card>
  );
}

function Numbers({ shares }: { shares: Shares }) {
  const { t } = useTranslation('monitor');
  const part = ({ count, percent }: Share) =>
    typeof percent === 'number'
      ? t('shares.part', { count: count.shown, percent: formatNumber(percent) })
      : count.shown;
  return (
    <Stack>
      <Table
        caption={t('shares.since', { day: formatDate(shares.from) })}
        cards={false}
        sortParam="sorteer-aandeel"
        rows={shares.schools}
        rowKey={({ schoolId }) => schoolId}
        columns={[
          {
            id: 'school',
            header: t('school'),
            names: true,
            sortValue: ({ school }) => school,
            cell: ({ school }) => school || t('unknownSchool'),
          },
          { id: 'asked', header: t('shares.asked'), numeric: true, cell: ({ asked }) => part(asked) },
          { id: 'offered', header: t('shares.offered'), numeric: true, cell: ({ offered }) => part(offered) },
          { id: 'filled', header: t('shares.filled'), numeric: true, cell: ({ filled }) => part(filled) },
        ]}
      />
      <Inequality shares={shares} />
    </Stack>
  );
}

function Inequality({ shares }: { shares: Shares }) {
  const { t } = useTranslation('monitor');
  const chart = useMemo(() => {
    const known = shares.trend.flatMap(({ from, gini }) =>
      typeof gini === 'number' ? [{ from, value: Math.round(gini * 100) }] : [],
    );
    return {
      labels: known.map(({ from }) =>
        t('shares.quarter', { quarter: Math.ceil(Number(from.slice(5, 7)) / 3), year: from.slice(0, 4) }),
      ),
      series: [{ name: t('shares.inequality'), values: known.map(({ value }) => value) }],
    };
  }, [shares.trend, t]);
  if (chart.labels.length === 0) {
    return <p className="op-subtle">{t('shares.tooFew', { count: shares.fewestSchools })}</p>;
  }
  return (
    <Stack>
      <Heading level={3}>{t('shares.trend')}</Heading>
      <p>{t('shares.explained')}</p>
      <Chart
        title={t('shares.trend')}
        category={t('shares.quarterHead')}
        kind="line"
        labels={chart.labels}
        series={chart.series}
        scale={HUNDRED}
      />
    </Stack>
  );
}
