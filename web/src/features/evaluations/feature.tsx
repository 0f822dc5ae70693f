import { defineFeature } from '@/lib/feature';
import type { Role } from '@/lib/roles';

const readers: readonly Role[] = ['stagebegeleider', 'teamleider'];

export const feature = defineFeature({
  name: 'evaluations',
  routes: [{ path: '/evaluaties', screen: () => import('./EvaluationsScreen'), roles: readers }],
  links: { 'company.COMPANY_EVALUATION': () => import('./EvaluationLink') },
  cards: [{ slot: 'now', card: () => import('./EvaluationsCard'), roles: readers, order: 47 }],
  nav: [{ to: '/evaluaties', label: 'evaluations:nav', icon: 'star', roles: readers, order: 61 }],
  commands: [{ label: 'evaluations:title', to: '/evaluaties', icon: 'star', roles: readers }],
});
