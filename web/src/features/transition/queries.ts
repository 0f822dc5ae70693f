import { queryOptions } from '@tanstack/react-query';
import { api, orThrow } from '@/api';

/** The routes I work on, the one with the nearest nazorg first. */
export const routesQuery = queryOptions({
  queryKey: ['transition', 'routes'],
  queryFn: () => orThrow(api.transition.GET('/v1/routes')),
});

export const handoversQuery = queryOptions({
  queryKey: ['transition', 'handovers'],
  queryFn: () => orThrow(api.transition.GET('/v1/handovers')),
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
