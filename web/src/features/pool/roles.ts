import type { Role } from '@/lib/roles';

/** Who works with the pool. */
export const readers: readonly Role[] = [
  'mentor',
  'stagebegeleider',
  'teamleider',
  'orthopedagoog',
  'internal-stagebegeleider',
  'jobcoach',
  'jongerencoach',
  'regional-coordinator',
  'tenant-administrator',
];

/** Who calls and visits companies. */
export const contactors: readonly Role[] = [
  'stagebegeleider',
  'jobcoach',
  'jongerencoach',
  'regional-coordinator',
];

/** Who wins companies and places for the pool. */
export const editors: readonly Role[] = ['stagebegeleider', 'regional-coordinator'];
