import { defineFeature } from '@/lib/feature';

export const feature = defineFeature({
  name: 'overleg',
  routes: [
    {
      path: '/stageoverleg',
      screen: () => import('./OverlegScreen'),
      roles: ['stagebegeleider', 'teamleider'],
    },
  ],
  nav: [
    {
      to: '/stageoverleg',
      label: 'overleg:nav',
      icon: 'calendar',
      roles: ['stagebegeleider', 'teamleider'],
      order: 25,
    },
  ],
});
