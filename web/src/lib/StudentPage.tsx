import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type SchoolTypes } from '@/api';
import { usePathParams } from '@/lib/urlState';
import { Loaded, Page } from '@/ui';

type Student = SchoolTypes['schemas']['StudentAnswer'];

/** A page about one step of one student, with the way back to the student. */
export function StudentPage({
  title,
  intro,
  children,
}: {
  title: string;
  intro?: string;
  children: (student: Student) => ReactNode;
}) {
  const { t } = useTranslation('students');
  const { studentId } = usePathParams<'studentId'>();
  const student = useQuery({
    queryKey: ['student', studentId],
    queryFn: () => orThrow(api.school.GET('/v1/students/{id}', { params: { path: { id: studentId } } })),
  });
  return (
    <Page
      title={title}
      intro={intro}
      back={{ to: `/leerlingen/${studentId}`, label: student.data?.displayName ?? t('student') }}
    >
      <Loaded query={student}>{children}</Loaded>
    </Page>
  );
}
