import { queryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { api, byPage, orThrow, type SchoolTypes } from '@/api';

export type Term = SchoolTypes['schemas']['Term'];
export type Expiry = SchoolTypes['schemas']['Expiry'];
export type TermErasure = SchoolTypes['schemas']['TermErasure'];

export const termsQuery = queryOptions({
  queryKey: ['retention', 'terms'],
  queryFn: () => orThrow(api.school.GET('/v1/retention/terms')),
});

export function usePreview() {
  return useInfiniteQuery({
    queryKey: ['retention', 'preview'],
    ...byPage,
    queryFn: ({ pageParam }) =>
      orThrow(api.school.GET('/v1/retention/preview', { params: { query: { cursor: pageParam } } })),
  });
}

export function useErasures() {
  return useInfiniteQuery({
    queryKey: ['retention', 'erasures'],
    ...byPage,
    queryFn: ({ pageParam }) =>
      orThrow(api.school.GET('/v1/retention/erasures', { params: { query: { cursor: pageParam } } })),
  });
}
