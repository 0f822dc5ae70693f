import { defineFeature } from '@/lib/feature';

const staff = ['stagebegeleider', 'teamleider', 'mentor', 'orthopedagoog'] as const;
const openers = ['stagebegeleider', 'teamleider'] as const;

export const feature = defineFeature({
  name: 'placements',
  routes: [
    { path: '/plaatsingen', screen: () => import('./PlacementsScreen'), roles: staff },
    { path: '/plaatsingen/nieuw', screen: () => import('./OpenPlacementScreen'), roles: openers },
    { path: '/plaatsingen/$placementId', screen: () => import('./PlacementScreen') },
    { path: '/mijn-stage', screen: () => import('./MyPlacementScreen'), roles: ['student', 'parent'] },
  ],
  nav: [
    { to: '/plaatsingen', label: 'placements:nav', icon: 'seat', roles: staff, order: 30 },
    { to: '/mijn-stage', label: 'placements:mine', icon: 'work', roles: ['student'], order: 30 },
    { to: '/mijn-stage', label: 'placements:ofChild', icon: 'work', roles: ['parent'], order: 30 },
  ],
  cards: [
    { slot: 'now', card: () => import('./AskedOfMe'), roles: ['student', 'parent'], order: 30 },
    { slot: 'now', card: () => import('./PulseCard'), roles: ['student'], order: 40 },
    {
      slot: 'now',
      card: () => import('./SadPulses'),
      roles: ['stagebegeleider', 'teamleider'],
      order: 27,
    },
    {
      slot: 'now',
      card: () => import('./RemarksToAnswer'),
      roles: ['stagebegeleider', 'teamleider'],
      order: 28,
    },
    {
      slot: 'now',
      card: () => import('./WaitingForMe'),
      roles: ['stagebegeleider', 'teamleider'],
      order: 30,
    },
    {
      slot: 'now',
      card: () => import('./OverdueGuidance'),
      roles: ['stagebegeleider', 'teamleider'],
      order: 31,
    },
    { slot: 'now', card: () => import('./NewSearches'), roles: openers, order: 29 },
    { slot: 'now', card: () => import('./ReportsCard'), roles: ['teamleider'], order: 5 },
    { slot: 'now', card: () => import('./RefusalsToReview'), roles: openers, order: 32 },
    { slot: 'now', card: () => import('./HelpCard'), roles: ['teamleider'], order: 60 },
    { slot: 'now', card: () => import('./DropoutCard'), roles: ['teamleider'], order: 61 },
  ],
  commands: [
    { label: 'placements:nav', to: '/plaatsingen', roles: staff },
    { label: 'placements:open.do', to: '/plaatsingen/nieuw', icon: 'plus', roles: openers },
  ],
});
