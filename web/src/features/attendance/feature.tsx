import { defineFeature } from '@/lib/feature';

export const feature = defineFeature({
  name: 'attendance',
  routes: [
    { path: '/plaatsingen/$placementId/aanwezigheid', screen: () => import('./AttendanceScreen') },
    { path: '/plaatsingen/$placementId/ziek', screen: () => import('./SickScreen') },
  ],
  cards: [{ slot: 'now', card: () => import('./SickCard'), roles: ['parent', 'student'], order: 15 }],
  links: { 'placement.SICK_REPORT': () => import('./SickLink') },
});
