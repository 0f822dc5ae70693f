import { useQueryClient } from '@tanstack/react-query';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, orThrow, useApiErrors, useIdempotencyKey } from '@/api';
import { today } from '@/lib/format';
import { toast } from '@/lib/toast';
import {
  Button,
  Checkbox,
  Columns,
  ErrorState,
  FieldError,
  Heading,
  Row,
  Stack,
  TextArea,
  TextInput,
} from '@/ui';
import type { AmendmentsOf } from './Amendments';
import { type Placement, tagOf, useChange } from './api';
import { days as schoolDays, goals } from './codes';
import { dayAs, WeekFields } from './WeekFields';
import { type Day, toRequest, type Weekday, weekFrom } from './workingWeek';

type Form = {
  effectiveFrom: string;
  until: string;
  weekdays: Weekday[];
  days: Day[];
  goals: string[];
  contactName: string;
  contactMail: string;
  tasks: string;
};

/** What an amendment makes other; it begins with what was tried before, or with what counts now. */
export function AmendmentForm({
  placement,
  amendments,
  onDone,
}: {
  placement: Placement;
  amendments: AmendmentsOf;
  onDone: () => void;
}) {
  const { t } = useTranslation('placements');
  const client = useQueryClient();
  const [key, renew] = useIdempotencyKey();
  const [last] = amendments.amendments;
  const terms = last?.state === 'OBJECTED' || last?.state === 'SEAT_REFUSED' ? last.terms : amendments.now!;
  const stage = terms.days.filter(({ from }) => from).map(({ weekday }) => weekday);
  const form = useForm<Form>({
    defaultValues: {
      effectiveFrom: today(),
      until: terms.until,
      weekdays: stage,
      days: weekFrom(terms.days, stage),
      goals: terms.goals.map(({ code }) => code),
      contactName: terms.contactName,
      contactMail: terms.contactMail ?? '',
      tasks: terms.tasks ?? '',
    },
  });
  const errors = useApiErrors(form);
  const weekdays = useWatch({ control: form.control, name: 'weekdays' });
  const onStage = (day: Weekday) => weekdays.includes(day);
  const propose = useChange(placement.id, ({ weekdays: chosen, days, tasks, ...values }: Form) =>
    orThrow(
      api.placement.POST('/v1/placements/{placementId}/amendments', {
        params: {
          path: { placementId: placement.id },
          header: { ...tagOf(placement), 'Idempotency-Key': key },
        },
        body: {
          ...values,
          days: toRequest(days.map((day) => dayAs(day, (one) => chosen.includes(one)))),
          tasks: tasks.trim() || undefined,
        },
      }),
    ),
  );
  const problems = form.formState.errors;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        errors.clear();
        void form.handleSubmit((values) =>
          propose.mutate(values, {
            onSuccess: () => {
              toast(t('amend.sent'));
              onDone();
              return client.invalidateQueries({ queryKey: ['amendments', placement.id] });
            },
            onError: errors.show,
            onSettled: renew,
          }),
        )(event);
      }}
    >
      <FormProvider {...form}>
        <Stack>
          <Heading level={3}>{t('amend.what')}</Heading>
          <p>{t('amend.how')}</p>
          <ErrorState error={errors.error} />
          <Columns>
            <TextInput
              type="date"
              label={t('amend.effectiveFrom')}
              error={problems.effectiveFrom?.message}
              {...form.register('effectiveFrom')}
            />
            <TextInput
              type="date"
              label={t('amend.until')}
              error={problems.until?.message}
              {...form.register('until')}
            />
          </Columns>
          <fieldset className="op-field">
            <legend className="op-field__label">{t('amend.weekdays')}</legend>
            <Columns>
              {schoolDays.map((day) => (
                <Checkbox key={day} label={t(`day.${day}`)} value={day} {...form.register('weekdays')} />
              ))}
            </Columns>
            <FieldError id="amend-days">{problems.days?.root?.message ?? problems.days?.message}</FieldError>
          </fieldset>
          <WeekFields onStage={onStage} />
          <Columns>
            <TextInput
              label={t('amend.contactName')}
              error={problems.contactName?.message}
              {...form.register('contactName')}
            />
            <TextInput
              type="email"
              label={t('amend.contactMail')}
              hint={t('amend.contactHint')}
              error={problems.contactMail?.message}
              {...form.register('contactMail')}
            />
          </Columns>
          <TextArea
            label={t('amend.tasks')}
            hint={t('amend.tasksHint')}
            error={problems.tasks?.message}
            {...form.register('tasks')}
          />
          <fieldset className="op-field">
            <legend className="op-field__label">{t('goals')}</legend>
            <Columns>
              {goals.map((goal) => (
                <Checkbox key={goal} label={t(`goal.${goal}`)} value={goal} {...form.register('goals')} />
              ))}
            </Columns>
          </fieldset>
          <Row>
            <Button type="submit" kind="primary" disabled={propose.isPending}>
              {t('amend.send')}
            </Button>
            <Button kind="subtle" onClick={onDone}>
              {t('amend.cancel')}
            </Button>
          </Row>
        </Stack>
      </FormProvider>
    </form>
  );
}
