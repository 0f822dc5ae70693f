import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api, byPage, ifMatch, orThrow, type PlacementTypes } from '@/api';

export type Placement = PlacementTypes['schemas']['PlacementView'];
export type PlacementStep = PlacementTypes['schemas']['StepView'];

type State = NonNullable<Placement['state']>;

/** The placements I guide, in these states or all. */
export function usePlacements(state: readonly State[] = [], limit?: number) {
  return useInfiniteQuery({
    queryKey: ['placements', state, limit],
    queryFn: ({ pageParam }) =>
      orThrow(
        api.placement.GET('/v1/placements', {
          params: { query: { state: [...state], limit, cursor: pageParam } },
        }),
      ),
    ...byPage,
    placeholderData: keepPreviousData,
  });
}

export function usePlacement(id: string) {
  return useQuery({
    queryKey: ['placement', id],
    queryFn: () => orThrow(api.placement.GET('/v1/placements/{id}', { params: { path: { id } } })),
  });
}

export function useMyPlacements() {
  return useQuery({
    queryKey: ['my-placements'],
    queryFn: () => orThrow(api.placement.GET('/v1/me/placements')),
  });
}

/** Whatever changes a placement answers with the new one; lists are read again. */
export function useChange<Input>(id: string, change: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['placement', id] }),
        client.invalidateQueries({ queryKey: ['placements'] }),
        client.invalidateQueries({ queryKey: ['my-placements'] }),
      ]),
  });
}

export const tagOf = (placement: Placement) => ifMatch(`"${placement.version}"`);
