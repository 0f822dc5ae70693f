import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, type CompanyTypes, idempotent, ifMatch, orThrow } from '@/api';
import { formatDate, today } from '@/lib/format';
import { hasRole, useRoles } from '@/lib/session';
import { useSend } from '@/lib/useSend';
import {
  Button,
  Card,
  Dialog,
  EmptyState,
  ErrorState,
  Facts,
  Loaded,
  Row,
  Stack,
  StatusBadge,
  TextInput,
  toast,
  type Tone,
} from '@/ui';
import { editors } from './roles';

type Shown = CompanyTypes['schemas']['LeerbedrijfView'];
type Recognition = CompanyTypes['schemas']['RecognitionView'];
type Request = CompanyTypes['schemas']['RecognitionRequest'];

const tones: Record<Recognition['state'], Tone> = { LATER: 'info', VALID: 'positive', ENDED: 'neutral' };

const tag = ({ version }: { version: number }) => `"${version}"`;

/** For which trainings of the mbo SBB recognises a company (COM-09). */
export function Leerbedrijf({ companyId }: { companyId: string }) {
  const { t } = useTranslation('pool');
  const [edited, setEdited] = useState<Recognition | 'new' | 'number'>();
  const mayEdit = hasRole(useRoles(), editors);
  const shown = useQuery({
    queryKey: ['company', companyId, 'leerbedrijf'],
    queryFn: () =>
      orThrow(api.company.GET('/v1/companies/{companyId}/leerbedrijf', { params: { path: { companyId } } })),
  });
  const add = mayEdit && (
    <Button icon="plus" onClick={() => setEdited('new')}>
      {t('leerbedrijf.add')}
    </Button>
  );
  const close = () => setEdited(undefined);
  return (
    <Card title={t('leerbedrijf.title')} action={shown.data?.recognitions.length ? add : undefined}>
      <Loaded query={shown} lines={2}>
        {(data) => (
          <Stack gap="sm">
            {(data.recognitions.length > 0 || data.number != null) && (
              <Row between>
                <Facts items={[[t('leerbedrijf.number'), data.number ?? '–']]} />
                {mayEdit && (
                  <Button
                    kind="subtle"
                    aria-label={t('leerbedrijf.editNumber')}
                    onClick={() => setEdited('number')}
                  >
                    {t('people.edit')}
                  </Button>
                )}
              </Row>
            )}
            {data.recognitions.length === 0 ? (
              <EmptyState title={t('leerbedrijf.empty')} why={t('leerbedrijf.why')} action={add} />
            ) : (
              <ul className="op-list">
                {data.recognitions.map((recognition) => (
                  <li key={recognition.id}>
                    <Line
                      companyId={companyId}
                      recognition={recognition}
                      mayEdit={mayEdit}
                      onEdit={() => setEdited(recognition)}
                    />
                  </li>
                ))}
              </ul>
            )}
            {edited === 'number' && <NumberDialog companyId={companyId} shown={data} onClose={close} />}
          </Stack>
        )}
      </Loaded>
      {edited !== undefined && edited !== 'number' && (
        <RecognitionDialog
          companyId={companyId}
          recognition={edited === 'new' ? undefined : edited}
          onClose={close}
        />
      )}
    </Card>
  );
}

function Line({
  companyId,
  recognition,
  mayEdit,
  onEdit,
}: {
  companyId: string;
  recognition: Recognition;
  mayEdit: boolean;
  onEdit: () => void;
}) {
  const { t } = useTranslation('pool');
  const queries = useQueryClient();
  const { crebo, from, until, state } = recognition;
  const end = useMutation({
    mutationFn: ({ last, version }: { last: string | undefined; version: number }) =>
      orThrow(
        api.company.PUT('/v1/companies/{companyId}/leerbedrijf/recognitions/{id}', {
          params: {
            path: { companyId, id: recognition.id },
            header: { 'If-Match': tag({ version }) },
          },
          headers: ifMatch(tag({ version })),
          body: { crebo, from, ...(last !== undefined && { until: last }) },
        }),
      ),
    onSuccess: async ({ version }, { last }) => {
      toast(t(last === today() ? 'leerbedrijf.ended' : 'leerbedrijf.saved', { crebo }), {
        ...(last === today() && { undo: () => end.mutate({ last: until ?? undefined, version }) }),
      });
      await queries.invalidateQueries({ queryKey: ['company', companyId] });
    },
  });
  return (
    <div className="op-list__item">
      <span className="op-list__text">
        <span className="op-list__title">{t('leerbedrijf.crebo', { crebo })}</span>
        <span className="op-small">
          {until == null
            ? t('leerbedrijf.since', { from: formatDate(from) })
            : t('leerbedrijf.period', { from: formatDate(from), until: formatDate(until) })}
        </span>
        <span>
          <StatusBadge tone={tones[state]}>{t(`leerbedrijf.state.${state}`)}</StatusBadge>
        </span>
        <ErrorState error={end.error} />
      </span>
      {mayEdit && (
        <Row gap="sm">
          {state === 'VALID' && until !== today() && (
            <Button
              kind="subtle"
              busy={end.isPending}
              aria-label={t('leerbedrijf.endWhich', { crebo })}
              onClick={() => end.mutate({ last: today(), version: recognition.version })}
            >
              {t('leerbedrijf.end')}
            </Button>
          )}
          <Button kind="subtle" aria-label={t('leerbedrijf.editWhich', { crebo })} onClick={onEdit}>
            {t('people.edit')}
          </Button>
        </Row>
      )}
    </div>
  );
}

function RecognitionDialog({
  companyId,
  recognition,
  onClose,
}: {
  companyId: string;
  recognition: Recognition | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation('pool');
  const queries = useQueryClient();
  const form = useForm({
    defaultValues: {
      crebo: recognition?.crebo ?? '',
      from: recognition?.from ?? today(),
      until: recognition?.until ?? '',
    },
  });
  const create = (body: Request, key: string) =>
    orThrow(
      api.company.POST('/v1/companies/{companyId}/leerbedrijf/recognitions', {
        params: { path: { companyId } },
        headers: idempotent(key),
        body,
      }),
    );
  const { busy, error, submit } = useSend(form, {
    send: ({ crebo, from, until }, headers) => {
      const body: Request = { crebo, from, ...(until !== '' && { until }) };
      return recognition
        ? orThrow(
            api.company.PUT('/v1/companies/{companyId}/leerbedrijf/recognitions/{id}', {
              params: { path: { companyId, id: recognition.id }, header: { 'If-Match': tag(recognition) } },
              headers: ifMatch(tag(recognition)),
              body,
            }),
          )
        : create(body, headers['Idempotency-Key']);
    },
    saved: t('leerbedrijf.saved'),
    done: onClose,
  });
  const remove = useMutation({
    mutationFn: ({ id }: Recognition) =>
      orThrow(
        api.company.DELETE('/v1/companies/{companyId}/leerbedrijf/recognitions/{id}', {
          params: { path: { companyId, id } },
        }),
      ),
    onSuccess: async (_, { crebo, from, until }) => {
      const refresh = () => queries.invalidateQueries({ queryKey: ['company', companyId] });
      toast(t('leerbedrijf.removed', { crebo }), {
        undo: () =>
          void create({ crebo, from, ...(until != null && { until }) }, crypto.randomUUID()).then(refresh),
      });
      onClose();
      await refresh();
    },
  });
  const { errors } = form.formState;
  const required = { required: t('people.required') };
  return (
    <Dialog
      open
      onClose={onClose}
      title={
        recognition ? t('leerbedrijf.editTitle', { crebo: recognition.crebo }) : t('leerbedrijf.addTitle')
      }
      foot={
        <>
          {recognition && (
            <Button kind="danger" busy={remove.isPending} onClick={() => remove.mutate(recognition)}>
              {t('leerbedrijf.remove')}
            </Button>
          )}
          <Button onClick={onClose}>{t('log.cancel')}</Button>
          <Button kind="primary" busy={busy} onClick={submit}>
            {t('people.save')}
          </Button>
        </>
      }
    >
      <Stack>
        <ErrorState error={error ?? remove.error} />
        <TextInput
          label={t('leerbedrijf.creboLabel')}
          hint={t('leerbedrijf.creboHint')}
          inputMode="numeric"
          maxLength={10}
          error={errors.crebo?.message}
          {...form.register('crebo', required)}
        />
        <TextInput
          label={t('leerbedrijf.from')}
          type="date"
          error={errors.from?.message}
          {...form.register('from', required)}
        />
        <TextInput
          label={t('leerbedrijf.until')}
          hint={t('leerbedrijf.untilHint')}
          optional
          type="date"
          error={errors.until?.message}
          {...form.register('until')}
        />
      </Stack>
    </Dialog>
  );
}

function NumberDialog({
  companyId,
  shown,
  onClose,
}: {
  companyId: string;
  shown: Shown;
  onClose: () => void;
}) {
  const { t } = useTranslation('pool');
  const form = useForm({ defaultValues: { number: shown.number ?? '' } });
  const { busy, error, submit } = useSend(form, {
    send: ({ number }) =>
      orThrow(
        api.company.PUT('/v1/companies/{companyId}/leerbedrijf', {
          params: { path: { companyId }, header: { 'If-Match': tag(shown) } },
          headers: ifMatch(tag(shown)),
          body: { number },
        }),
      ),
    saved: t('leerbedrijf.numberSaved'),
    done: onClose,
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('leerbedrijf.number')}
      foot={
        <>
          <Button onClick={onClose}>{t('log.cancel')}</Button>
          <Button kind="primary" busy={busy} onClick={submit}>
            {t('people.save')}
          </Button>
        </>
      }
    >
      <Stack>
        <ErrorState error={error} />
        <TextInput
          label={t('leerbedrijf.number')}
          hint={t('leerbedrijf.numberHint')}
          optional
          inputMode="numeric"
          error={form.formState.errors.number?.message}
          {...form.register('number')}
        />
      </Stack>
    </Dialog>
  );
}
