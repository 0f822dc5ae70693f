import { useTranslation } from 'react-i18next';
import type { PlacementTypes } from '@/api';
import { RadioCards, Stack, TextArea } from '@/ui';

export type Refusal = PlacementTypes['schemas']['Refusal'];
export type RefusalReason = Refusal['reason'];

const reasons: readonly RefusalReason[] = [
  'NO_CAPACITY',
  'NO_SUPERVISOR',
  'OTHER_WORK_OR_SEASON',
  'SAFETY',
  'TRAVEL',
  'NO_KLIK',
  'OTHER',
];

/** What is sent, and whether it is enough to send. */
export function refusalOf(reason: RefusalReason | '', explanation: string): Refusal | undefined {
  const words = explanation.trim();
  if (reason === '' || (reason === 'OTHER' && words === '')) return undefined;
  return { reason, explanation: words || undefined };
}

/** Why a company says no; what no code explains is looked at again. */
export function RefusalFields({
  reason,
  explanation,
  onReason,
  onExplanation,
}: {
  reason: RefusalReason | '';
  explanation: string;
  onReason: (reason: RefusalReason) => void;
  onExplanation: (explanation: string) => void;
}) {
  const { t } = useTranslation('placements');
  return (
    <Stack>
      <RadioCards
        label={t('refusal.why')}
        name="refusal"
        options={reasons.map((value) => ({ value, label: t(`refusal.reason.${value}`) }))}
        value={reason}
        onChange={(event) => onReason(event.currentTarget.value as RefusalReason)}
      />
      <TextArea
        rows={2}
        label={t('refusal.words')}
        hint={t('refusal.wordsHint')}
        optional={reason !== 'OTHER'}
        maxLength={1000}
        value={explanation}
        onChange={(event) => onExplanation(event.target.value)}
      />
    </Stack>
  );
}
