import { expect, test } from 'vitest';
import { added, shareEvenly } from './share';

const carriers = [
  { id: 'a', students: 1 },
  { id: 'b', students: 4 },
];

test('who carries least gets the next one, until all carry as much', () => {
  const shares = shareEvenly(['1', '2', '3', '4', '5'], carriers, {});

  expect(added(shares, 'a')).toBe(4);
  expect(added(shares, 'b')).toBe(1);
});

test('what was chosen stays and counts', () => {
  expect(shareEvenly(['1', '2'], carriers, { 1: 'b' })).toEqual({ 1: 'b', 2: 'a' });
});

test('without a stagebegeleider there is nothing to propose', () => {
  expect(shareEvenly(['1'], [], {})).toEqual({});
});
