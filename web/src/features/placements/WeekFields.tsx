import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '@/lib/format';
import { Columns, Select, TextInput } from '@/ui';
import { breaks, type Day, schoolTimes, totals, type Weekday } from './workingWeek';

type WithDays = { days: Day[] };

/** The week of a form, day by day: times on a day of the stage, hours of school on the others. Counts along. */
export function WeekFields({ onStage }: { onStage: (day: Weekday) => boolean }) {
  const { t } = useTranslation('placements');
  const hours = useHours();
  const form = useFormContext<WithDays>();
  const numbered = form.getValues('days').map((day, index) => ({ day, index }));
  const problems = form.formState.errors.days;
  return (
    <>
      {numbered
        .filter(({ day }) => onStage(day.weekday))
        .map(({ day, index }) => (
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
          {numbered
            .filter(({ day }) => !onStage(day.weekday))
            .map(({ day, index }) => (
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
      <Total onStage={onStage} />
    </>
  );
}

/** Counts along while somebody types. */
function Total({ onStage }: { onStage: (day: Weekday) => boolean }) {
  const { t } = useTranslation('placements');
  const hours = useHours();
  const days = useWatch<WithDays, 'days'>({ name: 'days' });
  const { work, school } = totals(days.map((day) => dayAs(day, onStage)));
  return <p role="status">{t('hours.total', { work: hours(work), all: hours(work + school) })}</p>;
}

/** A day that left the stage keeps what was typed until it is sent, but does not count. */
export function dayAs(day: Day, onStage: (day: Weekday) => boolean): Day {
  return onStage(day.weekday) ? day : { ...day, from: '', until: '', breakMinutes: '0' };
}

/** 7,5 uur */
export function useHours() {
  const { t } = useTranslation('placements');
  return (minutes: number) =>
    t('hours.amount', { amount: formatNumber(minutes / 60, { maximumFractionDigits: 2 }) });
}
