import { defineFeature } from '@/lib/feature';

export const feature = defineFeature({
  name: 'matching',
  routes: [
    {
      path: '/plaatsingen/$placementId/plekken',
      screen: () => import('./MatchingScreen'),
      roles: ['stagebegeleider', 'teamleider', 'mentor', 'orthopedagoog'],
    },
  ],
});
