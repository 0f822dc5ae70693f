import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, idempotent, orThrow, type SchoolTypes, useApiErrors, useIdempotencyKey } from '@/api';
import { useDraft } from '@/lib/draft';
import { formatDate } from '@/lib/format';
import {
  Button,
  Card,
  ErrorState,
  Facts,
  Loaded,
  Notice,
  RadioCards,
  Row,
  Stack,
  StatusBadge,
  TextArea,
  TextInput,
  toast,
} from '@/ui';
import { StudentPage } from '@/lib/StudentPage';

const grounds = ['learnability', 'motivation', 'behaviour', 'tests', 'careerGuidance', 'remarks'] as const;
const optional: readonly string[] = ['tests', 'careerGuidance', 'remarks'];

type Form = { ready: string; consultedOn: string; evidence: Record<(typeof grounds)[number], string> };

export default function DecisionScreen() {
  const { t } = useTranslation('readiness');
  return (
    <StudentPage title={t('decision.title')} intro={t('decision.intro')}>
      {({ id, may, mentorName }) => (
        <Decisions studentId={id} mentor={mentorName ?? ''} mayDecide={may.includes('DECIDE_READINESS')} />
      )}
    </StudentPage>
  );
}

function Decisions({
  studentId,
  mentor,
  mayDecide,
}: {
  studentId: string;
  mentor: string;
  mayDecide: boolean;
}) {
  const { t } = useTranslation('readiness');
  const readiness = useQuery({
    queryKey: ['student', studentId, 'readiness'],
    queryFn: () =>
      orThrow(
        api.school.GET('/v1/students/{studentId}/readiness-decision', { params: { path: { studentId } } }),
      ),
  });
  return (
    <Loaded query={readiness}>
      {({ missing, decisions }) => (
        <Stack gap="lg">
          {missing.length > 0 && (
            <Notice tone="warning" title={t('decision.notYet')}>
              <ul>
                {missing.map((step) => (
                  <li key={step}>{t(`decision.missing.${step}`)}</li>
                ))}
              </ul>
            </Notice>
          )}
          {mayDecide && <DecisionForm studentId={studentId} mentor={mentor} blocked={missing.length > 0} />}
          {decisions.map(({ id, ready, decidedOn, decidedByName, mentorName, consultedOn, evidence }) => (
            <Card
              key={id}
              title={formatDate(decidedOn)}
              action={
                <StatusBadge tone={ready ? 'positive' : 'warning'}>
                  {t(ready ? 'decision.ready' : 'decision.notReady')}
                </StatusBadge>
              }
            >
              <Facts
                items={[
                  [t('decision.by'), decidedByName],
                  [t('decision.with'), `${mentorName}, ${formatDate(consultedOn)}`],
                  ...grounds
                    .filter((ground) => evidence[ground])
                    .map((ground): [string, string] => [t(`decision.${ground}`), evidence[ground] ?? '']),
                ]}
              />
            </Card>
          ))}
        </Stack>
      )}
    </Loaded>
  );
}

function DecisionForm({
  studentId,
  mentor,
  blocked,
}: {
  studentId: string;
  mentor: string;
  blocked: boolean;
}) {
  const { t } = useTranslation('readiness');
  const queries = useQueryClient();
  const form = useForm<Form>({
    defaultValues: {
      ready: blocked ? 'no' : '',
      consultedOn: '',
      evidence: {
        learnability: '',
        motivation: '',
        behaviour: '',
        tests: '',
        careerGuidance: '',
        remarks: '',
      },
    },
  });
  const draft = useDraft(`decision-${studentId}`, form);
  const errors = useApiErrors(form);
  const [key, renew] = useIdempotencyKey();
  const decide = useMutation({
    mutationFn: ({ ready, consultedOn, evidence }: Form) =>
      orThrow(
        api.school.POST('/v1/students/{studentId}/readiness-decision', {
          params: { path: { studentId } },
          body: {
            evidence,
            ...(ready && { ready: ready === 'yes' }),
            ...(consultedOn && { consultedOn }),
          } as SchoolTypes['schemas']['DecisionRequest'],
          headers: idempotent(key),
        }),
      ),
    onSuccess: async () => {
      draft.forget();
      renew();
      form.reset();
      toast(t('decision.saved'));
      await queries.invalidateQueries();
    },
    onError: errors.show,
  });
  const problems = form.formState.errors;
  return (
    <Card title={t('decision.new')}>
      <form
        noValidate
        onSubmit={(event) => {
          errors.clear();
          void form.handleSubmit((values) => decide.mutate(values))(event);
        }}
      >
        <Stack>
          <ErrorState error={errors.error} />
          <RadioCards
            label={t('decision.question')}
            error={problems.ready?.message}
            options={[
              ...(blocked ? [] : [{ value: 'yes', label: t('decision.ready') }]),
              { value: 'no', label: t('decision.notReady') },
            ]}
            {...form.register('ready')}
          />
          <TextInput
            type="date"
            label={t('decision.consultedOn', { mentor })}
            error={problems.consultedOn?.message}
            {...form.register('consultedOn')}
          />
          {grounds.map((ground) => (
            <TextArea
              key={ground}
              rows={2}
              label={t(`decision.${ground}`)}
              optional={optional.includes(ground)}
              error={problems.evidence?.[ground]?.message}
              {...form.register(`evidence.${ground}`)}
            />
          ))}
          <Row>
            <Button kind="primary" type="submit" busy={decide.isPending}>
              {t('decision.save')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}
