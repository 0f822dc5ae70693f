import { defineFeature } from '@/lib/feature';

export const feature = defineFeature({
  name: 'consent',
  routes: [
    { path: '/delen', screen: () => import('./MySharingScreen'), roles: ['student'] },
    { path: '/waarom-bewaren', screen: () => import('./GroundsScreen') },
    { path: '/leerlingen/$studentId/delen', screen: () => import('./SharingScreen') },
  ],
  nav: [
    { to: '/delen', label: 'consent:nav', icon: 'hand', roles: ['student'], order: 80 },
    {
      to: '/waarom-bewaren',
      label: 'consent:grounds.nav',
      icon: 'info',
      roles: ['student', 'parent', 'privacy-officer'],
      order: 88,
    },
  ],
  commands: [{ label: 'consent:grounds.title', to: '/waarom-bewaren', icon: 'info' }],
});
