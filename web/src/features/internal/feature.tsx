import { defineFeature } from '@/lib/feature';

const staff = [
  'internal-stagebegeleider',
  'stagebegeleider',
  'teamleider',
  'mentor',
  'orthopedagoog',
] as const;
const guides = ['internal-stagebegeleider', 'stagebegeleider', 'teamleider'] as const;

export const feature = defineFeature({
  name: 'internal',
  routes: [
    { path: '/interne-stages', screen: () => import('./InternalStagesScreen'), roles: staff },
    { path: '/interne-stages/nieuw', screen: () => import('./StartInternalStageScreen'), roles: guides },
    { path: '/interne-stages/$stageId', screen: () => import('./InternalStageScreen') },
  ],
  nav: [
    {
      to: '/interne-stages',
      label: 'internal:nav',
      icon: 'work',
      roles: ['internal-stagebegeleider'],
      order: 20,
    },
    {
      to: '/interne-stages',
      label: 'internal:nav',
      icon: 'work',
      roles: ['stagebegeleider', 'teamleider', 'mentor'],
      order: 35,
    },
  ],
  cards: [
    { slot: 'now', card: () => import('./MyInternalStageCard'), roles: ['student', 'parent'], order: 25 },
  ],
  commands: [
    { label: 'internal:nav', to: '/interne-stages', roles: staff },
    { label: 'internal:start.do', to: '/interne-stages/nieuw', icon: 'plus', roles: guides },
  ],
});
