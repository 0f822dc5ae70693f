import { defineFeature } from '@/lib/feature';
import type { Role } from '@/lib/roles';

const importers: readonly Role[] = ['stagebegeleider', 'regional-coordinator'];

export const feature = defineFeature({
  name: 'imports',
  routes: [
    { path: '/imports', screen: () => import('./ImportsScreen'), roles: importers },
    { path: '/imports/$importId', screen: () => import('./ImportScreen'), roles: importers },
  ],
  nav: [{ to: '/imports', label: 'imports:nav', icon: 'upload', roles: importers, order: 65 }],
  commands: [{ label: 'imports:command', to: '/imports', icon: 'upload', roles: importers }],
});
