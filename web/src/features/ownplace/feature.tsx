import { defineFeature } from '@/lib/feature';

const staff = ['stagebegeleider', 'teamleider', 'mentor', 'orthopedagoog'] as const;

export const feature = defineFeature({
  name: 'ownplace',
  routes: [
    { path: '/mijn-eigen-plek', screen: () => import('./MyOwnPlacesScreen'), roles: ['student'] },
    { path: '/eigen-plekken/$ownPlaceId', screen: () => import('./OwnPlaceScreen'), roles: staff },
  ],
  nav: [{ to: '/mijn-eigen-plek', label: 'ownplace:nav', icon: 'plus', roles: ['student'], order: 45 }],
  cards: [
    {
      slot: 'now',
      card: () => import('./OpenOwnPlaces'),
      roles: ['stagebegeleider', 'teamleider'],
      order: 27,
    },
  ],
  commands: [{ label: 'ownplace:nav', to: '/mijn-eigen-plek', icon: 'plus', roles: ['student'] }],
});
