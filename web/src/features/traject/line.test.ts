import { expect, test } from 'vitest';
import { Line, lineOf, standing } from './line';

test('a day falls where it is in the line, and outside of it at the nearer end', () => {
  const line = new Line('2026-01-01', '2026-12-31');

  expect(line.at('2026-01-01')).toBe(0);
  expect(line.at('2026-07-02')).toBeCloseTo(49.9, 1);
  expect(line.at('2025-01-01')).toBe(0);
  expect(line.at('2028-01-01')).toBe(100);
});

test('a period of a day can still be seen', () => {
  expect(new Line('2026-01-01', '2029-12-31').span({ from: '2027-01-01', until: '2027-01-01' }).width).toBe(
    1.5,
  );
});

test('the line reaches to the leaving, and shows the school years in it', () => {
  const line = lineOf([{ phase: 1, from: '2026-09-01', until: '2027-07-01' }], '2026-11-26', '2028-07-14');

  expect(line.at('2028-07-15')).toBe(100);
  expect(line.schoolYears().map(({ year }) => year)).toEqual([2027]);
});

test('a phase that should be over while the student is still in it is late', () => {
  const second = { phase: 2, from: '2026-01-01', until: '2026-06-30' };

  expect(standing(second, 2, '2026-05-01')).toBe('current');
  expect(standing(second, 2, '2026-11-26')).toBe('late');
  expect(standing(second, 3, '2026-11-26')).toBe('done');
  expect(standing(second, 1, '2025-11-26')).toBe('todo');
});
