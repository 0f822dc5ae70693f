import type { Tone } from '@/ui/states';
import type { State } from './kind';

export const stateTones: Record<State, Tone> = {
  CHECKED: 'info',
  RUNNING: 'warning',
  DONE: 'positive',
  FAILED: 'negative',
  UNDOING: 'warning',
  UNDONE: 'neutral',
};
