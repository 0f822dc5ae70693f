import { defineFeature } from '@/lib/feature';

export const feature = defineFeature({
  name: 'logbook',
  routes: [
    { path: '/logboek', screen: () => import('./TodayScreen'), roles: ['student'] },
    { path: '/plaatsingen/$placementId/logboek', screen: () => import('./LogbookScreen') },
  ],
  nav: [{ to: '/logboek', label: 'logbook:nav', icon: 'star', roles: ['student'], order: 10 }],
  cards: [{ slot: 'now', card: () => import('./TodayCard'), roles: ['student'], order: 10 }],
});
