import { useQuery } from '@tanstack/react-query';
import { api, orThrow, type PlacementTypes } from '@/api';

export type Round = PlacementTypes['schemas']['RoundLine'];
export type Tier = PlacementTypes['schemas']['RoundTier'];

const look = 2_000;

/** The rounds of the region; as long as one is being calculated, looked at again and again. */
export function useRounds() {
  return useQuery({
    queryKey: ['allocation', 'rounds'],
    queryFn: () => orThrow(api.placement.GET('/v1/allocation-rounds')),
    refetchInterval: ({ state }) =>
      state.data?.rounds.some((round) => round.state === 'CALCULATING') ? look : false,
  });
}
