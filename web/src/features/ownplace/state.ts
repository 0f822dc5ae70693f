import type { PlacementTypes } from '@/api';
import type { Tone } from '@/ui';

export type State = PlacementTypes['schemas']['MyOwnPlace']['state'];

export const tones: Record<State, Tone> = {
  WAITING: 'info',
  LEAD: 'info',
  LINKED: 'info',
  ASKED: 'positive',
  NOT_FREE: 'warning',
  NOT_POSSIBLE: 'warning',
  WITHDRAWN: 'neutral',
};
