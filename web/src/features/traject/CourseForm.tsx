import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, orThrow, type SchoolTypes, withResponse } from '@/api';
import { useSend } from '@/lib/useSend';
import { Button, Card, ErrorState, Loaded, Row, Select, Stack, TextInput } from '@/ui';

type Student = SchoolTypes['schemas']['StudentAnswer'];
type Course = SchoolTypes['schemas']['CourseRequest'];

const profiles = ['LABOUR_MARKET', 'FURTHER_EDUCATION', 'DAY_ACTIVITIES'] as const;

/** In which phase the student is and where he or she is heading; every change says why (SCH-02). */
export function CourseForm({ student: { id } }: { student: Student }) {
  const { t } = useTranslation('traject');
  const student = useQuery({
    queryKey: ['student', id, 'etag'],
    queryFn: () => withResponse(api.school.GET('/v1/students/{id}', { params: { path: { id } } })),
  });
  return (
    <Card title={t('course')} tone="quiet">
      <Loaded query={student}>{({ data, etag }) => <Form key={etag} student={data} etag={etag} />}</Loaded>
    </Card>
  );
}

function Form({ student, etag }: { student: Student; etag: string | undefined }) {
  const { t } = useTranslation('traject');
  const form = useForm({
    defaultValues: { phase: String(student.phase), profile: student.profile as string, reason: '' },
  });
  const { submit, busy, error } = useSend(form, {
    saved: t('courseSaved'),
    send: ({ phase, profile, reason }) =>
      orThrow(
        api.school.PUT('/v1/students/{id}/course', {
          params: { path: { id: student.id }, header: { 'If-Match': '', ...ifMatch(etag) } },
          body: { phase: Number(phase), profile: profile as Course['profile'], reason },
        }),
      ),
    done: () => undefined,
  });
  const problems = form.formState.errors;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack>
        <ErrorState error={error} />
        <Select
          label={t('phaseNow')}
          options={[1, 2, 3, 4, 5].map((number) => ({ value: String(number), label: t(`phase.${number}`) }))}
          error={problems.phase?.message}
          {...form.register('phase')}
        />
        <Select
          label={t('profile')}
          options={profiles.map((value) => ({ value, label: t(`students:profile.${value}`) }))}
          error={problems.profile?.message}
          {...form.register('profile')}
        />
        <TextInput label={t('why')} error={problems.reason?.message} {...form.register('reason')} />
        <Row>
          <Button type="submit" busy={busy}>
            {t('courseSave')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
