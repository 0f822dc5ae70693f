import { defineFeature } from '@/lib/feature';

export const feature = defineFeature({
  name: 'consent',
  routes: [
    { path: '/delen', screen: () => import('./MySharingScreen'), roles: ['student'] },
    { path: '/leerlingen/$studentId/delen', screen: () => import('./SharingScreen') },
  ],
  nav: [{ to: '/delen', label: 'consent:nav', icon: 'hand', roles: ['student'], order: 80 }],
});
