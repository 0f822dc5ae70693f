import { useFieldArray, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, orThrow, type SchoolTypes } from '@/api';
import { formatDate } from '@/lib/format';
import { useSend } from '@/lib/useSend';
import { Button, Card, Columns, ErrorState, Notice, Row, Select, Stack, TextInput } from '@/ui';

type Student = SchoolTypes['schemas']['StudentAnswer'];
type Traject = SchoolTypes['schemas']['Traject'];
type Form = { phases: { phase: string; from: string; until: string }[]; reason: string };

const phaseNumbers = [1, 2, 3, 4, 5] as const;

/** Plans the phases; what is saved becomes the next version. */
export function PlanForm({
  student,
  traject,
  etag,
  close,
}: {
  student: Student;
  traject: Traject;
  etag: string | undefined;
  close: () => void;
}) {
  const { t } = useTranslation('traject');
  const form = useForm<Form>({
    defaultValues: {
      phases:
        traject.phases.length > 0
          ? traject.phases.map(({ phase, ...period }) => ({ phase: String(phase), ...period }))
          : [{ phase: String(traject.phase), from: '', until: '' }],
      reason: '',
    },
  });
  const rows = useFieldArray({ control: form.control, name: 'phases' });
  const { submit, busy, error } = useSend(form, {
    saved: t('saved'),
    send: ({ phases, reason }) =>
      orThrow(
        api.school.PUT('/v1/students/{studentId}/traject', {
          params: {
            path: { studentId: student.id },
            // The first plan replaces nothing.
            header: traject.version === 0 ? {} : ifMatch(etag),
          },
          body: {
            reason,
            phases: phases.map(({ phase, from, until }) => ({
              phase: Number(phase),
              ...(from && { from }),
              ...(until && { until }),
            })),
            // What is missing is the service's to say.
          } as SchoolTypes['schemas']['PlanRequest'],
        }),
      ),
    done: close,
  });
  const problems = form.formState.errors;

  function add() {
    const last = form.getValues('phases').at(-1);
    const phase = Math.min(5, Number(last?.phase ?? 0) + 1);
    rows.append({ phase: String(phase), from: last?.until ? dayAfter(last.until) : '', until: '' });
  }

  return (
    <Card title={t(traject.version === 0 ? 'first' : 'edit')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap="lg">
          <ErrorState error={error} />
          {problems.phases?.root?.message && <Notice tone="negative" title={problems.phases.root.message} />}
          {rows.fields.map((row, index) => (
            <fieldset key={row.id} className="op-field">
              <legend className="op-field__label">{t('row', { number: index + 1 })}</legend>
              <Columns>
                <Select
                  label={t('which')}
                  options={phaseNumbers.map((number) => ({
                    value: String(number),
                    label: t(`phase.${number}`),
                  }))}
                  error={problems.phases?.[index]?.phase?.message}
                  {...form.register(`phases.${index}.phase`)}
                />
                <TextInput
                  type="date"
                  label={t('from')}
                  error={problems.phases?.[index]?.from?.message}
                  {...form.register(`phases.${index}.from`)}
                />
                <TextInput
                  type="date"
                  label={t('until')}
                  error={problems.phases?.[index]?.until?.message}
                  {...form.register(`phases.${index}.until`)}
                />
              </Columns>
              {rows.fields.length > 1 && (
                <Row>
                  <Button
                    kind="subtle"
                    aria-label={t('removeRow', { number: index + 1 })}
                    onClick={() => rows.remove(index)}
                  >
                    {t('remove')}
                  </Button>
                </Row>
              )}
            </fieldset>
          ))}
          <Row>
            <Button icon="plus" onClick={add}>
              {t('add')}
            </Button>
          </Row>
          <p className="op-small op-subtle">{t('leavesOn', { date: formatDate(student.expectedLeaving) })}</p>
          <TextInput
            label={t('reason')}
            hint={t('reasonHint')}
            error={problems.reason?.message}
            {...form.register('reason')}
          />
          <Row>
            <Button kind="primary" type="submit" busy={busy}>
              {t('save')}
            </Button>
            <Button onClick={close}>{t('cancel')}</Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}

function dayAfter(date: string): string {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
