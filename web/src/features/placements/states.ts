import type { Tone } from '@/ui';
import type { Placement } from './api';

export type State = NonNullable<Placement['state']>;

/** The way of a placement; the last two are ends before its time. */
export const order: readonly State[] = [
  'REGISTERED',
  'INTAKE',
  'SEARCHING',
  'PROPOSED',
  'ACQUAINTANCE',
  'AGREED',
  'CONTRACT',
  'RUNNING',
  'CLOSING',
  'COMPLETED',
  'BROKEN_OFF',
  'CANCELLED',
];

/** Where nothing follows. */
export const ended: readonly State[] = ['COMPLETED', 'BROKEN_OFF', 'CANCELLED'];

export function toneOf(state: State): Tone {
  if (state === 'RUNNING' || state === 'COMPLETED') return 'positive';
  if (state === 'BROKEN_OFF' || state === 'CANCELLED') return 'negative';
  return state === 'CONTRACT' || state === 'PROPOSED' ? 'warning' : 'info';
}
