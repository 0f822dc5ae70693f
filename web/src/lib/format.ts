import i18next from 'i18next';

const zone = 'Europe/Amsterdam';
const locale = () => (i18next.language === 'en' ? 'en-GB' : 'nl-NL');

/** A day (`2026-11-21`) is the same day everywhere; a moment is shown as the clock in the Netherlands says it. */
function dateOf(value: string | Date): Date {
  return value instanceof Date ? value : new Date(value.length === 10 ? `${value}T12:00:00Z` : value);
}

/** 21 november 2026 */
export function formatDate(value: string | Date): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: zone }).format(dateOf(value));
}

/** za 21 nov */
export function formatDay(value: string | Date): string {
  return new Intl.DateTimeFormat(locale(), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: zone,
  }).format(dateOf(value));
}

/** 21 nov 2026, 14:05 */
export function formatMoment(value: string | Date): string {
  return new Intl.DateTimeFormat(locale(), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
  }).format(dateOf(value));
}

/** `2026-11` as november 2026 */
export function formatMonth(month: string): string {
  return new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric', timeZone: zone }).format(
    dateOf(`${month}-15`),
  );
}

export function formatNumber(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(locale(), options).format(value);
}

/** Today in the Netherlands, as a date field takes it: 2026-11-21. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date());
}
