import { useTranslation } from 'react-i18next';
import type { PlacementTypes } from '@/api';
import { formatDate } from '@/lib/format';
import { Notice, RadioCards, Stack, StatusBadge, TextArea, type Tone } from '@/ui';
import type { GuidanceOf } from './Guidance';

export type Judged = PlacementTypes['schemas']['SignalRequest'];
type Level = Judged['level'];
type Subject = Judged['subject'];

export const subjects: Subject[] = ['WORK', 'GUIDANCE', 'WELLBEING', 'ATTENDANCE'];
const levels: Level[] = ['GREEN', 'AMBER', 'RED'];
const tones: Record<Level, Tone> = { GREEN: 'positive', AMBER: 'warning', RED: 'negative' };

/** One subject and how it goes: a word and a sign, not only a colour. */
export function SignalBadge({ subject, level }: { subject: Subject; level: Level }) {
  const { t } = useTranslation('placements');
  return (
    <StatusBadge tone={tones[level]}>
      {t(`guidance.subject.${subject}`)}: {t(`guidance.level.${level}`)}
    </StatusBadge>
  );
}

/** How it goes by the latest interim evaluation; red asks somebody to act. */
export function CurrentSignals({ signals }: { signals: GuidanceOf['signals'] }) {
  const { t } = useTranslation('placements');
  if (signals.length === 0) return null;
  const red = signals.some(({ level }) => level === 'RED');
  return (
    <Notice tone={red ? 'negative' : 'info'} title={red ? t('guidance.actionNeeded') : t('guidance.signals')}>
      <p>{t('guidance.since', { date: formatDate(signals[0]!.since) })}</p>
      <ul>
        {signals.map((signal) => (
          <li key={signal.subject}>
            <SignalBadge {...signal} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Every subject gets a colour with its word, and red a few words of its own. */
export function SignalFields({
  judged,
  onChange,
}: {
  judged: Partial<Record<Subject, Judged>>;
  onChange: (judged: Partial<Record<Subject, Judged>>) => void;
}) {
  const { t } = useTranslation('placements');
  return (
    <Stack>
      {subjects.map((subject) => (
        <Stack key={subject} gap="xs">
          <RadioCards
            label={t(`guidance.subject.${subject}`)}
            name={`signal-${subject}`}
            options={levels.map((level) => ({ value: level, label: t(`guidance.level.${level}`) }))}
            value={judged[subject]?.level ?? ''}
            onChange={(event) =>
              onChange({
                ...judged,
                [subject]: { ...judged[subject], subject, level: event.currentTarget.value as Level },
              })
            }
          />
          {judged[subject]?.level === 'RED' && (
            <TextArea
              label={t('guidance.matter', { subject: t(`guidance.subject.${subject}`) })}
              hint={t('guidance.matterHint')}
              maxLength={300}
              value={judged[subject]?.remark ?? ''}
              onChange={(event) =>
                onChange({ ...judged, [subject]: { ...judged[subject]!, remark: event.target.value } })
              }
              required
            />
          )}
        </Stack>
      ))}
    </Stack>
  );
}

/** All subjects are judged, and red ones explained. */
export function isComplete(judged: Partial<Record<Subject, Judged>>): boolean {
  return subjects.every((subject) => {
    const one = judged[subject];
    return one !== undefined && (one.level !== 'RED' || (one.remark ?? '').trim() !== '');
  });
}
