import { defineFeature } from '@/lib/feature';
import type { Role } from '@/lib/roles';

const readers: readonly Role[] = [
  'mentor',
  'stagebegeleider',
  'teamleider',
  'orthopedagoog',
  'internal-stagebegeleider',
  'jobcoach',
  'jongerencoach',
  'regional-coordinator',
  'tenant-administrator',
];

export const feature = defineFeature({
  name: 'pool',
  routes: [
    { path: '/bedrijven', screen: () => import('./PoolScreen'), roles: readers },
    { path: '/bedrijven/$companyId', screen: () => import('./CompanyScreen'), roles: readers },
  ],
  nav: [{ to: '/bedrijven', label: 'pool:nav', icon: 'building', roles: readers, order: 35 }],
  finds: [
    {
      label: 'pool:commandText',
      to: '/bedrijven',
      param: 'zoek',
      icon: 'building',
      roles: readers,
      order: 20,
    },
  ],
  commands: [{ label: 'pool:command', to: '/bedrijven', icon: 'search', roles: readers }],
});
