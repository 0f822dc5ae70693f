import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow, ProblemError } from '@/api';
import { KeptByStudent } from '@/lib/KeptByStudent';
import { Reach } from '@/lib/Reach';
import { EmptyState, Loaded, Notice, Stack } from '@/ui';
import { Brought } from './Brought';
import { type Chapter, ChapterCard } from './ChapterCard';
import { partsOf, type Send, ShareParts } from './ShareParts';

/** The klapper at one school, for who guides the student and for a parent: a chapter per stage. */
export function Chapters({ studentId }: { studentId: string }) {
  const { t } = useTranslation('klapper');
  const queries = useQueryClient();
  const key = ['klapper', studentId];
  const klapper = useQuery({
    queryKey: key,
    queryFn: () =>
      orThrow(
        api.placement.GET('/v1/students/{studentId}/stageklapper', { params: { path: { studentId } } }),
      ),
  });
  if (klapper.error instanceof ProblemError && klapper.error.slug === 'kept-by-student')
    return <KeptByStudent />;
  return (
    <Loaded query={klapper} lines={6}>
      {({ guideName, guidePhone, present, mayShare, chapters, brought }) => (
        <Stack gap="lg">
          {guideName && <Reach name={guideName} phone={guidePhone} />}
          {chapters.length + brought.length === 0 ? (
            <EmptyState title={t('none')} why={t('noneWhy')} />
          ) : (
            chapters.map((chapter) => (
              <ChapterCard key={chapter.placementId} chapter={chapter}>
                {present &&
                  present.placementId !== chapter.placementId &&
                  (mayShare ? (
                    <ShareParts
                      company={present.companyName}
                      offered={partsOf(chapter)}
                      shown={chapter.shown}
                      send={share(chapter, present.placementId)}
                    />
                  ) : (
                    chapter.shown.length > 0 && (
                      <Notice title={t('shownTo', { company: present.companyName })}>
                        <p>{chapter.shown.map((part) => t(`part.${part}`)).join(', ')}</p>
                      </Notice>
                    )
                  ))}
              </ChapterCard>
            ))
          )}
          <Brought pages={brought} company={present?.companyName} />
        </Stack>
      )}
    </Loaded>
  );

  function share({ placementId: chapterId }: Chapter, placementId: string): Send {
    return async (part, shown) =>
      queries.setQueryData(
        key,
        await orThrow(
          api.placement.PUT('/v1/students/{studentId}/stageklapper/chapters/{chapterId}/{part}', {
            params: { path: { studentId, chapterId, part } },
            body: { placementId, shown },
          }),
        ),
      );
  }
}
