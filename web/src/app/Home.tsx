import { useTranslation } from 'react-i18next';
import type { Role } from '@/lib/roles';
import { hasRole, useRoles, useSession } from '@/lib/session';
import { Columns, EmptyState, Page, Stack } from '@/ui';
import { features } from './features';
import { lazyPart } from './lazyPart';

/** Whose first screen it is when someone has several roles here: the first of these. */
const precedence: readonly Role[] = [
  'student',
  'parent',
  'stagebegeleider',
  'mentor',
  'internal-stagebegeleider',
  'teamleider',
  'orthopedagoog',
  'jobcoach',
  'jongerencoach',
  'regional-coordinator',
  'privacy-officer',
  'tenant-administrator',
  'platform-operator',
];

/** The first screen after login, made of the cards that features offer to this role. */
export function Home() {
  const { t } = useTranslation();
  const { user } = useSession();
  const mine = useRoles();
  const role = precedence.find((candidate) => mine.includes(candidate));
  const cards = features
    .flatMap(({ cards: offered = [] }) => offered)
    .filter(({ roles }) => hasRole(mine, roles))
    .sort((a, b) => a.order - b.order);
  const inSlot = (slot: string) => cards.filter((card) => card.slot === slot);

  if (role === undefined) {
    return (
      <Page title={t('home.noRole.title')}>
        <EmptyState title={t('home.noRole.heading')} why={t('home.noRole.why')} />
      </Page>
    );
  }
  const name = user.name.split(' ')[0];
  return (
    <Page title={t(`home.${role}.title`, { name })} intro={t(`home.${role}.intro`, { name })}>
      {cards.length === 0 && (
        <EmptyState
          title={t('home.empty.heading')}
          why={role === 'student' ? t('home.emptyStudent.why') : t('home.empty.why')}
        />
      )}
      <Stack gap="lg">
        {(['now', 'own'] as const).map((slot) =>
          inSlot(slot).map(({ card }, index) => {
            const Card = lazyPart(card);
            return <Card key={`${slot}-${index}`} />;
          }),
        )}
      </Stack>
      {inSlot('side').length > 0 && (
        <Columns>
          {inSlot('side').map(({ card }, index) => {
            const Card = lazyPart(card);
            return <Card key={index} />;
          })}
        </Columns>
      )}
    </Page>
  );
}
