import { useTranslation } from 'react-i18next';
import { RadioCards, Stack } from '@/ui';

/** One judgement per goal, in words. */
export function Scores({
  goals,
  scores,
  onChange,
}: {
  goals: { code?: string; text?: string }[];
  scores: Record<string, number>;
  onChange: (scores: Record<string, number>) => void;
}) {
  const { t } = useTranslation('assessment');
  return (
    <Stack gap="lg">
      {goals.map(({ code, text }) => (
        <RadioCards
          key={code}
          label={text!}
          name={`goal-${code}`}
          options={[1, 2, 3, 4].map((score) => ({ value: String(score), label: t(`score.${score}`) }))}
          value={String(scores[code!] ?? '')}
          onChange={(event) => onChange({ ...scores, [code!]: Number(event.currentTarget.value) })}
        />
      ))}
    </Stack>
  );
}
