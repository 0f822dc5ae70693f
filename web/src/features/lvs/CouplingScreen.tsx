import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, byPage, idempotent, orThrow, type SchoolTypes, useIdempotencyKey } from '@/api';
import { formatMoment } from '@/lib/format';
import { useUrlState } from '@/lib/urlState';
import {
  Button,
  Card,
  EmptyState,
  ErrorState,
  Loaded,
  More,
  Notice,
  Page,
  Row,
  Select,
  Stack,
  StatusBadge,
  TextInput,
  toast,
  type Tone,
  WorkItem,
  WorkList,
} from '@/ui';
import { useSend } from '@/lib/useSend';

type Schemas = SchoolTypes['schemas'];
type Coupling = Schemas['CouplingAnswer'];
type Message = Schemas['LvsMessage'];
type State = Message['state'];

const states: readonly State[] = ['PENDING', 'RETRYING', 'FAILED', 'DELIVERED'];
const tones: Record<State, Tone> = {
  PENDING: 'info',
  RETRYING: 'warning',
  DELIVERED: 'positive',
  FAILED: 'negative',
};

/** The coupling with the school's own LVS, and every report on its way there. */
export default function CouplingScreen() {
  const { t } = useTranslation('lvs');
  const coupling = useQuery({
    queryKey: ['lvs-coupling'],
    queryFn: () => orThrow(api.school.GET('/v1/lvs-coupling')),
  });
  return (
    <Page title={t('coupling.title')} intro={t('coupling.intro')}>
      <Loaded query={coupling}>
        {(data) => (
          <Stack gap="lg">
            {data.system ? <On coupling={data} /> : <Off coupling={data} />}
            <Messages />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function On({ coupling }: { coupling: Coupling }) {
  const { t } = useTranslation('lvs');
  const queries = useQueryClient();
  const turnOff = useMutation({
    mutationFn: () => orThrow(api.school.DELETE('/v1/lvs-coupling')),
    onSuccess: async () => {
      toast(t('coupling.turnedOff'));
      await queries.invalidateQueries();
    },
  });
  return (
    <Notice tone="positive" title={t('coupling.on', { system: t(`coupling.system.${coupling.system}`) })}>
      <p>{t('coupling.onBy', { name: coupling.changedByName })}</p>
      <ErrorState error={turnOff.error} />
      <Row>
        <Button busy={turnOff.isPending} onClick={() => turnOff.mutate()}>
          {t('coupling.turnOff')}
        </Button>
      </Row>
    </Notice>
  );
}

function Off({ coupling }: { coupling: Coupling }) {
  const { t } = useTranslation('lvs');
  const form = useForm({ defaultValues: { system: coupling.available[0] ?? '', key: '' } });
  const { submit, busy, error } = useSend(form, {
    saved: t('coupling.turnedOn'),
    send: (body) => orThrow(api.school.PUT('/v1/lvs-coupling', { body })),
    done: () => form.reset(),
  });
  if (coupling.available.length === 0) {
    return <EmptyState title={t('coupling.none')} why={t('coupling.noneWhy')} />;
  }
  const problems = form.formState.errors;
  return (
    <Card title={t('coupling.new')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack>
          <ErrorState error={error} />
          <Select
            label={t('coupling.which')}
            options={coupling.available.map((value) => ({ value, label: t(`coupling.system.${value}`) }))}
            error={problems.system?.message}
            {...form.register('system')}
          />
          <TextInput
            type="password"
            autoComplete="off"
            label={t('coupling.key')}
            hint={t('coupling.keyHint')}
            error={problems.key?.message}
            {...form.register('key')}
          />
          <Row>
            <Button kind="primary" type="submit" busy={busy}>
              {t('coupling.turnOn')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}

function Messages() {
  const { t } = useTranslation('lvs');
  const queries = useQueryClient();
  const [{ stand }, change] = useUrlState();
  const state = states.find((known) => known === stand);
  const messages = useInfiniteQuery({
    queryKey: ['lvs-messages', state],
    ...byPage,
    queryFn: ({ pageParam }) =>
      orThrow(api.school.GET('/v1/lvs-messages', { params: { query: { state, cursor: pageParam } } })),
  });
  const [key, renew] = useIdempotencyKey();
  const again = useMutation({
    mutationFn: (id: string) =>
      orThrow(
        api.school.POST('/v1/lvs-messages/{id}/attempts', {
          params: { path: { id } },
          headers: idempotent(key),
        }),
      ),
    onSuccess: async () => {
      renew();
      toast(t('coupling.again'));
      await queries.invalidateQueries();
    },
  });
  return (
    <Card title={t('coupling.reports')}>
      <Stack>
        <Select
          label={t('coupling.filter')}
          empty={t('coupling.all')}
          value={state ?? ''}
          options={states.map((value) => ({ value, label: t(`coupling.state.${value}`) }))}
          onChange={(event) => change({ stand: event.target.value })}
        />
        <ErrorState error={again.error} />
        <Loaded query={messages}>
          {({ pages }) => {
            const all = pages.flatMap(({ items }) => items);
            return all.length === 0 ? (
              <EmptyState title={t('coupling.noReports')} why={t('coupling.noReportsWhy')} />
            ) : (
              <WorkList>
                {all.map((message) => (
                  <WorkItem
                    key={message.id}
                    title={message.displayName ?? t('coupling.report')}
                    to={message.displayName ? `/leerlingen/${message.studentId}/dossier` : undefined}
                    about={about(message, t)}
                  >
                    <Row gap="sm">
                      <StatusBadge tone={tones[message.state]}>
                        {t(`coupling.state.${message.state}`)}
                      </StatusBadge>
                      {['FAILED', 'RETRYING'].includes(message.state) && (
                        <Button busy={again.isPending} onClick={() => again.mutate(message.id)}>
                          {t('coupling.sendAgain')}
                        </Button>
                      )}
                    </Row>
                  </WorkItem>
                ))}
              </WorkList>
            );
          }}
        </Loaded>
        <More of={messages} />
      </Stack>
    </Card>
  );
}

function about(message: Message, t: (key: string, values: Record<string, unknown>) => string) {
  if (message.deliveredAt) return t('coupling.deliveredAt', { when: formatMoment(message.deliveredAt) });
  const tried = t('coupling.attempts', { count: message.attempts });
  if (message.state === 'RETRYING' && message.nextAttemptAt) {
    return `${tried} · ${t('coupling.nextAt', { when: formatMoment(message.nextAttemptAt) })}`;
  }
  return message.state === 'FAILED'
    ? `${tried} · ${t('coupling.refused', { why: message.lastError })}`
    : t('coupling.writtenAt', { when: formatMoment(message.createdAt) });
}
