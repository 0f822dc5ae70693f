import { defineFeature } from '@/lib/feature';
import type { Role } from '@/lib/roles';
import { own } from './roles';

const readers: readonly Role[] = ['regional-coordinator', 'stagebegeleider', 'teamleider'];

export const feature = defineFeature({
  name: 'monitor',
  routes: [
    { path: '/monitor', screen: () => import('./MonitorScreen'), roles: readers },
    { path: '/monitor/zoeken', screen: () => import('./SearchingScreen'), roles: own },
  ],
  nav: [{ to: '/monitor', label: 'monitor:nav', icon: 'chart', roles: readers, order: 60 }],
  cards: [
    { slot: 'now', card: () => import('./StepsCard'), roles: ['regional-coordinator'], order: 40 },
    { slot: 'now', card: () => import('./MonitorCard'), roles: ['regional-coordinator'], order: 60 },
  ],
  commands: [{ label: 'monitor:command', to: '/monitor', icon: 'chart', roles: readers }],
});
