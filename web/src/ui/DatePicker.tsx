import { parseDate } from '@internationalized/date';
import i18next from 'i18next';
import { useId } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker as AriaDatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  I18nProvider,
  Label,
  Popover,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import { FieldError, type FieldProps, Hint, Optional } from './fields';
import { Icon } from './Icon';

type DatePickerProps = FieldProps & {
  /** `2026-11-21`, or '' for nothing chosen. With react-hook-form: a Controller's `field`. */
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  min?: string;
  max?: string;
  isDisabled?: boolean;
};

/** A day: typed in parts (dd-mm-jjjj) or chosen from a calendar. */
export function DatePicker({
  label,
  hint,
  error,
  optional,
  value,
  onChange,
  onBlur,
  min,
  max,
  isDisabled,
}: DatePickerProps) {
  const { t } = useTranslation('ui');
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <I18nProvider locale={i18next.language === 'en' ? 'en-GB' : 'nl-NL'}>
      <AriaDatePicker
        className={classes('op-field', error !== undefined && 'op-field--invalid')}
        value={value === '' ? null : parseDate(value)}
        onChange={(day) => onChange(day?.toString() ?? '')}
        onBlur={onBlur}
        minValue={min === undefined ? undefined : parseDate(min)}
        maxValue={max === undefined ? undefined : parseDate(max)}
        isInvalid={error !== undefined}
        isDisabled={isDisabled}
        aria-describedby={describedBy || undefined}
        shouldForceLeadingZeros
      >
        <Label className="op-field__label">
          {label} {optional && <Optional />}
        </Label>
        <Hint id={`${id}-hint`}>{hint}</Hint>
        <FieldError id={`${id}-error`}>{error}</FieldError>
        <Group className="op-input op-date">
          <DateInput className="op-date__segments">
            {(segment) => <DateSegment segment={segment} className="op-date__segment" />}
          </DateInput>
          <Button aria-label={t('date.open')}>
            <Icon name="calendar" size={20} />
          </Button>
        </Group>
        <Popover className="op-popover" placement="bottom start">
          <Dialog className="op-calendar">
            <Calendar>
              <header>
                <Button slot="previous" aria-label={t('date.previous')}>
                  <Icon name="back" size={20} />
                </Button>
                <Heading />
                <Button slot="next" aria-label={t('date.next')}>
                  <Icon name="next" size={20} />
                </Button>
              </header>
              <CalendarGrid weekdayStyle="short">
                <CalendarGridHeader>
                  {(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}
                </CalendarGridHeader>
                <CalendarGridBody>
                  {(date) => <CalendarCell date={date} className="op-calendar__day" />}
                </CalendarGridBody>
              </CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </AriaDatePicker>
    </I18nProvider>
  );
}
