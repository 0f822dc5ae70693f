import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, idempotent, orThrow, useIdempotencyKey } from '@/api';
import { formatMoment } from '@/lib/format';
import { usePathParams } from '@/lib/urlState';
import {
  Button,
  Card,
  Columns,
  ErrorState,
  Facts,
  Loaded,
  Notice,
  Page,
  Row,
  Stack,
  type Step,
  Steps,
  toast,
} from '@/ui';
import { MendForm } from './MendForm';
import { type Organisation, organisationQuery, organisationsQuery, steps } from './queries';

/** One organisation: how far its opening is, and what to do when it stands still. */
export default function OrganisationScreen() {
  const { t } = useTranslation('onboarding');
  const { organisationId } = usePathParams<'organisationId'>();
  const organisation = useQuery(organisationQuery(organisationId));
  return (
    <Page title={organisation.data?.name ?? t('title')} back={{ to: '/organisaties', label: t('one.back') }}>
      <Loaded query={organisation} lines={8}>
        {(one) => (
          <Stack gap="lg">
            <HowItStands of={one} />
            <Columns>
              {one.alias && (
                <Card title={t('one.steps')}>
                  <Picture of={one} />
                </Card>
              )}
              <About of={one} />
            </Columns>
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function HowItStands({ of: one }: { of: Organisation }) {
  const { t } = useTranslation('onboarding');
  if (one.obstacle) return <Obstacle of={one} />;
  if (one.state !== 'OPEN') return null;
  return (
    <Notice tone="positive" title={t('one.readyTitle', { name: one.name })}>
      {one.welcome ? (
        <>
          <p>{t(`one.${one.welcome}`)}</p>
          <p>{t('one.secondFactor')}</p>
          <p>{t('one.forgotten')}</p>
        </>
      ) : (
        <p>{t('one.elsewhere')}</p>
      )}
    </Notice>
  );
}

function Obstacle({ of: one }: { of: Organisation }) {
  const { t } = useTranslation('onboarding');
  return (
    <Notice
      tone={one.state === 'REFUSED' ? 'negative' : 'warning'}
      title={t(`obstacle.${one.obstacle}.title`)}
    >
      <p>{t(`obstacle.${one.obstacle}.what`)}</p>
      {one.nextAttemptAt && (
        <p>
          {t('one.attempts', { count: one.attempts })}{' '}
          {t('one.next', { when: formatMoment(one.nextAttemptAt) })}
        </p>
      )}
      {one.field ? <MendForm key={one.obstacle} of={one} /> : <Again id={one.id} />}
    </Notice>
  );
}

function Again({ id }: { id: string }) {
  const { t } = useTranslation('onboarding');
  const queries = useQueryClient();
  const [key, renew] = useIdempotencyKey();
  const again = useMutation({
    mutationFn: () =>
      orThrow(
        api.school.POST('/v1/onboardings/{id}/retry', {
          params: { path: { id } },
          headers: idempotent(key),
        }),
      ),
    onSuccess: async () => {
      renew();
      toast(t('one.retried'));
      await queries.invalidateQueries({ queryKey: ['onboardings'] });
    },
  });
  return (
    <>
      <ErrorState error={again.error} />
      <Row>
        <Button busy={again.isPending} onClick={() => again.mutate()}>
          {t('one.retry')}
        </Button>
      </Row>
    </>
  );
}

function Picture({ of: one }: { of: Organisation }) {
  const { t } = useTranslation('onboarding');
  const at = one.step ? steps.indexOf(one.step) : steps.length;
  return (
    <Steps
      label={t('step.label')}
      steps={steps.map((step, index) => ({
        id: step,
        title: t(`step.${step}`),
        state: stateOf(one, index - at),
        when: t(`about.${step}`),
      }))}
    />
  );
}

function stateOf(one: Organisation, ahead: number): Step['state'] {
  if (ahead < 0) return 'done';
  if (ahead > 0) return 'todo';
  return one.obstacle ? 'stuck' : 'current';
}

function About({ of: one }: { of: Organisation }) {
  const { t } = useTranslation('onboarding');
  const organisations = useQuery(organisationsQuery);
  const region = organisations.data?.items.find(({ id }) => id === one.regionId);
  const facts: [string, string | undefined][] = [
    [t('one.kind'), t(`kind.${one.kind}`)],
    [t('one.schoolType'), one.schoolType && t(`schoolType.${one.schoolType}`)],
    [t('one.region'), one.kind === 'REGION' ? undefined : region?.name],
    [t('one.alias'), one.alias],
    [t('one.mailDomain'), one.mailDomain],
    [t('one.openedAt'), one.openedAt && formatMoment(one.openedAt)],
  ];
  return (
    <Card title={t('one.facts')} tone="quiet">
      <Facts items={facts.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []))} />
    </Card>
  );
}
