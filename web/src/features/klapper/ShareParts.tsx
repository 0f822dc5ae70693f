import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
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
  const share = useMutation({
    mutationFn: ({ part, on }: { part: Part; on: boolean }) => send(part, on),
    onSuccess: (_, { on }) => toast(t(on ? 'nowShown' : 'nowHidden', { company })),
  });
  if (offered.length === 0) return null;
  const { isPending, variables } = share;
  // What was ticked shows at once; the answer confirms it or puts it back.
  const isTicked = (part: Part) =>
    isPending && variables.part === part ? variables.on : shown.includes(part);
  return (
    <Card level={level} tone="quiet" title={t('share', { company })}>
      <Stack gap="sm">
        <ErrorState error={share.error} />
        {offered.map((part) => (
          <Checkbox
            key={part}
            label={t(`part.${part}`)}
            checked={isTicked(part)}
            onChange={(event) => {
              // Not disabled meanwhile, which would take the focus away.
              if (!isPending) share.mutate({ part, on: event.target.checked });
            }}
          />
        ))}
        {hint && <p className="op-subtle op-small">{hint}</p>}
      </Stack>
    </Card>
  );
}
