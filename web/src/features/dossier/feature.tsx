import { defineFeature } from '@/lib/feature';

export const feature = defineFeature({
  name: 'dossier',
  routes: [
    { path: '/wie-keek', screen: () => import('./MyAccessLogScreen'), roles: ['student'] },
    { path: '/leerlingen/$studentId/inzage', screen: () => import('./AccessLogScreen') },
  ],
  cards: [{ slot: 'side', card: () => import('./AuditCard'), roles: ['privacy-officer'], order: 50 }],
  nav: [{ to: '/wie-keek', label: 'dossier:nav', icon: 'eye', roles: ['student'], order: 81 }],
});
