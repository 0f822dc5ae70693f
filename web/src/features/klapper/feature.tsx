import { defineFeature } from '@/lib/feature';

export const feature = defineFeature({
  name: 'klapper',
  routes: [
    { path: '/mijn-klapper', screen: () => import('./MyKlapperScreen'), roles: ['student'] },
    { path: '/leerlingen/$studentId/klapper', screen: () => import('./KlapperScreen') },
  ],
  nav: [{ to: '/mijn-klapper', label: 'klapper:nav', icon: 'document', roles: ['student'], order: 40 }],
});
