import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, idempotent, orThrow, type SchoolTypes, useApiErrors, useIdempotencyKey } from '@/api';
import { useDraft } from '@/lib/draft';
import { formatDate } from '@/lib/format';
import {
  Button,
  Card,
  Checkbox,
  EmptyState,
  ErrorState,
  Facts,
  Loaded,
  Notice,
  Row,
  Stack,
  TextArea,
  TextInput,
  toast,
} from '@/ui';
import { StudentPage } from '@/lib/StudentPage';

type Form = {
  heldOn: string;
  motivation: string;
  learningGoals: string;
  preferences: string;
  otherTopics: string;
  progressTold: boolean;
  advisedToSearch: boolean;
};

const topics = ['motivation', 'learningGoals', 'preferences', 'otherTopics'] as const;

export default function IntakeScreen() {
  const { t } = useTranslation('readiness');
  return (
    <StudentPage title={t('intake.title')} intro={t('intake.intro')}>
      {({ id, may, readiness }) => (
        <Stack gap="lg">
          {may.includes('HOLD_TALK') &&
            (readiness.registered ? (
              <TalkForm studentId={id} followUp={readiness.intakeHeld} />
            ) : (
              <Notice tone="warning" title={t('intake.first')}>
                <p>{t('intake.firstWhy')}</p>
              </Notice>
            ))}
          <Talks studentId={id} canHold={may.includes('HOLD_TALK')} />
        </Stack>
      )}
    </StudentPage>
  );
}

/** @param canHold whether the form stands above: then an empty list needs no words */
function Talks({ studentId, canHold }: { studentId: string; canHold: boolean }) {
  const { t } = useTranslation('readiness');
  const talks = useQuery({
    queryKey: ['student', studentId, 'talks'],
    queryFn: () =>
      orThrow(api.school.GET('/v1/students/{studentId}/intake-talks', { params: { path: { studentId } } })),
  });
  return (
    <Loaded query={talks}>
      {(all) => (
        <>
          {all.length === 0 && !canHold && <EmptyState title={t('intake.none')} why={t('intake.noneWhy')} />}
          {all.map(({ id, followUp, heldOn, heldByName, talk }) => (
            <Card
              key={id}
              title={t(followUp ? 'intake.followUp' : 'intake.first_', { date: formatDate(heldOn) })}
            >
              <Facts
                items={[
                  [t('intake.with'), heldByName],
                  ...topics
                    .filter((topic) => talk[topic])
                    .map((topic): [string, string] => [t(`intake.${topic}`), talk[topic] ?? '']),
                ]}
              />
            </Card>
          ))}
        </>
      )}
    </Loaded>
  );
}

function TalkForm({ studentId, followUp }: { studentId: string; followUp: boolean }) {
  const { t } = useTranslation('readiness');
  const queries = useQueryClient();
  const form = useForm<Form>({
    defaultValues: {
      heldOn: '',
      motivation: '',
      learningGoals: '',
      preferences: '',
      otherTopics: '',
      progressTold: false,
      advisedToSearch: false,
    },
  });
  const draft = useDraft(`intake-${studentId}`, form);
  const errors = useApiErrors(form);
  const [key, renew] = useIdempotencyKey();
  const save = useMutation({
    mutationFn: ({ heldOn, ...talk }: Form) =>
      orThrow(
        api.school.POST('/v1/students/{studentId}/intake-talks', {
          params: { path: { studentId } },
          body: { ...talk, ...(heldOn && { heldOn }) } as SchoolTypes['schemas']['Talk'],
          headers: idempotent(key),
        }),
      ),
    onSuccess: async () => {
      draft.forget();
      renew();
      form.reset();
      toast(t('intake.saved'));
      await queries.invalidateQueries();
    },
    onError: errors.show,
  });
  const problems = form.formState.errors;
  return (
    <Card title={t(followUp ? 'intake.newFollowUp' : 'intake.new')}>
      <form
        noValidate
        onSubmit={(event) => {
          errors.clear();
          void form.handleSubmit((values) => save.mutate(values))(event);
        }}
      >
        <Stack>
          <ErrorState error={errors.error} />
          <TextInput
            type="date"
            label={t('intake.heldOn')}
            error={problems.heldOn?.message}
            {...form.register('heldOn')}
          />
          {topics.map((topic) => (
            <TextArea
              key={topic}
              rows={3}
              label={t(`intake.${topic}`)}
              hint={t(`intake.hint.${topic}`)}
              optional={topic === 'otherTopics'}
              error={problems[topic]?.message}
              {...form.register(topic)}
            />
          ))}
          <Checkbox label={t('intake.progressTold')} {...form.register('progressTold')} />
          <Checkbox label={t('intake.advisedToSearch')} {...form.register('advisedToSearch')} />
          <Row>
            <Button kind="primary" type="submit" busy={save.isPending}>
              {t('intake.save')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}
