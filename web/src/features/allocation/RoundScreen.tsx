import { useTranslation } from 'react-i18next';
import { formatDate } from '@/lib/format';
import { hasRole, useRoles } from '@/lib/session';
import { usePathParams } from '@/lib/urlState';
import { Card, EmptyState, Facts, Loaded, Page, Stack } from '@/ui';
import { Calculate } from './Calculate';
import { Explained } from './Explained';
import { Numbers } from './Numbers';
import { OwnStudents } from './OwnStudents';
import { RoundBadge } from './RoundBadge';
import { type Round, useRounds } from './rounds';

/** One round: numbers for the coordinator, the own students for a school. */
export default function RoundScreen() {
  const { t } = useTranslation('allocation');
  const { roundId } = usePathParams<'roundId'>();
  const guides = hasRole(useRoles(), ['stagebegeleider', 'teamleider']);
  const found = useRounds();
  const title = found.data?.rounds.find(({ id }) => id === roundId)?.title ?? t('round');
  return (
    <Page title={title} back={{ to: '/verdeelrondes', label: t('title') }}>
      <Loaded query={found}>
        {({ rounds, tiers, mayManage }) => {
          const round = rounds.find(({ id }) => id === roundId);
          if (!round) return <EmptyState title={t('gone.title')} why={t('gone.why')} />;
          return (
            <Stack>
              {mayManage && <Calculate round={round} />}
              {mayManage && round.state === 'PROPOSED' && <Numbers round={round} />}
              {guides && <OwnStudents round={round} tiers={tiers} />}
              <About round={round} />
              <Explained tiers={tiers} />
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}

/** What can be checked by anybody: the lottery was fixed beforehand, and can be drawn again. */
function About({ round }: { round: Round }) {
  const { t } = useTranslation('allocation');
  return (
    <Card title={t('about.title')} tone="quiet">
      <Facts
        items={[
          [t('state'), <RoundBadge key="state" state={round.state} />],
          [t('starts'), t('period', { from: formatDate(round.from), until: formatDate(round.until) })],
          [t('about.opened'), t('about.by', { name: round.openedByName, day: formatDate(round.openedAt) })],
          [t('about.commitment'), <code key="commitment">{round.commitment}</code>],
          [t('about.seed'), round.seed ? <code key="seed">{round.seed}</code> : t('about.later')],
        ]}
      />
      <p className="op-subtle op-small">{t('about.lottery')}</p>
    </Card>
  );
}
