import { api, orThrow, type SchoolTypes } from '@/api';
import type { Tone } from '@/ui';

export type Colleague = SchoolTypes['schemas']['TeamMember'];

export const tones: Record<Colleague['state'], Tone> = {
  INVITED: 'warning',
  JOINED: 'positive',
  BLOCKED: 'negative',
};

export const teamQuery = {
  queryKey: ['team'],
  queryFn: () => orThrow(api.school.GET('/v1/team-members')),
};
