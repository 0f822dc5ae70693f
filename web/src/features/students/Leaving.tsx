import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type SchoolTypes, useApiErrors } from '@/api';
import { formatDate, today } from '@/lib/format';
import { Button, Card, Checkbox, Dialog, ErrorState, Notice, Row, Stack, TextInput, toast } from '@/ui';

type Student = SchoolTypes['schemas']['StudentAnswer'];

/** Leaving school and coming back, each with a reason that stays in the history. */
export function Leaving({ student, etag }: { student: Student; etag: string | undefined }) {
  const { t } = useTranslation('students');
  const [asking, ask] = useState(false);
  return (
    <Card title={t('leaving.title')} tone="quiet">
      <Stack>
        {student.leftOn && (
          <Notice tone="info" title={t('leaving.left', { date: formatDate(student.leftOn) })}>
            <p>{t(student.status === 'OUD_LEERLING' ? 'leaving.inTouch' : 'leaving.gone')}</p>
          </Notice>
        )}
        <Row>
          <Button onClick={() => ask(true)}>{t(student.leftOn ? 'leaving.back' : 'leaving.do')}</Button>
        </Row>
        {asking && <LeavingDialog student={student} etag={etag} close={() => ask(false)} />}
      </Stack>
    </Card>
  );
}

function LeavingDialog({
  student,
  etag,
  close,
}: {
  student: Student;
  etag: string | undefined;
  close: () => void;
}) {
  const { t } = useTranslation('students');
  const queries = useQueryClient();
  const back = Boolean(student.leftOn);
  const form = useForm({ defaultValues: { leftOn: today(), staysInTouch: false, reason: '' } });
  const errors = useApiErrors(form);
  const params = { path: { id: student.id }, header: { 'If-Match': etag ?? '' } };
  const save = useMutation({
    mutationFn: ({
      leftOn,
      staysInTouch,
      reason,
    }: {
      leftOn: string;
      staysInTouch: boolean;
      reason: string;
    }) =>
      back
        ? orThrow(api.school.PUT('/v1/students/{id}/return', { params, body: { reason } }))
        : orThrow(
            api.school.PUT('/v1/students/{id}/leaving', { params, body: { leftOn, staysInTouch, reason } }),
          ),
    onSuccess: async () => {
      toast(t(back ? 'leaving.isBack' : 'leaving.done'));
      close();
      await queries.invalidateQueries();
    },
    onError: errors.show,
  });
  const problems = form.formState.errors;
  return (
    <Dialog
      open
      onClose={close}
      title={t(back ? 'leaving.back' : 'leaving.do')}
      foot={
        <Button
          kind="primary"
          busy={save.isPending}
          onClick={() => {
            errors.clear();
            void form.handleSubmit((values) => save.mutate(values))();
          }}
        >
          {t('leaving.save')}
        </Button>
      }
    >
      <Stack>
        <ErrorState error={errors.error} />
        {!back && (
          <>
            <TextInput
              type="date"
              label={t('leaving.leftOn')}
              error={problems.leftOn?.message}
              {...form.register('leftOn')}
            />
            <Checkbox
              label={t('leaving.staysInTouch')}
              hint={t('leaving.staysInTouchHint')}
              {...form.register('staysInTouch')}
            />
          </>
        )}
        <TextInput
          label={t('leaving.reason')}
          error={problems.reason?.message}
          {...form.register('reason')}
        />
      </Stack>
    </Dialog>
  );
}
