import { defineFeature } from '@/lib/feature';

export const feature = defineFeature({
  name: 'lvs',
  routes: [
    { path: '/leerlingen/$studentId/dossier', screen: () => import('./DossierScreen') },
    { path: '/leerlingen/$studentId/criteria', screen: () => import('./CriteriaScreen') },
    { path: '/leerlingen/$studentId/richting', screen: () => import('./DirectionScreen') },
    {
      path: '/lvs-koppeling',
      screen: () => import('./CouplingScreen'),
      roles: ['tenant-administrator', 'teamleider'],
    },
  ],
  nav: [
    {
      to: '/lvs-koppeling',
      label: 'lvs:coupling.nav',
      icon: 'upload',
      roles: ['tenant-administrator', 'teamleider'],
      order: 90,
    },
  ],
  cards: [
    {
      slot: 'now',
      card: () => import('./MissingReportsCard'),
      roles: ['stagebegeleider', 'teamleider'],
      order: 15,
    },
    { slot: 'now', card: () => import('./WaitingSignalsCard'), roles: ['mentor'], order: 15 },
  ],
});
