import { useQuery } from '@tanstack/react-query';
import { api, orThrow } from '@/api';

/** Asked again every few seconds: a seat that is granted shows by itself. */
export function useNumbers() {
  return useQuery({
    queryKey: ['monitor'],
    queryFn: () => orThrow(api.company.GET('/v1/monitor/supply-and-demand')),
    refetchInterval: 5000,
  });
}

/** Places with a free seat that nobody asked for in weeks. */
export function useUnused() {
  return useQuery({
    queryKey: ['monitor', 'unused-places'],
    queryFn: () => orThrow(api.company.GET('/v1/monitor/unused-places')),
  });
}
