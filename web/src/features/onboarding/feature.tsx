import { defineFeature } from '@/lib/feature';
import type { Role } from '@/lib/roles';

const operators: readonly Role[] = ['platform-operator'];

export const feature = defineFeature({
  name: 'onboarding',
  routes: [
    { path: '/organisaties', screen: () => import('./OrganisationsScreen'), roles: operators },
    { path: '/organisaties/openen', screen: () => import('./OpenScreen'), roles: operators },
    { path: '/organisaties/$organisationId', screen: () => import('./OrganisationScreen'), roles: operators },
  ],
  nav: [{ to: '/organisaties', label: 'onboarding:nav', icon: 'building', roles: operators, order: 20 }],
  cards: [
    { slot: 'now', card: () => import('./OrganisationsCard'), roles: operators, order: 10 },
    { slot: 'own', card: () => import('./StartCard'), roles: ['tenant-administrator'], order: 90 },
  ],
  commands: [
    { label: 'onboarding:command', to: '/organisaties', icon: 'building', roles: operators },
    { label: 'onboarding:commandOpen', to: '/organisaties/openen', icon: 'plus', roles: operators },
  ],
});
