import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, orThrow, type PlacementTypes } from '@/api';

export type Attendance = PlacementTypes['schemas']['AttendanceView'];
export type Day = PlacementTypes['schemas']['AttendanceDay'];
export type Report = PlacementTypes['schemas']['SickReportView'];
export type Presence = NonNullable<Day['presence']>;

export type Stage = PlacementTypes['schemas']['PlacementView'];

export function useStage(id: string) {
  return useQuery({
    queryKey: ['placement', id],
    queryFn: () => orThrow(api.placement.GET('/v1/placements/{id}', { params: { path: { id } } })),
  });
}

export function useMyStages() {
  return useQuery({
    queryKey: ['my-placements'],
    queryFn: () => orThrow(api.placement.GET('/v1/me/placements')),
  });
}

const keyOf = (placementId: string) => ['attendance', placementId];

export function useAttendance(placementId: string) {
  return useQuery({
    queryKey: keyOf(placementId),
    queryFn: () =>
      orThrow(
        api.placement.GET('/v1/placements/{placementId}/attendance', { params: { path: { placementId } } }),
      ),
  });
}

/** Whatever is said of the days is answered by all of them. */
export function useSay<Input>(placementId: string, say: (input: Input) => Promise<Attendance>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: say,
    onSuccess: (attendance) => client.setQueryData(keyOf(placementId), attendance),
  });
}

export function useWithdraw(placementId: string) {
  return useSay(placementId, (reportId: string) =>
    orThrow(
      api.placement.POST('/v1/placements/{placementId}/sick-reports/{reportId}/withdrawal', {
        params: { path: { placementId, reportId } },
      }),
    ),
  );
}
