import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, byPage, orThrow } from '@/api';

/** The routes I work on, the one with the nearest nazorg first. */
export const routesQuery = infiniteQueryOptions({
  queryKey: ['transition', 'routes'],
  queryFn: ({ pageParam }) =>
    orThrow(api.transition.GET('/v1/routes', { params: { query: { cursor: pageParam } } })),
  ...byPage,
});

/** The first of them. */
export const firstRoutesQuery = (limit: number) =>
  queryOptions({
    queryKey: ['transition', 'routes', 'first', limit],
    queryFn: () => orThrow(api.transition.GET('/v1/routes', { params: { query: { limit } } })),
  });

type Narrowed = { routeId?: string; status?: 'OFFERED' };

/** Handovers to or from my organisation, the newest first: all, of one route, or with one status. */
export const handoversQuery = (narrowed: Narrowed = {}) =>
  infiniteQueryOptions({
    queryKey: ['transition', 'handovers', narrowed],
    queryFn: ({ pageParam }) =>
      orThrow(api.transition.GET('/v1/handovers', { params: { query: { ...narrowed, cursor: pageParam } } })),
    ...byPage,
  });

export const receiversQuery = queryOptions({
  queryKey: ['transition', 'receivers'],
  queryFn: () => orThrow(api.transition.GET('/v1/receivers')),
});

export const routeQuery = (routeId: string) =>
  queryOptions({
    queryKey: ['transition', 'route', routeId],
    queryFn: () => orThrow(api.transition.GET('/v1/routes/{routeId}', { params: { path: { routeId } } })),
  });

export const nazorgQuery = (routeId: string) =>
  queryOptions({
    queryKey: ['transition', 'route', routeId, 'nazorg'],
    queryFn: () =>
      orThrow(api.transition.GET('/v1/routes/{routeId}/nazorg-moments', { params: { path: { routeId } } })),
  });

export const dossierQuery = (routeId: string) =>
  queryOptions({
    queryKey: ['transition', 'route', routeId, 'dossier'],
    queryFn: () =>
      orThrow(api.transition.GET('/v1/routes/{routeId}/dossier', { params: { path: { routeId } } })),
  });
