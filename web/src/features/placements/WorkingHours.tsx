import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, orThrow, useApiErrors } from '@/api';
import { toast } from '@/lib/toast';
import { Button, Card, ErrorState, Facts, FieldError, Row, Stack } from '@/ui';
import { type Placement, tagOf, useChange } from './api';
import { useHours, WeekFields } from './WeekFields';
import { clock, type Day, toRequest, weekOf } from './workingWeek';

type Form = { days: Day[] };

/** When the student works: who guides fills it in, everybody else reads it. */
export function WorkingHours({ placement }: { placement: Placement }) {
  if (placement.hours.editable) return <HoursForm key={placement.version} placement={placement} />;
  return placement.hours.days.some((day) => day.from) ? <Agreed placement={placement} /> : null;
}

function Agreed({ placement }: { placement: Placement }) {
  const { t } = useTranslation('placements');
  const hours = useHours();
  return (
    <Card title={t('hours.title')}>
      <Facts
        items={placement.hours.days
          .filter((day) => day.from)
          .map((day) => [
            t(`day.${day.weekday}`),
            t('hours.day', {
              from: clock(day.from!),
              until: clock(day.until!),
              pause: t('hours.minutes', { count: day.breakMinutes }),
            }),
          ])}
      />
      <p>{t('hours.perWeek', { hours: hours(placement.hours.weekMinutes) })}</p>
    </Card>
  );
}

function HoursForm({ placement }: { placement: Placement }) {
  const { t } = useTranslation('placements');
  const hours = useHours();
  const form = useForm<Form>({ defaultValues: { days: weekOf(placement) } });
  const errors = useApiErrors(form);
  const save = useChange(placement.id, ({ days }: Form) =>
    orThrow(
      api.placement.PUT('/v1/placements/{id}/working-hours', {
        params: { path: { id: placement.id }, header: { ...tagOf(placement) } },
        body: { days: toRequest(days) },
      }),
    ),
  );
  const law = placement.hours.law;
  const ages = ({ fromAge, untilAge }: NonNullable<typeof law>) =>
    t(untilAge > 90 ? 'hours.ageFrom' : fromAge === untilAge ? 'hours.age' : 'hours.ages', {
      from: fromAge,
      until: untilAge,
    });
  const problems = form.formState.errors.days;
  return (
    <Card title={t('hours.title')}>
      <form
        noValidate
        onSubmit={(event) => {
          errors.clear();
          void form.handleSubmit((values) =>
            save.mutate(values, { onSuccess: () => toast(t('hours.saved')), onError: errors.show }),
          )(event);
        }}
      >
        <Stack>
          <p>
            {t('hours.why')}{' '}
            {law &&
              t('hours.law', {
                ages: ages(law),
                day: hours(law.dayMinutes),
                week: hours(law.weekMinutes),
                pause: law.breakMinutes,
                after: hours(law.breakAfterMinutes),
                source: law.source,
              })}
          </p>
          <ErrorState error={errors.error} />
          <FieldError id="hours-week">{problems?.root?.message ?? problems?.message}</FieldError>
          <FormProvider {...form}>
            <WeekFields onStage={(day) => placement.search.weekdays.includes(day)} />
          </FormProvider>
          <Row>
            <Button type="submit" kind="primary" disabled={save.isPending}>
              {t('hours.save')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}
