import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type PlacementTypes } from '@/api';
import { formatDate } from '@/lib/format';
import {
  ButtonLink,
  Card,
  Checkbox,
  EmptyState,
  ErrorState,
  Loaded,
  Notice,
  Row,
  Stack,
  StatusBadge,
  type Tone,
  toast,
} from '@/ui';

type Schemas = PlacementTypes['schemas'];
type Klapper = Schemas['Klapper'];
type Chapter = Schemas['Chapter'];
type Moment = Schemas['Moment'];
type Part = NonNullable<Chapter['shown']>[number];

const parts: readonly Part[] = ['GOALS', 'ASSESSMENT', 'CERTIFICATE'];
const tones: Record<number, Tone> = { 1: 'neutral', 2: 'neutral', 3: 'positive', 4: 'positive' };

/** A chapter per stage. `own` speaks to the student. */
export function Chapters({ studentId, own }: { studentId: string; own?: boolean }) {
  const { t } = useTranslation('klapper');
  const klapper = useQuery({
    queryKey: ['klapper', studentId],
    queryFn: () =>
      orThrow(
        api.placement.GET('/v1/students/{studentId}/stageklapper', { params: { path: { studentId } } }),
      ),
  });
  return (
    <Loaded query={klapper} lines={6}>
      {(data) => (
        <Stack gap="lg">
          {data.guideName && <p>{t(own ? 'guideOwn' : 'guide', { name: data.guideName })}</p>}
          {data.chapters.length === 0 ? (
            <EmptyState title={t('none')} why={t('noneWhy')} />
          ) : (
            data.chapters.map((chapter) => (
              <OneChapter
                key={chapter.placementId}
                studentId={studentId}
                klapper={data}
                chapter={chapter}
                own={own}
              />
            ))
          )}
        </Stack>
      )}
    </Loaded>
  );
}

function OneChapter({
  studentId,
  klapper,
  chapter,
  own,
}: {
  studentId: string;
  klapper: Klapper;
  chapter: Chapter;
  own?: boolean;
}) {
  const { t } = useTranslation('klapper');
  const base = `/plaatsingen/${chapter.placementId}`;
  const earlier = klapper.present && klapper.present.placementId !== chapter.placementId;
  return (
    <Card
      title={chapter.companyName ?? t('noCompany')}
      action={<StatusBadge>{t(`phase.${chapter.phase}`)}</StatusBadge>}
    >
      <Stack>
        {chapter.from && chapter.until && (
          <p className="op-subtle">
            {formatDate(chapter.from)} – {formatDate(chapter.until)}
          </p>
        )}
        {chapter.goals.length > 0 && (
          <div>
            <h3 className="op-heading op-heading--3">{t(own ? 'goalsOwn' : 'goals')}</h3>
            <ul>
              {chapter.goals.map((goal) => (
                <li key={goal}>{goal}</li>
              ))}
            </ul>
          </div>
        )}
        {chapter.moments
          .filter(({ scores }) => scores.length > 0)
          .map((moment) => (
            <Scores key={moment.openedAt} moment={moment} />
          ))}
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
        {earlier && klapper.mayShare && (
          <Share
            studentId={studentId}
            chapter={chapter}
            placementId={klapper.present!.placementId}
            company={klapper.present!.companyName}
          />
        )}
        {earlier && !klapper.mayShare && chapter.shown.length > 0 && (
          <Notice title={t('shownTo', { company: klapper.present!.companyName })}>
            <p>{chapter.shown.map((part) => t(`part.${part}`)).join(', ')}</p>
          </Notice>
        )}
      </Stack>
    </Card>
  );
}

function Scores({ moment }: { moment: Moment }) {
  const { t } = useTranslation('klapper');
  return (
    <div>
      <h3 className="op-heading op-heading--3">
        {t(`moment.${moment.moment}`, { date: formatDate(moment.settledAt ?? moment.openedAt) })}
      </h3>
      <ul className="op-list">
        {moment.scores.map(({ goal, supervisor, school, settled }) => (
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

/** Nothing of an earlier stage is shown until the student ticks it. */
function Share({
  studentId,
  chapter,
  placementId,
  company,
}: {
  studentId: string;
  chapter: Chapter;
  placementId: string;
  company: string;
}) {
  const { t } = useTranslation('klapper');
  const queries = useQueryClient();
  const share = useMutation({
    mutationFn: ({ part, shown }: { part: Part; shown: boolean }) =>
      orThrow(
        api.placement.PUT('/v1/students/{studentId}/stageklapper/chapters/{chapterId}/{part}', {
          params: { path: { studentId, chapterId: chapter.placementId, part } },
          body: { placementId, shown },
        }),
      ),
    onSuccess: (klapper, { shown }) => {
      queries.setQueryData(['klapper', studentId], klapper);
      toast(t(shown ? 'nowShown' : 'nowHidden', { company }));
    },
  });
  const offered = parts.filter(
    (part) =>
      (part === 'GOALS' && chapter.goals.length > 0) ||
      (part === 'ASSESSMENT' && chapter.moments.some(({ settledAt }) => settledAt)) ||
      (part === 'CERTIFICATE' && chapter.certified),
  );
  if (offered.length === 0) return null;
  return (
    <Card level={3} tone="quiet" title={t('share', { company })}>
      <Stack gap="sm">
        <ErrorState error={share.error} />
        {offered.map((part) => (
          <Checkbox
            key={part}
            label={t(`part.${part}`)}
            checked={chapter.shown.includes(part)}
            disabled={share.isPending}
            onChange={(event) => share.mutate({ part, shown: event.target.checked })}
          />
        ))}
      </Stack>
    </Card>
  );
}
