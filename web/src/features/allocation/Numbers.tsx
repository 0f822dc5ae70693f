import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type PlacementTypes } from '@/api';
import { formatNumber } from '@/lib/format';
import { Card, EmptyState, Heading, Loaded, Notice, Stack, Stat, Stats, Table } from '@/ui';
import { Chart } from '@/ui/Chart';
import type { Round } from './rounds';

type Group = PlacementTypes['schemas']['RoundGroup'];
type All = PlacementTypes['schemas']['RoundNumbers'];

/** What the round gives beside first come, first served: per group and per school, and never of few students. */
export function Numbers({ round }: { round: Round }) {
  const { t } = useTranslation('allocation');
  const numbers = useQuery({
    queryKey: ['allocation', 'numbers', round.id],
    queryFn: () =>
      orThrow(
        api.placement.GET('/v1/allocation-rounds/{roundId}/numbers', {
          params: { path: { roundId: round.id } },
        }),
      ),
  });
  return (
    <Loaded query={numbers} lines={6}>
      {(all) =>
        all.tiers.length === 0 ? (
          <EmptyState title={t('numbers.nobody')} why={t('numbers.nobodyWhy')} />
        ) : (
          <Compared all={all} />
        )
      }
    </Loaded>
  );
}

function Compared({ all }: { all: All }) {
  const { t } = useTranslation('allocation');
  const { total, smallest } = all;
  const shown = (value: number | null | undefined) => value ?? t('numbers.few');
  return (
    <Stack>
      <Stats>
        <Stat label={t('numbers.entered')} value={shown(total.entered)} />
        <Stat label={t('numbers.placed')} value={shown(total.placed)} />
        <Stat label={t('numbers.firstCome')} value={shown(total.firstCome)} />
      </Stats>
      <Card title={t('numbers.tiers')}>
        <Picture groups={all.tiers} />
        <Groups caption={t('numbers.tiers')} category={t('numbers.tier')} groups={all.tiers} />
      </Card>
      <Card title={t('numbers.schools')}>
        <Groups caption={t('numbers.schools')} category={t('numbers.school')} groups={all.schools} />
      </Card>
      <Notice title={t('numbers.readTitle')}>
        <p>{t('numbers.read')}</p>
        <p>{t('numbers.hidden', { count: smallest })}</p>
      </Notice>
    </Stack>
  );
}

/** Only groups that may be known; the table beside it says which are not. */
function Picture({ groups }: { groups: readonly Group[] }) {
  const { t } = useTranslation('allocation');
  const chart = useMemo(() => {
    const known = groups.filter(({ entered }) => typeof entered === 'number');
    return {
      labels: known.map(({ name }) => name),
      series: [
        { name: t('numbers.placed'), values: known.map(({ placed }) => placed ?? 0) },
        { name: t('numbers.firstCome'), values: known.map(({ firstCome }) => firstCome ?? 0) },
      ],
    };
  }, [groups, t]);
  if (chart.labels.length === 0) return null;
  return (
    <>
      <Heading level={3}>{t('numbers.picture')}</Heading>
      <Chart
        title={t('numbers.picture')}
        category={t('numbers.tier')}
        kind="bar"
        labels={chart.labels}
        series={chart.series}
        table={false}
      />
    </>
  );
}

function Groups({
  caption,
  category,
  groups,
}: {
  caption: string;
  category: string;
  groups: readonly Group[];
}) {
  const { t } = useTranslation('allocation');
  const number = (value: number | null | undefined) =>
    typeof value === 'number' ? formatNumber(value) : t('numbers.few');
  return (
    <Table
      caption={caption}
      hideCaption
      rows={groups}
      rowKey={({ name }) => name}
      columns={[
        { id: 'name', header: category, names: true, cell: ({ name }) => name },
        {
          id: 'entered',
          header: t('numbers.entered'),
          numeric: true,
          cell: ({ entered }) => number(entered),
        },
        { id: 'placed', header: t('numbers.placed'), numeric: true, cell: ({ placed }) => number(placed) },
        {
          id: 'firstCome',
          header: t('numbers.firstCome'),
          numeric: true,
          cell: ({ firstCome }) => number(firstCome),
        },
        {
          id: 'worst',
          header: t('numbers.worst'),
          numeric: true,
          cell: ({ worstRank }) => (worstRank === 0 ? '–' : number(worstRank)),
        },
      ]}
    />
  );
}
