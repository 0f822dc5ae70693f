import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type SchoolTypes } from '@/api';
import { useDraft } from '@/lib/draft';
import { formatDate } from '@/lib/format';
import { Button, Dialog, ErrorState, Stack, TextArea, TextInput } from '@/ui';
import { useSend } from '@/lib/useSend';

type Student = SchoolTypes['schemas']['StudentAnswer'];

/** What a report is about: a visit says its own day, the others ask for it. */
export type About =
  | { kind: 'VISIT'; visitId: string; visitedOn: string }
  | { kind: 'STAGE'; placementId: string }
  | { kind: 'INTERNAL_STAGE' };

const parts = ['seen', 'well', 'attention', 'agreed'] as const;
type Form = { happenedOn: string; content: Record<(typeof parts)[number], string> };

export function ReportDialog({
  student,
  about,
  close,
}: {
  student: Student;
  about: About;
  close: () => void;
}) {
  const { t } = useTranslation('lvs');
  const form = useForm<Form>({
    defaultValues: { happenedOn: '', content: { seen: '', well: '', attention: '', agreed: '' } },
  });
  const of = about.kind === 'VISIT' ? about.visitId : about.kind === 'STAGE' ? about.placementId : 'internal';
  const draft = useDraft(`report-${student.id}-${of}`, form);
  const { submit, busy, error } = useSend(form, {
    saved: t('report.saved'),
    send: ({ happenedOn, content }, headers) =>
      orThrow(
        api.school.POST('/v1/students/{studentId}/reports', {
          params: { path: { studentId: student.id } },
          body: {
            kind: about.kind,
            content,
            ...(about.kind === 'VISIT' && { visitId: about.visitId }),
            ...(about.kind === 'STAGE' && { placementId: about.placementId }),
            ...(happenedOn && { happenedOn }),
          },
          headers,
        }),
      ),
    done: () => {
      draft.forget();
      close();
    },
  });
  const problems = form.formState.errors;
  return (
    <Dialog
      open
      onClose={close}
      title={
        about.kind === 'VISIT'
          ? t('kind.VISIT', { date: formatDate(about.visitedOn) })
          : t(`report.about.${about.kind}`)
      }
      foot={
        <Button kind="primary" busy={busy} onClick={submit}>
          {t('report.save')}
        </Button>
      }
    >
      <Stack>
        <ErrorState error={error} />
        {about.kind !== 'VISIT' && (
          <TextInput
            type="date"
            label={t('report.happenedOn')}
            error={problems.happenedOn?.message}
            {...form.register('happenedOn')}
          />
        )}
        {parts.map((part) => (
          <TextArea
            key={part}
            rows={part === 'seen' ? 4 : 2}
            label={t(`content.${part}`)}
            hint={t(`content.hint.${part}`)}
            optional={part !== 'seen'}
            error={problems.content?.[part]?.message}
            {...form.register(`content.${part}`)}
          />
        ))}
      </Stack>
    </Dialog>
  );
}
