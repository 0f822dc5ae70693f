import { useTranslation } from 'react-i18next';
import { StatusBadge } from '@/ui';
import { type Organisation, tones } from './queries';

/** How it stands, and on whom it waits. */
export function StateBadge({ of: { state, obstacle } }: { of: Organisation }) {
  const { t } = useTranslation('onboarding');
  return (
    <StatusBadge tone={tones[state]}>
      {state === 'RETRYING' ? t(`waitsOn.${obstacle}`) : t(`state.${state}`)}
    </StatusBadge>
  );
}
