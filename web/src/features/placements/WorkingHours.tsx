import { type Control, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, orThrow, useApiErrors } from '@/api';
import { formatNumber } from '@/lib/format';
import { toast } from '@/lib/toast';
import { Button, Card, Columns, ErrorState, Facts, FieldError, Row, Select, Stack, TextInput } from '@/ui';
import { type Placement, tagOf, useChange } from './api';
import { breaks, clock, type Day, schoolTimes, toRequest, totals, weekOf } from './workingWeek';

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
  const { days } = form.getValues();
  const stage = days.map((day, index) => ({ day, index })).filter(({ day }) => onStage(placement, day));
  const atSchool = days.map((day, index) => ({ day, index })).filter(({ day }) => !onStage(placement, day));
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
          {stage.map(({ day, index }) => (
            <fieldset key={day.weekday} className="op-field">
              <legend className="op-field__label">{t(`day.${day.weekday}`)}</legend>
              <Columns>
                <TextInput
                  type="time"
                  label={t('hours.from')}
                  error={problems?.[index]?.from?.message}
                  {...form.register(`days.${index}.from`)}
                />
                <TextInput
                  type="time"
                  label={t('hours.until')}
                  error={problems?.[index]?.until?.message}
                  {...form.register(`days.${index}.until`)}
                />
                <Select
                  label={t('hours.pause')}
                  error={problems?.[index]?.breakMinutes?.message}
                  options={breaks.map((value) => ({
                    value,
                    label: t('hours.minutes', { count: Number(value) }),
                  }))}
                  {...form.register(`days.${index}.breakMinutes`)}
                />
              </Columns>
            </fieldset>
          ))}
          <fieldset className="op-field">
            <legend className="op-field__label">{t('hours.school')}</legend>
            <p className="op-field__hint">{t('hours.schoolHint')}</p>
            <Columns>
              {atSchool.map(({ day, index }) => (
                <Select
                  key={day.weekday}
                  label={t('hours.schoolOn', { day: t(`day.${day.weekday}`) })}
                  error={problems?.[index]?.from?.message}
                  options={schoolTimes.map((value) => ({
                    value,
                    label: value === '0' ? t('hours.free') : hours(Number(value)),
                  }))}
                  {...form.register(`days.${index}.schoolMinutes`)}
                />
              ))}
            </Columns>
          </fieldset>
          <Total control={form.control} />
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

/** Counts along while somebody types. */
function Total({ control }: { control: Control<Form> }) {
  const { t } = useTranslation('placements');
  const hours = useHours();
  const { work, school } = totals(useWatch({ control, name: 'days' }));
  return <p role="status">{t('hours.total', { work: hours(work), all: hours(work + school) })}</p>;
}

function onStage(placement: Placement, day: Day): boolean {
  return placement.search.weekdays.includes(day.weekday);
}

/** 7,5 uur */
function useHours() {
  const { t } = useTranslation('placements');
  return (minutes: number) =>
    t('hours.amount', { amount: formatNumber(minutes / 60, { maximumFractionDigits: 2 }) });
}
