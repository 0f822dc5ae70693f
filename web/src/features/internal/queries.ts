import { useQuery } from '@tanstack/react-query';
import { api, orThrow, type PlacementTypes } from '@/api';

export type InternalStage = PlacementTypes['schemas']['InternalStageView'];
export type InternalTask = InternalStage['tasks'][number];

export const departments = ['CARE_AND_SERVICE', 'FACILITY'] as const;
export type Department = (typeof departments)[number];

export const keyOf = (id: string) => ['internal-stage', id];

export function useInternalStage(id: string) {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: () => orThrow(api.placement.GET('/v1/internal-stages/{id}', { params: { path: { id } } })),
  });
}

export function useInternalStages() {
  return useQuery({
    queryKey: ['internal-stages'],
    queryFn: () => orThrow(api.placement.GET('/v1/internal-stages')),
  });
}

export function useMyInternalStages() {
  return useQuery({
    queryKey: ['my-internal-stages'],
    queryFn: () => orThrow(api.placement.GET('/v1/me/internal-stages')),
  });
}

/** Tasks to start from, in the two departments. */
export function useExamples() {
  return useQuery({
    queryKey: ['internal-task-examples'],
    queryFn: () => orThrow(api.placement.GET('/v1/internal-task-examples')),
    staleTime: Infinity,
  });
}
