import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacementTypes } from '@/api';
import { formatDate } from '@/lib/format';
import { ButtonLink, Card, Row, Stack, StatusBadge, type Tone } from '@/ui';

type Schemas = PlacementTypes['schemas'];
export type Chapter = Schemas['Chapter'];
type Moment = Schemas['Moment'];
type GoalScore = Schemas['GoalScore'];

const tones: Record<number, Tone> = { 1: 'neutral', 2: 'neutral', 3: 'positive', 4: 'positive' };

/**
 * One stage. `own` speaks to the student; `level` is that of its heading; of a stage at another school the pages of the
 * stage itself cannot be opened from here, so it has no `links`.
 */
export function ChapterCard({
  chapter,
  own,
  level = 2,
  links = true,
  children,
}: {
  chapter: Chapter;
  own?: boolean;
  level?: 2 | 3;
  links?: boolean;
  children?: ReactNode;
}) {
  const { t } = useTranslation('klapper');
  const base = `/plaatsingen/${chapter.placementId}`;
  return (
    <Card
      level={level}
      title={chapter.companyName ?? t('noCompany')}
      action={<StatusBadge>{t(`phase.${chapter.phase}`)}</StatusBadge>}
    >
      <Stack>
        <Period from={chapter.from} until={chapter.until} />
        <Goals title={t(own ? 'goalsOwn' : 'goals')} level={level} goals={chapter.goals} />
        {chapter.moments
          .filter(({ scores }) => scores.length > 0)
          .map((moment) => (
            <Scores key={moment.openedAt} level={level} title={titleOf(moment)} scores={moment.scores} />
          ))}
        {links ? (
          <Row>
            {chapter.days > 0 && (
              <ButtonLink to={`${base}/logboek`}>{t('days', { count: chapter.days })}</ButtonLink>
            )}
            {chapter.certified && (
              <ButtonLink icon="star" to={`${base}/beoordeling`}>
                {t('certificate')}
              </ButtonLink>
            )}
          </Row>
        ) : (
          <Row gap="sm">
            {chapter.days > 0 && <StatusBadge>{t('days', { count: chapter.days })}</StatusBadge>}
            {chapter.certified && <StatusBadge tone="positive">{t('certificate')}</StatusBadge>}
          </Row>
        )}
        {children}
      </Stack>
    </Card>
  );

  function titleOf({ moment, settledAt, openedAt }: Moment) {
    return t(`moment.${moment}`, { date: formatDate(settledAt ?? openedAt) });
  }
}

export function Period({ from, until }: { from: string | undefined; until: string | undefined }) {
  if (!from || !until) return null;
  return (
    <p className="op-subtle">
      {formatDate(from)} – {formatDate(until)}
    </p>
  );
}

/** A heading inside a chapter, one step below that of the chapter. */
function Under({ level, children }: { level: 2 | 3; children: ReactNode }) {
  const Tag = level === 2 ? 'h3' : 'h4';
  return <Tag className="op-heading op-heading--3">{children}</Tag>;
}

export function Goals({ title, level, goals }: { title: string; level: 2 | 3; goals: readonly string[] }) {
  if (goals.length === 0) return null;
  return (
    <div>
      <Under level={level}>{title}</Under>
      <ul>
        {goals.map((goal) => (
          <li key={goal}>{goal}</li>
        ))}
      </ul>
    </div>
  );
}

export function Scores({
  title,
  level,
  scores,
}: {
  title: string;
  level: 2 | 3;
  scores: readonly GoalScore[];
}) {
  const { t } = useTranslation('klapper');
  if (scores.length === 0) return null;
  return (
    <div>
      <Under level={level}>{title}</Under>
      <ul className="op-list">
        {scores.map(({ goal, supervisor, school, settled }) => (
          <li key={goal}>
            <div className="op-list__item">
              <span className="op-list__text">
                <span className="op-list__title">{goal}</span>
                {supervisor && school && (
                  <span className="op-subtle op-small">
                    {t('apart', { supervisor: t(`score.${supervisor}`), school: t(`score.${school}`) })}
                  </span>
                )}
              </span>
              {settled && <StatusBadge tone={tones[settled]}>{t(`score.${settled}`)}</StatusBadge>}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
