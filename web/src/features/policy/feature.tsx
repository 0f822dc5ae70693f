import { defineFeature } from '@/lib/feature';
import { schoolTeam } from '@/lib/roles';

const readers = [...schoolTeam, 'tenant-administrator'] as const;

export const feature = defineFeature({
  name: 'policy',
  routes: [
    { path: '/stagebeleid', screen: () => import('./PolicyScreen'), roles: readers },
    {
      path: '/stagebeleid/wijzigen',
      screen: () => import('./ChangePolicyScreen'),
      roles: ['teamleider', 'tenant-administrator'],
    },
  ],
  nav: [
    {
      to: '/stagebeleid',
      label: 'policy:nav',
      icon: 'document',
      roles: ['teamleider', 'tenant-administrator'],
      order: 85,
    },
  ],
  commands: [{ label: 'policy:command', to: '/stagebeleid', icon: 'document', roles: readers }],
});
