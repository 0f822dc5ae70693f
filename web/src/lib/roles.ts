/** The roles of the platform, as the token names them; one person may have several, per tenant. */
export const roles = [
  'student',
  'parent',
  'mentor',
  'stagebegeleider',
  'teamleider',
  'orthopedagoog',
  'internal-stagebegeleider',
  'jobcoach',
  'jongerencoach',
  'regional-coordinator',
  'tenant-administrator',
  'privacy-officer',
  'platform-operator',
] as const;

export type Role = (typeof roles)[number];

/** Everybody who works with students as a profession. */
export const staff: readonly Role[] = roles.filter((role) => role !== 'student' && role !== 'parent');

/** Staff of a school who guide students to and on a work placement. */
export const schoolTeam: readonly Role[] = [
  'mentor',
  'stagebegeleider',
  'teamleider',
  'orthopedagoog',
  'internal-stagebegeleider',
];
