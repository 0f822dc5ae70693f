import { describe, expect, it } from 'vitest';
import { monthLater, monthOf, weeksOf } from './month';

describe('a month of the calendar', () => {
  it('goes over the end of a year', () => {
    expect(monthLater('2026-12', 1)).toBe('2027-01');
    expect(monthLater('2026-01', -1)).toBe('2025-12');
  });

  it.each([
    ['2026-11', 6, 30],
    ['2027-02', 4, 28],
    ['2028-02', 5, 29],
  ])('%s has %i weeks from Monday and %i days', (month, weeks, days) => {
    const found = weeksOf(month);

    expect(found).toHaveLength(weeks);
    expect(found.every((week) => week.length === 7)).toBe(true);
    expect(found.flat().filter((day) => day !== undefined)).toHaveLength(days);
    expect(
      found.every((week) => week[0] === undefined || new Date(`${week[0]}T12:00:00Z`).getUTCDay() === 1),
    ).toBe(true);
  });

  it('is the present one when the address says nothing that is a month', () => {
    expect(monthOf(undefined, '2026-11-23')).toBe('2026-11');
    expect(monthOf('2026-13', '2026-11-23')).toBe('2026-11');
    expect(monthOf('2026-02', '2026-11-23')).toBe('2026-02');
  });
});
