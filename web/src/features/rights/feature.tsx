import { defineFeature } from '@/lib/feature';
import type { Role } from '@/lib/roles';

const deciders: readonly Role[] = ['privacy-officer', 'teamleider'];

export const feature = defineFeature({
  name: 'rights',
  routes: [
    { path: '/mijn-gegevens', screen: () => import('./MyDataScreen'), roles: ['student'] },
    { path: '/leerlingen/$studentId/gegevens', screen: () => import('./ChildDataScreen'), roles: ['parent'] },
    { path: '/verzoeken', screen: () => import('./RequestsScreen'), roles: deciders },
    { path: '/verzoeken/$requestId', screen: () => import('./RequestScreen'), roles: deciders },
  ],
  nav: [
    { to: '/mijn-gegevens', label: 'rights:nav.mine', icon: 'shield', roles: ['student'], order: 82 },
    { to: '/verzoeken', label: 'rights:nav.requests', icon: 'shield', roles: deciders, order: 75 },
  ],
  cards: [
    { slot: 'own', card: () => import('./RequestsCard'), roles: ['privacy-officer'], order: 10 },
    { slot: 'now', card: () => import('./CorrectionsCard'), roles: ['mentor', 'teamleider'], order: 35 },
    { slot: 'now', card: () => import('./ToDecideCard'), roles: ['teamleider'], order: 40 },
  ],
  commands: [{ label: 'rights:command', to: '/verzoeken', icon: 'shield', roles: deciders }],
});
