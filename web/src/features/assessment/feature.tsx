import { defineFeature } from '@/lib/feature';

export const feature = defineFeature({
  name: 'assessment',
  routes: [{ path: '/plaatsingen/$placementId/beoordeling', screen: () => import('./AssessmentScreen') }],
  links: { 'placement.ASSESS': () => import('./AssessLink') },
});
