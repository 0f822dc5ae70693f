import { type ReactNode, useMemo } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatMoment, formatNumber, today } from '@/lib/format';
import { hasRole, useRoles } from '@/lib/session';
import { Button, Card, EmptyState, ErrorState, Link, Loaded, Page, Stack, Stat, Stats, Table } from '@/ui';
import { Chart } from '@/ui/Chart';
import { type CompanyTypes, download } from '@/api';
import { EvaluationsCard } from './Evaluations';
import { useNumbers } from './numbers';
import { Municipalities } from './Municipalities';
import { OutflowCard } from './Outflow';
import { PressureCard } from './Pressure';
import { own } from './roles';
import { SharesCard } from './Shares';
import { UnusedCard } from './Unused';

type Numbers = CompanyTypes['schemas']['Numbers'];
type Supply = CompanyTypes['schemas']['Supply'];
type Balance = CompanyTypes['schemas']['Balance'];

export default function MonitorScreen() {
  const { t } = useTranslation('monitor');
  const roles = useRoles();
  // The coordinator gets the numbers of the region, which are not those of one school.
  const region = hasRole(roles, ['regional-coordinator']);
  const ownStudents = hasRole(roles, own) && !region;
  return (
    <Page title={t('title')} intro={t('intro')} actions={<Export />}>
      <Loaded query={useNumbers()} lines={8}>
        {(numbers) => (
          <Stack>
            <Stats>
              <Stat label={t('companies')} value={numbers.companies} to="/bedrijven" />
              <Stat label={t('offered')} value={numbers.total.offered} to="/bedrijven" />
              <Stat label={t('free')} value={numbers.total.free} to="/bedrijven?vrij=ja" />
              <Stat label={t('held')} value={numbers.total.held} />
              <Stat label={t('filled')} value={numbers.total.filled} />
              <Stat
                label={t('searching')}
                value={numbers.searching.shown}
                to={ownStudents ? '/monitor/zoeken' : undefined}
              />
              <Stat
                label={t('emptyHanded')}
                value={numbers.emptyHanded.shown}
                to={ownStudents ? '/monitor/zoeken?lang=ja' : undefined}
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
              kind="fase"
            />
            <BalanceCard
              title={t('byMunicipality')}
              category={t('municipality')}
              rows={numbers.byMunicipality}
              label={(of) => of || t('unknownMunicipality')}
              query={(of) => of && `gemeente=${encodeURIComponent(of)}`}
              kind="gemeente"
              picture={<Municipalities rows={numbers.byMunicipality} />}
            />
            <BalanceCard
              title={t('byLeerweg')}
              category={t('leerweg')}
              rows={numbers.byLeerweg}
              label={(of) => (of ? t(`leerwegen.${of}`) : t('unknownLeerweg'))}
              query={(of) => of && `leerweg=${of}`}
              kind="leerweg"
            />
            <Demand numbers={numbers} ownStudents={ownStudents} />
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
  /** How the list of companies names what it is filtered by. */
  kind: 'sector' | 'fase';
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
            cell: ({ of }) => <Link to={`/bedrijven?${kind}=${of}`}>{label(of)}</Link>,
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
            cell: ({ of, free }) => <Free number={free} query={`${kind}=${of}`} />,
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

/** A number of free places opens the companies that have them. */
function Free({ number, query }: { number: number; query: string }) {
  return number > 0 && query !== '' ? (
    <Link to={`/bedrijven?${query}&vrij=ja`}>{formatNumber(number)}</Link>
  ) : (
    formatNumber(number)
  );
}

/** What is offered beside what is looked for. */
function BalanceCard({
  title,
  category,
  rows,
  label,
  query,
  kind,
  picture,
}: {
  title: string;
  category: string;
  rows: readonly Balance[];
  label: (of: string) => string;
  query: (of: string) => string;
  kind: string;
  picture?: ReactNode;
}) {
  const { t } = useTranslation('monitor');
  if (rows.length === 0) return <EmptyState title={title} why={t('noSupply')} />;
  return (
    <Card title={title}>
      {picture}
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
            cell: ({ of, offered }) =>
              query(of) !== '' && offered > 0 ? (
                <Link to={`/bedrijven?${query(of)}`}>{label(of)}</Link>
              ) : (
                label(of)
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
            cell: ({ of, free }) => <Free number={free} query={query(of)} />,
          },
          {
            id: 'searching',
            header: t('searching'),
            numeric: true,
            cell: ({ searching }) => searching.shown,
          },
        ]}
      />
    </Card>
  );
}

/** Everything on this page as a file, hidden where it is hidden here. */
function Export() {
  const { t } = useTranslation('monitor');
  const exported = useMutation({
    mutationFn: () => download('/api/company/v1/monitor/export', `monitor-${today()}.csv`),
  });
  return (
    <>
      <Button icon="download" busy={exported.isPending} onClick={() => exported.mutate()}>
        {t('export')}
      </Button>
      <ErrorState error={exported.error} retry={() => exported.mutate()} />
    </>
  );
}

function Demand({ numbers, ownStudents }: { numbers: Numbers; ownStudents: boolean }) {
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
              cell: ({ searching }) =>
                ownStudents ? <Link to="/monitor/zoeken">{searching.shown}</Link> : searching.shown,
            },
            {
              id: 'emptyHanded',
              header: t('emptyHanded'),
              numeric: true,
              cell: ({ emptyHanded }) =>
                ownStudents ? (
                  <Link to="/monitor/zoeken?lang=ja">{emptyHanded.shown}</Link>
                ) : (
                  emptyHanded.shown
                ),
            },
          ]}
        />
      )}
    </Card>
  );
}
