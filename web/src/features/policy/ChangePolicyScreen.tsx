import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type SchoolTypes, useApiErrors } from '@/api';
import { useDraft } from '@/lib/draft';
import { today } from '@/lib/format';
import { useGo } from '@/lib/urlState';
import {
  Button,
  ButtonLink,
  Card,
  Columns,
  ErrorState,
  Loaded,
  Page,
  Row,
  Select,
  Stack,
  TextArea,
  TextInput,
  toast,
} from '@/ui';
import { type PolicyVersion, versionsQuery } from './queries';

type PolicyChange = SchoolTypes['schemas']['PolicyChange'];
type Contact = NonNullable<PolicyChange['contacts']>[number];

type Form = {
  validFrom: string;
  trainingName: string;
  modules: string;
  phases: { minDays: string; maxDays: string; startMaxDays: string }[];
  nazorgMonths: string;
  routeMonthsBefore: string;
  routeMonthsAfter: string;
  reportWithinDays: string;
  contacts: Contact['way'][];
};

const ways: readonly Contact['way'][] = ['DIRECT', 'VIA_STAGEBEGELEIDER', 'SICK_REPORT_ONLY', 'NOT'];

/** The next version of the stagebeleid; the present one stays readable. */
export default function ChangePolicyScreen() {
  const { t } = useTranslation('policy');
  const versions = useQuery(versionsQuery);
  return (
    <Page title={t('changeTitle')} intro={t('changeIntro')} back={{ to: '/stagebeleid', label: t('title') }}>
      <Loaded query={versions} lines={8}>
        {([latest]) => latest && <PolicyForm latest={latest} />}
      </Loaded>
    </Page>
  );
}

function PolicyForm({ latest }: { latest: PolicyVersion }) {
  const { t } = useTranslation('policy');
  const go = useGo();
  const queries = useQueryClient();
  const { policy, version } = latest;
  const contacts = policy.contacts ?? [];
  const form = useForm<Form>({
    defaultValues: {
      validFrom: today(),
      trainingName: policy.training.name,
      modules: policy.training.modules.join('\n'),
      phases: policy.phases.map(({ minDays, maxDays, startMaxDays }) => ({
        minDays: `${minDays}`,
        maxDays: `${maxDays}`,
        startMaxDays: startMaxDays ? `${startMaxDays}` : '',
      })),
      nazorgMonths: policy.nazorgMonths.join(', '),
      routeMonthsBefore: `${policy.routeMonthsBefore}`,
      routeMonthsAfter: `${policy.routeMonthsAfter}`,
      reportWithinDays: `${policy.reportWithinDays ?? 5}`,
      contacts: contacts.map(({ way }) => way),
    },
  });
  const draft = useDraft(`policy-${version}`, form);
  const errors = useApiErrors(form);
  const save = useMutation({
    mutationFn: (values: Form) =>
      orThrow(
        api.school.PUT('/v1/policy', {
          params: { header: { 'If-Match': `"${version}"` } },
          body: change(values, latest),
        }),
      ),
    onSuccess: async () => {
      draft.forget();
      toast(t('saved'));
      await queries.invalidateQueries();
      go('/stagebeleid');
    },
    onError: errors.show,
  });
  const problems = form.formState.errors;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        errors.clear();
        void form.handleSubmit((values) => save.mutate(values))(event);
      }}
    >
      <Stack gap="lg">
        <ErrorState error={errors.error} />
        <Card title={t('form.when')}>
          <TextInput
            type="date"
            label={t('form.validFrom')}
            hint={t('form.validFromHint')}
            error={problems.validFrom?.message}
            {...form.register('validFrom')}
          />
        </Card>
        <Card title={t('phases.title')}>
          <Stack>
            {policy.phases.map(({ phase }, index) => (
              <fieldset key={phase} className="op-field">
                <legend className="op-field__label">{t(`phase.${phase}`)}</legend>
                <Columns>
                  {(['minDays', 'maxDays', 'startMaxDays'] as const).map((field) => (
                    <TextInput
                      key={field}
                      inputMode="numeric"
                      label={t(`form.${field}`)}
                      optional={field === 'startMaxDays'}
                      {...form.register(`phases.${index}.${field}`)}
                    />
                  ))}
                </Columns>
              </fieldset>
            ))}
          </Stack>
        </Card>
        <Card title={t('training.title')}>
          <Stack>
            <TextInput label={t('form.trainingName')} {...form.register('trainingName')} />
            <TextArea
              rows={6}
              label={t('form.modules')}
              hint={t('form.modulesHint')}
              {...form.register('modules')}
            />
          </Stack>
        </Card>
        <Card title={t('after.title')}>
          <Stack>
            <TextInput
              label={t('form.nazorgMonths')}
              hint={t('form.nazorgMonthsHint')}
              error={problems.nazorgMonths?.message}
              {...form.register('nazorgMonths')}
            />
            {(['routeMonthsBefore', 'routeMonthsAfter', 'reportWithinDays'] as const).map((field) => (
              <TextInput
                key={field}
                inputMode="numeric"
                label={t(`form.${field}`)}
                error={problems[field]?.message}
                {...form.register(field)}
              />
            ))}
          </Stack>
        </Card>
        {contacts.length > 0 && (
          <Card title={t('contacts.title')}>
            <Stack>
              <p>{t('contacts.intro')}</p>
              <Columns>
                {contacts.map(({ from, to }, index) => (
                  <Select
                    key={from + to}
                    label={t('form.contact', { from: t(`party.${from}`), to: t(`party.${to}`) })}
                    options={ways.map((value) => ({ value, label: t(`way.${value}`) }))}
                    {...form.register(`contacts.${index}`)}
                  />
                ))}
              </Columns>
            </Stack>
          </Card>
        )}
        <Row>
          <Button kind="primary" type="submit" busy={save.isPending}>
            {t('form.save')}
          </Button>
          <ButtonLink to="/stagebeleid">{t('form.cancel')}</ButtonLink>
        </Row>
      </Stack>
    </form>
  );
}

function change(values: Form, { policy }: PolicyVersion): PolicyChange {
  return {
    validFrom: values.validFrom || undefined,
    training: {
      name: values.trainingName.trim(),
      modules: values.modules
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    },
    phases: policy.phases.map(({ phase }, index) => {
      const { minDays, maxDays, startMaxDays } = values.phases[index]!;
      return {
        phase,
        minDays: Number(minDays),
        maxDays: Number(maxDays),
        ...(startMaxDays && { startMaxDays: Number(startMaxDays) }),
      };
    }),
    nazorgMonths: values.nazorgMonths
      .split(/[^0-9]+/)
      .filter(Boolean)
      .map(Number),
    routeMonthsBefore: Number(values.routeMonthsBefore),
    routeMonthsAfter: Number(values.routeMonthsAfter),
    reportWithinDays: Number(values.reportWithinDays),
    contacts: (policy.contacts ?? []).map(({ from, to }, index) => ({
      from,
      to,
      way: values.contacts[index]!,
    })),
  };
}
