import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { api, idempotent, orThrow, type TransitionTypes, useApiErrors, useIdempotencyKey } from '@/api';
import { formatDate } from '@/lib/format';
import {
  Button,
  Card,
  EmptyState,
  ErrorState,
  Row,
  Select,
  Stack,
  StatusBadge,
  TextInput,
  toast,
  WorkItem,
  WorkList,
} from '@/ui';

type Schemas = TransitionTypes['schemas'];
const domains = ['WORK_OR_EDUCATION', 'HOUSING', 'CITIZENSHIP', 'LEISURE'] as const;

/** What was agreed, who does it, before when. */
export function Plan({
  routeId,
  actions,
  parties,
  mayAct,
}: {
  routeId: string;
  actions: readonly Schemas['PlanAction'][];
  parties: readonly Schemas['Party'][];
  mayAct: boolean;
}) {
  const { t } = useTranslation('transition');
  const queries = useQueryClient();
  const [adding, setAdding] = useState(false);
  const complete = useMutation({
    mutationFn: (actionId: string) =>
      orThrow(
        api.transition.PUT('/v1/routes/{routeId}/actions/{actionId}/completion', {
          params: { path: { routeId, actionId } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['transition', 'route', routeId] }),
  });
  const nameOf = (id: string) => parties.find((party) => party.id === id)?.name ?? '';
  return (
    <Card title={t('plan.title')}>
      {actions.length === 0 ? (
        <EmptyState title={t('plan.empty.title')} why={t('plan.empty.why')} />
      ) : (
        <WorkList>
          {actions.map((action) => (
            <WorkItem
              key={action.id}
              title={action.description}
              about={t('plan.about', { who: nameOf(action.ownerPartyId), when: formatDate(action.dueOn) })}
            >
              {action.doneOn ? (
                <StatusBadge tone="positive">{t('plan.done')}</StatusBadge>
              ) : (
                mayAct && (
                  <Button kind="secondary" onClick={() => complete.mutate(action.id)}>
                    {t('plan.complete')}
                  </Button>
                )
              )}
            </WorkItem>
          ))}
        </WorkList>
      )}
      <ErrorState error={complete.error} />
      {mayAct &&
        (adding ? (
          <AddAction routeId={routeId} parties={parties} onDone={() => setAdding(false)} />
        ) : (
          <Button kind="secondary" onClick={() => setAdding(true)}>
            {t('plan.add')}
          </Button>
        ))}
    </Card>
  );
}

function AddAction({
  routeId,
  parties,
  onDone,
}: {
  routeId: string;
  parties: readonly Schemas['Party'][];
  onDone: () => void;
}) {
  const { t } = useTranslation('transition');
  const queries = useQueryClient();
  const [key, renew] = useIdempotencyKey();
  const schema = z.object({
    description: z.string().trim().min(1, t('plan.need.description')).max(500),
    domain: z.enum(domains),
    ownerPartyId: z.string().min(1, t('plan.need.owner')),
    dueOn: z.string().min(1, t('plan.need.date')),
  });
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: {
      description: '',
      domain: domains[0] as (typeof domains)[number],
      ownerPartyId: '',
      dueOn: '',
    },
  });
  const errors = useApiErrors(form);
  const add = useMutation({
    mutationFn: (values: z.infer<typeof schema>) =>
      orThrow(
        api.transition.POST('/v1/routes/{routeId}/actions', {
          params: { path: { routeId } },
          body: values,
          headers: idempotent(key),
        }),
      ),
    onSuccess: async () => {
      renew();
      await queries.invalidateQueries({ queryKey: ['transition', 'route', routeId] });
      toast(t('plan.added'));
      onDone();
    },
    onError: errors.show,
  });
  const wrong = form.formState.errors;
  return (
    <form onSubmit={form.handleSubmit((values) => add.mutate(values))} noValidate>
      <Stack>
        <ErrorState error={errors.error} />
        <TextInput
          label={t('plan.what')}
          {...form.register('description')}
          error={wrong.description?.message}
        />
        <Select
          label={t('plan.domain')}
          {...form.register('domain')}
          options={domains.map((value) => ({ value, label: t(`domain.${value}`) }))}
        />
        <Select
          label={t('plan.who')}
          {...form.register('ownerPartyId')}
          empty={t('plan.choose')}
          options={parties.map((party) => ({ value: party.id, label: party.name }))}
          error={wrong.ownerPartyId?.message}
        />
        <TextInput
          type="date"
          label={t('plan.when')}
          {...form.register('dueOn')}
          error={wrong.dueOn?.message}
        />
        <Row>
          <Button type="submit" kind="primary" busy={add.isPending}>
            {t('plan.save')}
          </Button>
          <Button kind="subtle" onClick={onDone}>
            {t('cancel')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
