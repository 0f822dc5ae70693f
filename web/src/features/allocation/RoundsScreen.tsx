import { useTranslation } from 'react-i18next';
import { formatDate } from '@/lib/format';
import { Card, EmptyState, Link, Loaded, Page, Stack, Table } from '@/ui';
import { Explained } from './Explained';
import { OpenRound } from './OpenRound';
import { RoundBadge } from './RoundBadge';
import { useRounds } from './rounds';

/** The fair rounds of the region: for a coordinator to open, for a school to put its students in. */
export default function RoundsScreen() {
  const { t } = useTranslation('allocation');
  return (
    <Page title={t('title')} intro={t('intro')}>
      <Loaded query={useRounds()}>
        {({ rounds, tiers, mayManage }) => (
          <Stack>
            {mayManage && <OpenRound />}
            {rounds.length === 0 ? (
              <EmptyState title={t('none.title')} why={t(mayManage ? 'none.open' : 'none.wait')} />
            ) : (
              <Card title={t('all')}>
                <Table
                  caption={t('all')}
                  hideCaption
                  rows={rounds}
                  rowKey={({ id }) => id}
                  columns={[
                    {
                      id: 'title',
                      header: t('round'),
                      names: true,
                      cell: ({ id, title }) => <Link to={`/verdeelrondes/${id}`}>{title}</Link>,
                    },
                    {
                      id: 'period',
                      header: t('starts'),
                      cell: ({ from, until }) =>
                        t('period', { from: formatDate(from), until: formatDate(until) }),
                    },
                    { id: 'state', header: t('state'), cell: ({ state }) => <RoundBadge state={state} /> },
                  ]}
                />
              </Card>
            )}
            <Explained tiers={tiers} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}
