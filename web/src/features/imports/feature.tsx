import { defineFeature } from '@/lib/feature';
import type { Role } from '@/lib/roles';
import { studentImporters } from './roles';

const importers: readonly Role[] = ['stagebegeleider', 'regional-coordinator'];

export const feature = defineFeature({
  name: 'imports',
  routes: [
    { path: '/imports', screen: () => import('./ImportsScreen'), roles: importers },
    { path: '/imports/$importId', screen: () => import('./ImportScreen'), roles: importers },
    {
      path: '/leerlingen/importeren',
      screen: () => import('./StudentImportsScreen'),
      roles: studentImporters,
    },
    {
      path: '/leerlingen/importeren/$importId',
      screen: () => import('./StudentImportScreen'),
      roles: studentImporters,
    },
  ],
  nav: [
    { to: '/imports', label: 'imports:companies.nav', icon: 'upload', roles: importers, order: 65 },
    // The others come by the list of students, which an administrator does not have.
    {
      to: '/leerlingen/importeren',
      label: 'imports:students.nav',
      icon: 'upload',
      roles: ['tenant-administrator'],
      order: 66,
    },
  ],
  commands: [
    { label: 'imports:companies.command', to: '/imports', icon: 'upload', roles: importers },
    {
      label: 'imports:students.command',
      to: '/leerlingen/importeren',
      icon: 'upload',
      roles: studentImporters,
    },
  ],
});
