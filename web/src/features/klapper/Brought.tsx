import { useMutation } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacementTypes } from '@/api';
import { formatDate } from '@/lib/format';
import { Button, Card, ErrorState, Row, Stack, StatusBadge, toast } from '@/ui';
import { Goals, Period, Scores } from './ChapterCard';
import { type Part, type Send, ShareParts } from './ShareParts';

export type BroughtPage = PlacementTypes['schemas']['BroughtPage'];

type Props = {
  company?: string | undefined;
  level?: 2 | 3;
  send?: ((page: BroughtPage) => Send) | undefined;
  throwAway?: (page: BroughtPage) => Promise<void>;
};

/**
 * Pages of stages at other schools, together per stage. With `send` the student can show or hide them, with `throwAway`
 * throw away what no company sees.
 */
export function Brought({ pages, ...props }: Props & { pages: readonly BroughtPage[] }) {
  return byStage(pages).map((stage) => <BroughtStage key={stage[0].chapterId} stage={stage} {...props} />);
}

type Stage = [BroughtPage, ...BroughtPage[]];

function byStage(pages: readonly BroughtPage[]): Stage[] {
  const stages = new Map<string, Stage>();
  for (const page of pages) {
    const known = stages.get(page.chapterId);
    if (known) known.push(page);
    else stages.set(page.chapterId, [page]);
  }
  return [...stages.values()];
}

function BroughtStage({ stage, company, level = 2, send, throwAway }: Props & { stage: Stage }) {
  const { t } = useTranslation('klapper');
  const [first] = stage;
  const shown = stage.filter((page) => page.shown).map((page) => page.part);
  return (
    <Card
      level={level}
      title={first.companyName ?? t('earlierCompany')}
      action={<StatusBadge>{t('broughtFrom', { school: first.schoolName })}</StatusBadge>}
    >
      <Stack>
        <Period from={first.from} until={first.until} />
        {stage.map((page) => (
          <Fragment key={page.part}>
            <PageContent page={page} level={level} />
            {throwAway && !page.shown && <ThrowAway page={page} throwAway={throwAway} />}
          </Fragment>
        ))}
        <p className="op-subtle op-small">{t('copied', { date: formatDate(first.broughtAt) })}</p>
        {company !== undefined && send && (
          <ShareParts
            company={company}
            offered={stage.map((page) => page.part)}
            shown={shown}
            level={3}
            hint={t('gone')}
            send={(part, on) => send(pageOf(part))(part, on)}
          />
        )}
        {company !== undefined && !send && shown.length > 0 && (
          <p>
            {t('shownTo', { company })}: {shown.map((part) => t(`part.${part}`)).join(', ')}
          </p>
        )}
      </Stack>
    </Card>
  );

  function pageOf(part: Part): BroughtPage {
    return stage.find((page) => page.part === part) ?? first;
  }
}

function ThrowAway({
  page,
  throwAway,
}: {
  page: BroughtPage;
  throwAway: (page: BroughtPage) => Promise<void>;
}) {
  const { t } = useTranslation('klapper');
  const gone = useMutation({
    mutationFn: () => throwAway(page),
    onSuccess: () => toast(t('thrownAway')),
  });
  return (
    <Row>
      <ErrorState error={gone.error} />
      <Button kind="subtle" busy={gone.isPending} onClick={() => gone.mutate()}>
        {t(`throwAway.${page.part}`)}
      </Button>
    </Row>
  );
}

function PageContent({ page, level }: { page: BroughtPage; level: 2 | 3 }) {
  const { t } = useTranslation('klapper');
  switch (page.part) {
    case 'GOALS':
      return <Goals title={t('goals')} level={level} goals={page.goals} />;
    case 'ASSESSMENT':
      return (
        <Scores
          title={t('assessment', { date: page.settledOn ? formatDate(page.settledOn) : '' })}
          level={level}
          scores={page.scores}
        />
      );
    case 'CERTIFICATE':
      return <StatusBadge tone="positive">{t('certificate')}</StatusBadge>;
  }
}
