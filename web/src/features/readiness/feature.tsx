import { defineFeature } from '@/lib/feature';

export const feature = defineFeature({
  name: 'readiness',
  routes: [
    { path: '/leerlingen/$studentId/aanmelding', screen: () => import('./AanmeldingScreen') },
    { path: '/leerlingen/$studentId/training', screen: () => import('./TrainingScreen') },
    { path: '/leerlingen/$studentId/intake', screen: () => import('./IntakeScreen') },
    { path: '/leerlingen/$studentId/besluit', screen: () => import('./DecisionScreen') },
  ],
});
