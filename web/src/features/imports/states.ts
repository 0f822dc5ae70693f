import type { CompanyTypes } from '@/api';
import type { Tone } from '@/ui/states';

type State = CompanyTypes['schemas']['ImportView']['state'];

export const stateTones: Record<State, Tone> = {
  CHECKED: 'info',
  RUNNING: 'warning',
  DONE: 'positive',
  FAILED: 'negative',
  UNDOING: 'warning',
  UNDONE: 'neutral',
};
