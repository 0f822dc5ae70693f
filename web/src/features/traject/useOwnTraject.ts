import { useQuery } from '@tanstack/react-query';
import { api, orThrow, type SchoolTypes } from '@/api';
import { stagesQuery, trajectQuery } from './queries';
import type { StageOfLine } from './TrajectPicture';

type Own = {
  student: SchoolTypes['schemas']['StudentAnswer'];
  traject: SchoolTypes['schemas']['Traject'];
  stages: StageOfLine[];
};

/** The traject of the student who is logged in; nothing as long as it is loading or there is none. */
export function useOwnTraject(): Own | undefined {
  const me = useQuery({ queryKey: ['me'], queryFn: () => orThrow(api.school.GET('/v1/me')) });
  const id = me.data?.student?.id ?? '';
  const student = useQuery({
    queryKey: ['student', id],
    enabled: id !== '',
    queryFn: () => orThrow(api.school.GET('/v1/students/{id}', { params: { path: { id } } })),
  });
  const traject = useQuery({ ...trajectQuery(id), enabled: id !== '' });
  const stages = useQuery({ ...stagesQuery(id), enabled: id !== '' });
  return student.data && traject.data
    ? { student: student.data, traject: traject.data.data, stages: stages.data ?? [] }
    : undefined;
}
