import { defineFeature } from '@/lib/feature';
import type { Role } from '@/lib/roles';

const readers: readonly Role[] = ['privacy-officer', 'tenant-administrator', 'teamleider'];

export const feature = defineFeature({
  name: 'retention',
  routes: [{ path: '/bewaren', screen: () => import('./RetentionScreen'), roles: readers }],
  nav: [{ to: '/bewaren', label: 'retention:nav', icon: 'clock', roles: readers, order: 77 }],
  commands: [{ label: 'retention:command', to: '/bewaren', icon: 'clock', roles: readers }],
});
