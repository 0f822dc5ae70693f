import { defineFeature } from '@/lib/feature';

export const feature = defineFeature({
  name: 'traject',
  routes: [
    { path: '/leerlingen/$studentId/traject', screen: () => import('./TrajectScreen') },
    { path: '/mijn-weg', screen: () => import('./MyTrajectScreen'), roles: ['student'] },
  ],
  commands: [{ label: 'traject:mine', to: '/mijn-weg', icon: 'route', roles: ['student'] }],
  cards: [{ slot: 'side', card: () => import('./MyTrajectCard'), roles: ['student'], order: 25 }],
});
