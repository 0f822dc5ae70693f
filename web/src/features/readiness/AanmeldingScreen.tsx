import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, ProblemError, type SchoolTypes, useApiErrors, withResponse } from '@/api';
import { orThrow } from '@/api';
import { useDraft } from '@/lib/draft';
import { useGo } from '@/lib/urlState';
import {
  Button,
  Card,
  Checkbox,
  ErrorState,
  Facts,
  Heading,
  Loaded,
  Notice,
  Row,
  Stack,
  TextArea,
  toast,
} from '@/ui';
import { StudentPage } from '@/lib/StudentPage';

type Content = SchoolTypes['schemas']['Content'];
type Standing = { data?: SchoolTypes['schemas']['AanmeldingAnswer']; etag: string | undefined };
type Form = { content: Record<keyof Content, string>; goals: string[] };

const parts = ['interests', 'strengths', 'limits', 'motivation', 'behaviour', 'evidence'] as const;
const optional: readonly string[] = ['limits', 'evidence'];
const groups = ['PREPARATION', 'EMPLOYEE_SKILLS', 'PROFESSION_TASKS'] as const;

export default function AanmeldingScreen() {
  const { t } = useTranslation('readiness');
  return (
    <StudentPage title={t('aanmelding.title')} intro={t('aanmelding.intro')}>
      {({ id, may }) => <Aanmelding studentId={id} mayEdit={may.includes('SUBMIT_AANMELDING')} />}
    </StudentPage>
  );
}

function Aanmelding({ studentId, mayEdit }: { studentId: string; mayEdit: boolean }) {
  const { t } = useTranslation('readiness');
  const standing = useQuery({
    queryKey: ['student', studentId, 'aanmelding'],
    queryFn: async (): Promise<Standing> => {
      try {
        return await withResponse(
          api.school.GET('/v1/students/{studentId}/registration', { params: { path: { studentId } } }),
        );
      } catch (error) {
        // No form yet is where a mentor starts.
        if (error instanceof ProblemError && error.status === 404) return { etag: undefined };
        throw error;
      }
    },
  });
  return (
    <Loaded query={standing}>
      {(found) =>
        mayEdit ? (
          <AanmeldingForm studentId={studentId} standing={found} />
        ) : found.data ? (
          <Shown aanmelding={found.data} />
        ) : (
          <Notice title={t('aanmelding.none')} />
        )
      }
    </Loaded>
  );
}

function Shown({ aanmelding }: { aanmelding: SchoolTypes['schemas']['AanmeldingAnswer'] }) {
  const { t } = useTranslation('readiness');
  const goals = useGoals();
  return (
    <Card title={t('aanmelding.by', { name: aanmelding.submittedByName })}>
      <Facts
        items={parts
          .filter((part) => aanmelding.content[part])
          .map((part) => [t(`aanmelding.${part}`), aanmelding.content[part]])}
      />
      <Heading level={3}>{t('aanmelding.goals')}</Heading>
      <ul>
        {aanmelding.goals.map(({ code, wording }) => (
          <li key={code}>{wording ?? goals.data?.find((goal) => goal.code === code)?.text ?? code}</li>
        ))}
      </ul>
    </Card>
  );
}

function useGoals() {
  return useQuery({ queryKey: ['goals'], queryFn: () => orThrow(api.school.GET('/v1/goals')) });
}

function AanmeldingForm({ studentId, standing }: { studentId: string; standing: Standing }) {
  const { t } = useTranslation('readiness');
  const go = useGo();
  const queries = useQueryClient();
  const goals = useGoals();
  const content = standing.data?.content;
  const form = useForm<Form>({
    defaultValues: {
      content: {
        interests: content?.interests ?? '',
        strengths: content?.strengths ?? '',
        limits: content?.limits ?? '',
        motivation: content?.motivation ?? '',
        behaviour: content?.behaviour ?? '',
        evidence: content?.evidence ?? '',
      },
      goals: standing.data?.goals.map(({ code }) => code) ?? [],
    },
  });
  const draft = useDraft(`aanmelding-${studentId}`, form);
  const errors = useApiErrors(form);
  const submit = useMutation({
    mutationFn: ({ content: told, goals: chosen }: Form) =>
      orThrow(
        api.school.PUT('/v1/students/{studentId}/registration', {
          params: { path: { studentId }, header: ifMatch(standing.etag) },
          body: { content: told, goals: chosen.map((code) => ({ code })) },
        }),
      ),
    onSuccess: async () => {
      draft.forget();
      toast(t('aanmelding.done'));
      await queries.invalidateQueries();
      go(`/leerlingen/${studentId}`);
    },
    onError: errors.show,
  });
  const goalError = form.formState.errors.goals?.message;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        errors.clear();
        void form.handleSubmit((values) => submit.mutate(values))(event);
      }}
    >
      <Stack gap="lg">
        <ErrorState error={errors.error} />
        <Card title={t('aanmelding.about')}>
          <Stack>
            {parts.map((part) => (
              <TextArea
                key={part}
                rows={3}
                label={t(`aanmelding.${part}`)}
                hint={t(`aanmelding.hint.${part}`)}
                optional={optional.includes(part)}
                error={form.formState.errors.content?.[part]?.message}
                {...form.register(`content.${part}`)}
              />
            ))}
          </Stack>
        </Card>
        <Card title={t('aanmelding.goals')}>
          <Stack>
            <p>{t('aanmelding.goalsIntro')}</p>
            {goalError && <Notice tone="negative" title={goalError} />}
            <Loaded query={goals}>
              {(library) => (
                <>
                  {groups.map((group) => (
                    <fieldset key={group} className="op-field">
                      <legend className="op-field__label">{t(`goalGroup.${group}`)}</legend>
                      {library
                        .filter((goal) => goal.group === group)
                        .map((goal) => (
                          <Checkbox
                            key={goal.code}
                            value={goal.code}
                            label={goal.text}
                            {...form.register('goals')}
                          />
                        ))}
                    </fieldset>
                  ))}
                </>
              )}
            </Loaded>
          </Stack>
        </Card>
        <Row>
          <Button kind="primary" type="submit" busy={submit.isPending}>
            {t(standing.data ? 'aanmelding.again' : 'aanmelding.submit')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
