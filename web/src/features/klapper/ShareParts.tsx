import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Checkbox, ErrorState, Stack, toast } from '@/ui';
import type { Chapter } from './ChapterCard';

export type Part = NonNullable<Chapter['shown']>[number];
export type Send = (part: Part, shown: boolean) => Promise<unknown>;

const parts: readonly Part[] = ['GOALS', 'ASSESSMENT', 'CERTIFICATE'];

/** The parts of a chapter that have something to show, or are shown already. */
export function partsOf(chapter: Chapter): Part[] {
  return parts.filter(
    (part) =>
      chapter.shown.includes(part) ||
      (part === 'GOALS' && chapter.goals.length > 0) ||
      (part === 'ASSESSMENT' && chapter.moments.some(({ settledAt }) => settledAt)) ||
      (part === 'CERTIFICATE' && chapter.certified),
  );
}

/** Nothing of an earlier stage is shown until the student ticks it. */
export function ShareParts({
  company,
  offered,
  shown,
  level = 3,
  hint,
  send,
}: {
  company: string;
  offered: readonly Part[];
  shown: readonly Part[];
  level?: 2 | 3;
  hint?: ReactNode;
  send: Send;
}) {
  const { t } = useTranslation('klapper');
  // What was ticked shows at once, in the same beat as the tap; the answer confirms it or puts it back.
  const [asked, setAsked] = useState<Partial<Record<Part, boolean>>>({});
  const share = useMutation({
    mutationFn: ({ part, on }: { part: Part; on: boolean }) => send(part, on),
    onSuccess: (_, { on }) => toast(t(on ? 'nowShown' : 'nowHidden', { company })),
    onSettled: (_data, _error, { part }) => setAsked(({ [part]: _answered, ...others }) => others),
    // One after the other: each answer is the whole klapper, and the last one must be the last.
    scope: { id: useId() },
  });
  if (offered.length === 0) return null;
  return (
    <Card level={level} tone="quiet" title={t('share', { company })}>
      <Stack gap="sm">
        <ErrorState error={share.error} />
        {offered.map((part) => (
          <Checkbox
            key={part}
            label={t(`part.${part}`)}
            checked={asked[part] ?? shown.includes(part)}
            onChange={({ target: { checked: on } }) => {
              setAsked((others) => ({ ...others, [part]: on }));
              share.mutate({ part, on });
            }}
          />
        ))}
        {hint && <p className="op-subtle op-small">{hint}</p>}
      </Stack>
    </Card>
  );
}
