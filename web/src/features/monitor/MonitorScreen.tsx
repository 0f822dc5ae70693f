import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment, formatNumber } from '@/lib/format';
import { Card, EmptyState, Link, Loaded, Page, Stack, Stat, Stats, Table } from '@/ui';
import { Chart } from '@/ui/Chart';
import type { CompanyTypes } from '@/api';
import { hasRole, useRoles } from '@/lib/session';
import { EvaluationsCard } from './Evaluations';
import { useNumbers } from './numbers';
import { OutflowCard } from './Outflow';
import { PressureCard } from './Pressure';
import { SharesCard } from './Shares';
import { UnusedCard } from './Unused';

type Numbers = CompanyTypes['schemas']['Numbers'];
type Supply = CompanyTypes['schemas']['Supply'];

export default function MonitorScreen() {
  const { t } = useTranslation('monitor');
  const region = hasRole(useRoles(), ['regional-coordinator']);
  return (
    <Page title={t('title')} intro={t('intro')}>
      <Loaded query={useNumbers()} lines={8}>
        {(numbers) => (
          <Stack>
            <Stats>
              <Stat label={t('companies')} value={numbers.companies} to="/bedrijven" />
              <Stat label={t('offered')} value={numbers.total.offered} to="/bedrijven" />
              <Stat label={t('free')} value={numbers.total.free} to="/bedrijven?vrij=ja" />
              <Stat label={t('held')} value={numbers.total.held} />
              <Stat label={t('filled')} value={numbers.total.filled} />
              <Stat label={t('searching')} value={numbers.searching.shown} />
              <Stat
                label={t('emptyHanded')}
                value={numbers.emptyHanded.shown}
                note={t('emptyHandedNote', { weeks: numbers.emptyHandedWeeks })}
              />
            </Stats>
            <SupplyCard
              title={t('bySector')}
              category={t('sector')}
              rows={numbers.bySector}
              label={(of) => t(`sectors.${of}`)}
              kind="sector"
            />
            <SupplyCard
              title={t('byPhase')}
              category={t('phase')}
              rows={numbers.byPhase}
              label={(of) => t(`phases.${of}`)}
              kind="phase"
            />
            <Demand numbers={numbers} />
            <SharesCard />
            <UnusedCard />
            <PressureCard />
            <OutflowCard />
            {region && <EvaluationsCard />}
            <p className="op-subtle op-small">
              {t('asOf', { moment: formatMoment(numbers.asOf), smallest: numbers.smallest })}
            </p>
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function SupplyCard({
  title,
  category,
  rows,
  label,
  kind,
}: {
  title: string;
  category: string;
  rows: readonly Supply[];
  label: (of: string) => string;
  kind: 'sector' | 'phase';
}) {
  const { t } = useTranslation('monitor');
  const labels = rows.map(({ of }) => label(of)).join('|');
  const values = JSON.stringify(rows.map(({ free, held, filled }) => [free, held, filled]));
  // Numbers that did not change must not paint the chart anew with every answer.
  const chart = useMemo(() => {
    const numbers = JSON.parse(values) as [number, number, number][];
    return {
      labels: labels === '' ? [] : labels.split('|'),
      series: [t('free'), t('held'), t('filled')].map((name, index) => ({
        name,
        values: numbers.map((row) => row[index] ?? 0),
      })),
    };
  }, [labels, values, t]);
  if (rows.length === 0) return <EmptyState title={title} why={t('noSupply')} />;
  return (
    <Card title={title}>
      <Chart
        title={title}
        category={category}
        kind="bar"
        labels={chart.labels}
        series={chart.series}
        table={false}
      />
      <Table
        caption={title}
        hideCaption
        cards={false}
        sortParam={`sorteer-${kind}`}
        rows={rows}
        rowKey={({ of }) => of}
        columns={[
          {
            id: 'of',
            header: category,
            names: true,
            sortValue: ({ of }) => label(of),
            cell: ({ of }) =>
              kind === 'sector' ? (
                <Link to={`/bedrijven?sector=${of}`}>{label(of)}</Link>
              ) : (
                <Link to={`/bedrijven?fase=${of}`}>{label(of)}</Link>
              ),
          },
          {
            id: 'offered',
            header: t('offered'),
            numeric: true,
            sortValue: ({ offered }) => offered,
            cell: ({ offered }) => formatNumber(offered),
          },
          {
            id: 'free',
            header: t('free'),
            numeric: true,
            sortValue: ({ free }) => free,
            cell: ({ free }) => formatNumber(free),
          },
          {
            id: 'held',
            header: t('held'),
            numeric: true,
            sortValue: ({ held }) => held,
            cell: ({ held }) => formatNumber(held),
          },
          {
            id: 'filled',
            header: t('filled'),
            numeric: true,
            sortValue: ({ filled }) => filled,
            cell: ({ filled }) => formatNumber(filled),
          },
        ]}
      />
    </Card>
  );
}

function Demand({ numbers }: { numbers: Numbers }) {
  const { t } = useTranslation('monitor');
  return (
    <Card title={t('demand')}>
      {numbers.bySchool.length === 0 ? (
        <EmptyState title={t('noDemand.title')} why={t('noDemand.why')} />
      ) : (
        <Table
          caption={t('demand')}
          hideCaption
          cards={false}
          sortParam="sorteer-school"
          rows={numbers.bySchool}
          rowKey={({ schoolId }) => schoolId}
          columns={[
            {
              id: 'school',
              header: t('school'),
              names: true,
              sortValue: ({ school }) => school,
              cell: ({ school }) => school || t('unknownSchool'),
            },
            {
              id: 'searching',
              header: t('searching'),
              numeric: true,
              cell: ({ searching }) => searching.shown,
            },
            {
              id: 'emptyHanded',
              header: t('emptyHanded'),
              numeric: true,
              cell: ({ emptyHanded }) => emptyHanded.shown,
            },
          ]}
        />
      )}
    </Card>
  );
}
