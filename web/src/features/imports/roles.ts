import type { Role } from '@/lib/roles';

/** Who brings the list of a whole school. */
export const studentImporters: readonly Role[] = ['tenant-administrator', 'teamleider', 'stagebegeleider'];
