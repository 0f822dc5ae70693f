import { defineFeature } from '@/lib/feature';
import type { Role } from '@/lib/roles';

const readers: readonly Role[] = ['regional-coordinator', 'stagebegeleider', 'teamleider'];

export const feature = defineFeature({
  name: 'allocation',
  routes: [
    { path: '/verdeelrondes', screen: () => import('./RoundsScreen'), roles: readers },
    { path: '/verdeelrondes/$roundId', screen: () => import('./RoundScreen'), roles: readers },
  ],
  nav: [{ to: '/verdeelrondes', label: 'allocation:nav', icon: 'hand', roles: readers, order: 62 }],
  commands: [{ label: 'allocation:command', to: '/verdeelrondes', icon: 'hand', roles: readers }],
});
