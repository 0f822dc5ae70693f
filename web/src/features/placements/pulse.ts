import { useQuery } from '@tanstack/react-query';
import { api, orThrow, type PlacementTypes } from '@/api';
import type { PictoName } from '@/ui';

export type Pulse = PlacementTypes['schemas']['PulseView'];
export type Face = Pulse['weeks'][number]['work'];

export const questions = ['work', 'guidance', 'feeling'] as const;

/** With the picture of each face, the happiest first. */
export const faces: readonly (readonly [Face, PictoName])[] = [
  ['HAPPY', 'good'],
  ['NEUTRAL', 'ok'],
  ['SAD', 'hard'],
];

export function usePulse(placementId: string, enabled = true) {
  return useQuery({
    queryKey: ['pulse', placementId],
    queryFn: () =>
      orThrow(api.placement.GET('/v1/placements/{placementId}/pulse', { params: { path: { placementId } } })),
    enabled,
  });
}
