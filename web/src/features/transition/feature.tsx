import { defineFeature } from '@/lib/feature';

const guidance = [
  'stagebegeleider',
  'mentor',
  'teamleider',
  'orthopedagoog',
  'jobcoach',
  'jongerencoach',
] as const;
const receivers = ['jobcoach', 'jongerencoach'] as const;

export const feature = defineFeature({
  name: 'transition',
  routes: [
    { path: '/routes', screen: () => import('./RoutesScreen'), roles: [...guidance, 'student', 'parent'] },
    {
      path: '/routes/$routeId',
      screen: () => import('./RouteScreen'),
      roles: [...guidance, 'student', 'parent'],
    },
    { path: '/overdrachten', screen: () => import('./HandoversScreen'), roles: guidance },
  ],
  nav: [
    {
      to: '/routes',
      label: 'transition:nav.routes',
      icon: 'route',
      roles: guidance,
      order: 50,
    },
    { to: '/routes', label: 'transition:nav.mine', icon: 'route', roles: ['student', 'parent'], order: 50 },
    { to: '/overdrachten', label: 'transition:nav.handovers', icon: 'hand', roles: receivers, order: 51 },
  ],
  cards: [
    { slot: 'now', card: () => import('./OpenHandoversCard'), roles: receivers, order: 50 },
    { slot: 'own', card: () => import('./CaseloadCard'), roles: receivers, order: 50 },
    {
      slot: 'side',
      card: () => import('./CaseloadCard'),
      roles: ['stagebegeleider', 'student', 'parent'],
      order: 50,
    },
  ],
  commands: [
    { label: 'transition:command.routes', to: '/routes', roles: guidance },
    { label: 'transition:command.handovers', to: '/overdrachten', roles: guidance },
  ],
});
