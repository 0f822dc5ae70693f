import { defineFeature } from '@/lib/feature';
import type { Role } from '@/lib/roles';

const administrators: readonly Role[] = ['tenant-administrator'];

export const feature = defineFeature({
  name: 'team',
  routes: [
    { path: '/collegas', screen: () => import('./TeamScreen'), roles: administrators },
    { path: '/collegas/uitnodigen', screen: () => import('./InviteScreen'), roles: administrators },
  ],
  cards: [
    {
      slot: 'side',
      card: () => import('./MyPhoneCard'),
      roles: ['stagebegeleider', 'teamleider'],
      order: 60,
    },
  ],
  nav: [{ to: '/collegas', label: 'team:nav', icon: 'people', roles: administrators, order: 22 }],
  commands: [
    { label: 'team:command', to: '/collegas', icon: 'people', roles: administrators },
    { label: 'team:invite', to: '/collegas/uitnodigen', icon: 'plus', roles: administrators },
  ],
});
