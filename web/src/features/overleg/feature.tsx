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
      icon: 'people',
      roles: ['stagebegeleider', 'teamleider'],
      order: 25,
    },
  ],
});
