import { api, orThrow, withResponse } from '@/api';
import type { StageOfLine } from './TrajectPicture';

export const trajectQuery = (studentId: string) => ({
  queryKey: ['student', studentId, 'traject', 'etag'],
  queryFn: () =>
    withResponse(api.school.GET('/v1/students/{studentId}/traject', { params: { path: { studentId } } })),
});

/** The stages that have a period; what is only sought has none. */
export const stagesQuery = (studentId: string) => ({
  queryKey: ['student', studentId, 'stage-dossier', 'line'],
  queryFn: async (): Promise<StageOfLine[]> => {
    const { stages } = await orThrow(
      api.school.GET('/v1/students/{studentId}/stage-dossier', { params: { path: { studentId } } }),
    );
    return stages.flatMap(({ placementId, companyName, from, until, state }) =>
      from && until && state !== 'CANCELLED'
        ? [{ id: placementId, title: companyName ?? '', from, until }]
        : [],
    );
  },
});
