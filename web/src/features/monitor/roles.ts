import type { Role } from '@/lib/roles';

/** Who looks after the students of one school, and so may know who is behind its numbers. */
export const own: readonly Role[] = ['stagebegeleider', 'teamleider'];
