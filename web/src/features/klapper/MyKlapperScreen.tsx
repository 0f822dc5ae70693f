import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type PlacementTypes } from '@/api';
import { Reach } from '@/lib/Reach';
import { ButtonLink, Card, EmptyState, Heading, Loaded, Notice, Page, Pictogram, Row, Stack } from '@/ui';
import { Brought, type BroughtPage } from './Brought';
import { ChapterCard } from './ChapterCard';
import { type Part, partsOf, type Send, ShareParts } from './ShareParts';

type Schemas = PlacementTypes['schemas'];
type MyKlapper = Schemas['MyKlapper'];
type School = Schemas['KlapperSchool'];

/** The student's own klapper, of all schools the student has an account at. */
export default function MyKlapperScreen() {
  const { t } = useTranslation('klapper');
  const klapper = useQuery({
    queryKey: ['my-klapper'],
    queryFn: () => orThrow(api.placement.GET('/v1/my-klapper')),
  });
  return (
    <Page title={t('mine')} intro={t('mineIntro')}>
      <Loaded query={klapper} lines={6}>
        {(data) =>
          data.chapters.length + data.brought.length === 0 ? (
            <EmptyState title={t('none')} why={t('noneWhy')} />
          ) : (
            <Stack gap="lg">
              <WhatTheCompanySees klapper={data} />
              {data.schools.map((school) => (
                <OfSchool key={school.schoolId} klapper={data} school={school} />
              ))}
              {leftOvers(data).map((pages) => (
                <LeftOver key={pages[0].schoolId} klapper={data} pages={pages} />
              ))}
              <NoLongerShown klapper={data} />
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}

/** In one place: what the company of the present stage sees, and that it is nothing until the student ticks it. */
function WhatTheCompanySees({ klapper }: { klapper: MyKlapper }) {
  const { t } = useTranslation('klapper');
  const { present, chapters, brought, schools } = klapper;
  if (!present) {
    const elsewhere = schools.find(({ active, presentCompany }) => !active && presentCompany);
    return (
      elsewhere && (
        <Notice title={t('elsewhere', { school: elsewhere.name, company: elsewhere.presentCompany })}>
          <p>{t('elsewhereWhy', { school: elsewhere.name })}</p>
        </Notice>
      )
    );
  }
  const active = schools.find((school) => school.active)?.schoolId;
  const seen = [
    ...chapters
      .filter(({ schoolId }) => schoolId === active)
      .flatMap(({ chapter }) => chapter.shown.map((part) => line(part, chapter.companyName))),
    ...brought.filter(({ shown }) => shown).map(({ part, companyName }) => line(part, companyName)),
  ];
  return (
    <Card tone="accent" title={t('seen.title', { company: present.companyName })}>
      <Row>
        <Pictogram name="see" size={48} />
        <div>
          {seen.length === 0 ? (
            <p>{t('seen.nothing')}</p>
          ) : (
            <>
              <p>{t('seen.some')}</p>
              <ul>
                {seen.map((text, index) => (
                  <li key={index}>{text}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      </Row>
      <Row>
        <ButtonLink to="/delen">{t('seen.sharing')}</ButtonLink>
      </Row>
    </Card>
  );

  function line(part: Part, company: string | undefined) {
    return t(`seen.${part}`, { company: company ?? t('earlierCompany') });
  }
}

function SchoolHeading({ name, closed }: { name: string; closed?: boolean }) {
  return (
    <Row gap="sm">
      <Pictogram name={closed ? 'closed' : 'school'} size={40} />
      <Heading level={2}>{name}</Heading>
    </Row>
  );
}

function OfSchool({ klapper, school }: { klapper: MyKlapper; school: School }) {
  const { t } = useTranslation('klapper');
  const { bring } = useBring(klapper);
  const { present, mayShare, schools } = klapper;
  const own = klapper.chapters.filter(({ schoolId }) => schoolId === school.schoolId);
  const active = schools.find((one) => one.active);
  return (
    <section className="op-stack op-school">
      <SchoolHeading name={school.name} />
      {school.guideName && <Reach name={school.guideName} phone={school.guidePhone} />}
      {!school.active && own.length > 0 && <p>{t('otherSchool', { school: school.name })}</p>}
      {own.length === 0 && <p>{t('noneHere')}</p>}
      {own.map(({ chapter }) => (
        <ChapterCard key={chapter.placementId} chapter={chapter} own level={3} links={school.active}>
          {present && mayShare && present.placementId !== chapter.placementId && (
            <ShareParts
              company={present.companyName}
              offered={partsOf(chapter)}
              shown={chapter.shown}
              hint={!school.active && active && t('bringHint', { school: active.name })}
              send={bring(school.schoolId, chapter.placementId)}
            />
          )}
        </ChapterCard>
      ))}
    </section>
  );
}

type Pages = [BroughtPage, ...BroughtPage[]];

function hasChapter({ chapters }: MyKlapper, { schoolId, chapterId }: BroughtPage) {
  return chapters.some((one) => one.schoolId === schoolId && one.chapter.placementId === chapterId);
}

/** Pages of stages that cannot be read at their school any more, together per school. */
function leftOvers(klapper: MyKlapper): Pages[] {
  const schools = new Map<string, Pages>();
  for (const page of klapper.brought.filter((one) => !hasChapter(klapper, one))) {
    const known = schools.get(page.schoolId);
    if (known) known.push(page);
    else schools.set(page.schoolId, [page]);
  }
  return [...schools.values()];
}

/** The school closed the account or no longer keeps the stage; what was taken along is the student's and stays. */
function LeftOver({ klapper, pages }: { klapper: MyKlapper; pages: Pages }) {
  const { t } = useTranslation('klapper');
  const { bring, throwAway } = useBring(klapper);
  const { schoolId, schoolName: school } = pages[0];
  const closed = klapper.closed.includes(schoolId);
  return (
    <section className="op-stack op-school">
      <SchoolHeading name={school} closed />
      <Notice title={t(closed ? 'closed' : 'notKept', { school })}>
        <p>{t('closedWhy')}</p>
      </Notice>
      <Brought
        pages={pages}
        level={3}
        company={klapper.present?.companyName}
        send={klapper.mayShare ? (page) => bring(page.schoolId, page.chapterId) : undefined}
        throwAway={throwAway}
      />
    </section>
  );
}

/** Copies for a company of before, of stages that can be read above; the school still has them. */
function NoLongerShown({ klapper }: { klapper: MyKlapper }) {
  const { t } = useTranslation('klapper');
  const { throwAway } = useBring(klapper);
  const pages = klapper.brought.filter((page) => !page.shown && hasChapter(klapper, page));
  const school = klapper.schools.find(({ active }) => active)?.name;
  if (pages.length === 0) return null;
  return (
    <Stack>
      <Heading level={2}>{t('before')}</Heading>
      <p>{t('beforeWhy', { school })}</p>
      <Brought pages={pages} level={3} throwAway={throwAway} />
    </Stack>
  );
}

/** What the student does with the klapper; the answer is the klapper as it is then. */
function useBring({ present }: MyKlapper) {
  const queries = useQueryClient();
  return {
    /** Shows a part to the company of the present stage, or hides it. */
    bring(schoolId: string, chapterId: string): Send {
      return async (part, shown) => {
        if (!present) return;
        keep(
          await orThrow(
            api.placement.PUT('/v1/my-klapper/schools/{schoolId}/chapters/{chapterId}/{part}', {
              params: { path: { schoolId, chapterId, part } },
              body: { placementId: present.placementId, shown },
            }),
          ),
        );
      };
    },
    async throwAway({ schoolId, chapterId, part }: BroughtPage) {
      keep(
        await orThrow(
          api.placement.DELETE('/v1/my-klapper/schools/{schoolId}/chapters/{chapterId}/{part}', {
            params: { path: { schoolId, chapterId, part } },
          }),
        ),
      );
    },
  };

  function keep(klapper: MyKlapper) {
    queries.setQueryData(['my-klapper'], klapper);
  }
}
