import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, type CompanyTypes, idempotent, ifMatch, orThrow, useIdempotencyKey } from '@/api';
import { formatDate } from '@/lib/format';
import { hasRole, useRoles } from '@/lib/session';
import { useSend } from '@/lib/useSend';
import {
  Button,
  Card,
  Checkbox,
  Dialog,
  EmptyState,
  ErrorState,
  Icon,
  Loaded,
  Row,
  Select,
  Stack,
  StatusBadge,
  TextInput,
  toast,
} from '@/ui';
import { channels, expertises, sources } from './codes';
import { dialled, usePeople } from './ContactCard';
import { contactors } from './roles';

type Person = CompanyTypes['schemas']['ContactView'];
type Facts = CompanyTypes['schemas']['ContactRequest'];

/** Who to speak to at a company (COM-06), and who guides there (COM-08). */
export function People({ companyId }: { companyId: string }) {
  const { t } = useTranslation('pool');
  const [edited, setEdited] = useState<Person | 'new'>();
  const mayContact = hasRole(useRoles(), contactors);
  const people = usePeople(companyId);
  const add = mayContact && (
    <Button icon="plus" onClick={() => setEdited('new')}>
      {t('people.add')}
    </Button>
  );
  return (
    <Card title={t('people.title')} action={people.data?.items.length ? add : undefined}>
      <Loaded query={people} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('people.empty')} why={t('people.why')} action={add} />
          ) : (
            <ul className="op-list">
              {items.map((person) => (
                <li key={person.id}>
                  <PersonLine
                    companyId={companyId}
                    person={person}
                    mayContact={mayContact}
                    onEdit={() => setEdited(person)}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {edited && (
        <PersonDialog
          companyId={companyId}
          person={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Card>
  );
}

const seen = ({ version }: Person) => `"${version}"`;

function PersonLine({
  companyId,
  person,
  mayContact,
  onEdit,
}: {
  companyId: string;
  person: Person;
  mayContact: boolean;
  onEdit: () => void;
}) {
  const { t } = useTranslation('pool');
  const queries = useQueryClient();
  const [key, renewKey] = useIdempotencyKey();
  const verify = useMutation({
    mutationFn: () =>
      orThrow(
        api.company.POST('/v1/companies/{companyId}/contact-persons/{id}/verification', {
          params: { path: { companyId, id: person.id }, header: { 'If-Match': seen(person) } },
          headers: { ...ifMatch(seen(person)), ...idempotent(key) },
        }),
      ),
    onSuccess: async () => {
      renewKey();
      toast(t('people.verified', { name: person.name }));
      await queries.invalidateQueries({ queryKey: ['company', companyId, 'people'] });
    },
  });
  const preferred = [
    person.preferredChannel && t('people.prefers', { way: t(`way.${person.preferredChannel}`) }),
    person.preferredHours,
  ].filter(Boolean);
  return (
    <div className="op-list__item">
      <span className="op-list__text">
        <span className="op-list__title">{person.name}</span>
        <span className="op-subtle op-small">
          {[person.job, person.guides && t('people.guides')].filter(Boolean).join(' · ')}
        </span>
        {preferred.length > 0 && <span className="op-small">{preferred.join(', ')}</span>}
        {person.expertise.length > 0 && (
          <ul className="op-chips" aria-label={t('people.expertise')}>
            {person.expertise.map((code) => (
              <li key={code}>
                <StatusBadge>{t(`expertise.${code}`)}</StatusBadge>
              </li>
            ))}
          </ul>
        )}
        <span className="op-subtle op-small">
          {t('people.checked', { day: formatDate(person.verifiedOn), source: t(`source.${person.source}`) })}
        </span>
        {person.stale && (
          <span>
            <StatusBadge tone="warning">{t('people.stale')}</StatusBadge>
          </span>
        )}
        <ErrorState error={verify.error} />
      </span>
      <Row gap="sm">
        {person.phone && (
          <a
            className="op-button op-button--secondary"
            href={dialled(person.phone)}
            aria-label={t('people.callWho', { name: person.name })}
          >
            {t('call')}
          </a>
        )}
        {person.email && (
          <a
            className="op-button op-button--secondary"
            href={`mailto:${person.email}`}
            aria-label={t('people.mailWho', { name: person.name })}
          >
            <Icon name="mail" size={20} />
            {t('mail')}
          </a>
        )}
        {mayContact && (
          <>
            <Button
              kind={person.stale ? 'primary' : 'subtle'}
              busy={verify.isPending}
              aria-label={t('people.verifyWho', { name: person.name })}
              onClick={() => verify.mutate()}
            >
              {t('people.verify')}
            </Button>
            <Button kind="subtle" aria-label={t('people.editWho', { name: person.name })} onClick={onEdit}>
              {t('people.edit')}
            </Button>
          </>
        )}
      </Row>
    </div>
  );
}

const factsOf = ({
  name,
  job,
  phone,
  email,
  preferredChannel,
  preferredHours,
  source,
  guides,
  expertise,
}: Person) =>
  ({ name, job, phone, email, preferredChannel, preferredHours, source, guides, expertise }) satisfies Facts;

function PersonDialog({
  companyId,
  person,
  onClose,
}: {
  companyId: string;
  person: Person | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation('pool');
  const queries = useQueryClient();
  const path = { companyId };
  const form = useForm({
    defaultValues: {
      name: person?.name ?? '',
      job: person?.job ?? '',
      phone: person?.phone ?? '',
      email: person?.email ?? '',
      preferredChannel: (person?.preferredChannel ?? '') as string,
      preferredHours: person?.preferredHours ?? '',
      source: (person?.source ?? '') as string,
      guides: person?.guides ?? false,
      expertise: (person?.expertise ?? []) as string[],
    },
  });
  const create = (facts: Facts, key: string) =>
    orThrow(
      api.company.POST('/v1/companies/{companyId}/contact-persons', {
        params: { path },
        headers: idempotent(key),
        body: facts,
      }),
    );
  const { busy, error, submit } = useSend(form, {
    send: ({ preferredChannel, source, expertise, ...values }, headers) => {
      const body: Facts = {
        ...values,
        ...(values.email.trim() === '' && { email: undefined }),
        ...(preferredChannel !== '' && { preferredChannel: preferredChannel as Person['preferredChannel'] }),
        source: source as Person['source'],
        expertise: (values.guides ? expertise : []) as Person['expertise'],
      };
      return person
        ? orThrow(
            api.company.PUT('/v1/companies/{companyId}/contact-persons/{id}', {
              params: { path: { companyId, id: person.id }, header: { 'If-Match': seen(person) } },
              headers: ifMatch(seen(person)),
              body,
            }),
          )
        : create(body, headers['Idempotency-Key']);
    },
    saved: t('people.saved'),
    done: onClose,
  });
  const remove = useMutation({
    mutationFn: ({ id }: Person) =>
      orThrow(
        api.company.DELETE('/v1/companies/{companyId}/contact-persons/{id}', {
          params: { path: { companyId, id } },
        }),
      ),
    onSuccess: async (_, gone) => {
      const refresh = () => queries.invalidateQueries({ queryKey: ['company', companyId] });
      toast(t('people.removed', { name: gone.name }), {
        undo: () => void create(factsOf(gone), crypto.randomUUID()).then(refresh),
      });
      onClose();
      await refresh();
    },
  });
  const { errors } = form.formState;
  const guides = useWatch({ control: form.control, name: 'guides' });
  const required = { required: t('people.required') };
  return (
    <Dialog
      open
      onClose={onClose}
      title={person ? t('people.editTitle', { name: person.name }) : t('people.addTitle')}
      foot={
        <>
          {person && (
            <Button kind="danger" busy={remove.isPending} onClick={() => remove.mutate(person)}>
              {t('people.left')}
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
          label={t('people.name')}
          error={errors.name?.message}
          maxLength={100}
          {...form.register('name', required)}
        />
        <TextInput label={t('people.job')} optional maxLength={100} {...form.register('job')} />
        <TextInput label={t('people.phone')} optional type="tel" maxLength={40} {...form.register('phone')} />
        <TextInput
          label={t('people.email')}
          optional
          type="email"
          maxLength={200}
          error={errors.email?.message}
          {...form.register('email')}
        />
        <Select
          label={t('people.preferred')}
          optional
          empty={t('people.noPreference')}
          options={channels.map((value) => ({ value, label: t(`way.${value}`) }))}
          {...form.register('preferredChannel')}
        />
        <TextInput
          label={t('people.hours')}
          hint={t('people.hoursHint')}
          optional
          maxLength={100}
          {...form.register('preferredHours')}
        />
        <Select
          label={t('people.source')}
          hint={t('people.sourceHint')}
          error={errors.source?.message}
          empty={t('relation.choose')}
          options={sources.map((value) => ({ value, label: t(`source.${value}`) }))}
          {...form.register('source', required)}
        />
        <Checkbox label={t('people.guidesLabel')} {...form.register('guides')} />
        {guides && (
          <fieldset className="op-field">
            <legend className="op-field__label">{t('people.expertise')}</legend>
            {expertises.map((code) => (
              <Checkbox
                key={code}
                label={t(`expertise.${code}`)}
                value={code}
                {...form.register('expertise')}
              />
            ))}
          </fieldset>
        )}
      </Stack>
    </Dialog>
  );
}
