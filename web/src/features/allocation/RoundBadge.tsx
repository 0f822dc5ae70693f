import { useTranslation } from 'react-i18next';
import { StatusBadge } from '@/ui';
import type { Round } from './rounds';

const tones = { OPEN: 'info', CALCULATING: 'warning', PROPOSED: 'positive', FAILED: 'negative' } as const;

export function RoundBadge({ state }: { state: Round['state'] }) {
  const { t } = useTranslation('allocation');
  return <StatusBadge tone={tones[state]}>{t(`states.${state}`)}</StatusBadge>;
}
