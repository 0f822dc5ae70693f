import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, orThrow, withResponse } from '@/api';
import {
  Card,
  EmptyState,
  ErrorState,
  Loaded,
  Notice,
  Page,
  PictoButton,
  Pictogram,
  Pictos,
  Row,
  Stack,
  StatusBadge,
  toast,
  WorkItem,
  WorkList,
} from '@/ui';
import type { Student } from './studentForm';

type Choice = { informed: boolean; shielded: boolean };

/** "Wat horen mijn ouders?": from 16 the student decides about the content, from 18 about everything (GW-24). */
export default function MyParentsScreen() {
  const { t } = useTranslation('students');
  const me = useQuery({ queryKey: ['me'], queryFn: () => orThrow(api.school.GET('/v1/me')) });
  return (
    <Page
      title={t('parents.title')}
      intro={t('parents.intro')}
      back={{ to: '/mijn-gegevens', label: t('parents.back') }}
    >
      <Loaded query={me}>
        {({ student }) =>
          student ? (
            <Mine studentId={student.id} />
          ) : (
            <EmptyState title={t('parents.unknown')} why={t('parents.unknownWhy')} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Mine({ studentId }: { studentId: string }) {
  const { t } = useTranslation('students');
  const queries = useQueryClient();
  const shown = useQuery({
    queryKey: ['student', studentId, 'etag'],
    queryFn: () => withResponse(api.school.GET('/v1/students/{id}', { params: { path: { id: studentId } } })),
  });
  const decide = useMutation({
    mutationFn: async ({ choice }: { choice: Choice; before: Choice; undone?: boolean }) => {
      // The newest version: what the school changed meanwhile does not touch this choice.
      const { etag } = await withResponse(
        api.school.GET('/v1/students/{id}', { params: { path: { id: studentId } } }),
      );
      return orThrow(
        api.school.PUT('/v1/students/{id}/parents', {
          params: { path: { id: studentId }, header: ifMatch(etag) as { 'If-Match': string } },
          body: choice,
        }),
      );
    },
    onSuccess: (_, { choice, before, undone }) => {
      toast(
        t(undone ? 'parents.undone' : 'parents.saved'),
        undone ? {} : { undo: () => decide.mutate({ choice: before, before: choice, undone: true }) },
      );
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['student', studentId] }),
  });
  return (
    <Loaded query={shown}>
      {({ data }) => (
        <Stack gap="lg">
          <ErrorState error={decide.error} />
          <Decisions
            student={data}
            onChoose={(choice) =>
              decide.mutate({
                choice,
                before: { informed: data.parentsInformed, shielded: data.shieldedFromParents },
              })
            }
          />
          <Now student={data} />
        </Stack>
      )}
    </Loaded>
  );
}

/** At most two questions, each with yes and no. */
function Decisions({ student, onChoose }: { student: Student; onChoose: (choice: Choice) => void }) {
  const { t } = useTranslation('students');
  const { age, parentsInformed: informed, shieldedFromParents: shielded } = student;
  if (!student.may.includes('DECIDE_ABOUT_PARENTS')) {
    return (
      <Notice title={t('parents.later')}>
        <p>{t('parents.laterWhy')}</p>
      </Notice>
    );
  }
  return (
    <>
      {age >= 18 && (
        <YesOrNo name="informed" yes={informed} onAnswer={(yes) => onChoose({ informed: yes, shielded })} />
      )}
      {(age < 18 || informed) && (
        <YesOrNo name="content" yes={!shielded} onAnswer={(yes) => onChoose({ informed, shielded: !yes })} />
      )}
    </>
  );
}

function YesOrNo({
  name,
  yes,
  onAnswer,
}: {
  name: 'informed' | 'content';
  yes: boolean;
  onAnswer: (yes: boolean) => void;
}) {
  const { t } = useTranslation('students');
  const question = t(`parents.${name}.question`);
  return (
    <Card title={question}>
      <Row>
        <Pictogram name={name === 'informed' ? 'people' : 'write'} />
        <p>{t(`parents.${name}.why`)}</p>
      </Row>
      <Pictos label={question}>
        <PictoButton picto="yes" chosen={yes} onClick={() => !yes && onAnswer(true)}>
          {t(`parents.${name}.yes`)}
        </PictoButton>
        <PictoButton picto="no" chosen={!yes} onClick={() => yes && onAnswer(false)}>
          {t(`parents.${name}.no`)}
        </PictoButton>
      </Pictos>
      <p>{t(`parents.${name}.${yes ? 'ifYes' : 'ifNo'}`)}</p>
    </Card>
  );
}

/** Who they are, and what each of them sees today. */
function Now({ student: { guardians } }: { student: Student }) {
  const { t } = useTranslation('students');
  return (
    <Card title={t('parents.now')}>
      {guardians.length === 0 ? (
        <p>{t('parents.nobody')}</p>
      ) : (
        <WorkList>
          {guardians.map(({ id, name, relation, ...may }) => {
            // Who has no account sees nothing, whatever he or she may.
            const informed = may.informed && may.accountId !== undefined;
            const content = may.content && informed;
            return (
              <WorkItem key={id} title={name} about={t(`parents.relation.${relation}`)}>
                <StatusBadge tone={informed ? 'positive' : 'neutral'} icon={informed ? 'eye' : 'lock'}>
                  {t(`parents.sees.${content ? 'content' : informed ? 'facts' : 'nothing'}`)}
                </StatusBadge>
              </WorkItem>
            );
          })}
        </WorkList>
      )}
    </Card>
  );
}
