import { api, orThrow, type SchoolTypes } from '@/api';

export type PolicyVersion = SchoolTypes['schemas']['PolicyVersion'];
export type Policy = PolicyVersion['policy'];

/** Every version, the one that was decided last first. */
export const versionsQuery = {
  queryKey: ['policy', 'versions'],
  queryFn: () => orThrow(api.school.GET('/v1/policy/versions')),
};
