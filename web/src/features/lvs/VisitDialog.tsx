import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type SchoolTypes } from '@/api';
import { today } from '@/lib/format';
import { Button, Dialog, ErrorState, Stack, TextInput } from '@/ui';
import type { Stage } from './queries';
import { useSend } from '@/lib/useSend';

type Student = SchoolTypes['schemas']['StudentAnswer'];

export function VisitDialog({
  student,
  stage,
  close,
}: {
  student: Student;
  stage: Stage;
  close: () => void;
}) {
  const { t } = useTranslation('lvs');
  const form = useForm({ defaultValues: { visitedOn: today() } });
  const { submit, busy, error } = useSend(form, {
    saved: t('visit.saved'),
    send: ({ visitedOn }, headers) =>
      orThrow(
        api.school.POST('/v1/students/{studentId}/visits', {
          params: { path: { studentId: student.id } },
          body: {
            placementId: stage.placementId,
            ...(visitedOn && { visitedOn }),
          } as SchoolTypes['schemas']['VisitRequest'],
          headers,
        }),
      ),
    done: close,
  });
  return (
    <Dialog
      open
      onClose={close}
      title={t('visit.title', { company: stage.companyName ?? t('visit.theCompany') })}
      foot={
        <Button kind="primary" busy={busy} onClick={submit}>
          {t('visit.save')}
        </Button>
      }
    >
      <Stack>
        <ErrorState error={error} />
        <p>{t('visit.why')}</p>
        <TextInput
          type="date"
          label={t('visit.visitedOn')}
          error={form.formState.errors.visitedOn?.message}
          {...form.register('visitedOn')}
        />
      </Stack>
    </Dialog>
  );
}
