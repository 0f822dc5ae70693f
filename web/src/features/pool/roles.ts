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

/** Who may know a company: also students and parents. What they pass on is judged by who edits the pool (COM-04). */
export const proposers: readonly Role[] = [
  'student',
  'parent',
  'mentor',
  'stagebegeleider',
  'teamleider',
  'orthopedagoog',
  'internal-stagebegeleider',
  'regional-coordinator',
  'tenant-administrator',
];
