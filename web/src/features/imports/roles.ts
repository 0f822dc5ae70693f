import type { Role } from '@/lib/roles';

/** Who brings a list: of the whole school, or as a mentor of the own class. */
export const studentImporters: readonly Role[] = [
  'tenant-administrator',
  'teamleider',
  'stagebegeleider',
  'mentor',
];
