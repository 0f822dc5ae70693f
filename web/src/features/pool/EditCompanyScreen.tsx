import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, type CompanyTypes, ifMatch, orThrow, ProblemError, useApiErrors } from '@/api';
import { useDraft } from '@/lib/draft';
import { useGo, usePathParams } from '@/lib/urlState';
import {
  Button,
  ButtonLink,
  Card,
  Checkbox,
  Columns,
  ErrorState,
  Loaded,
  Notice,
  Page,
  Row,
  Select,
  Stack,
  TextInput,
  toast,
} from '@/ui';
import { foundBy, networks, psoSteps, sectors } from './codes';
import { type Field, type Form, formOf, merge, request } from './companyForm';

type Company = CompanyTypes['schemas']['CompanyView'];

/** What was typed, with what it was typed over: a draft of yesterday knows what yesterday was. */
type Editing = Form & { seen: { version: number; active: boolean; form: Form } };

const company = (id: string) => ({
  queryKey: ['company', id],
  queryFn: () => orThrow(api.company.GET('/v1/companies/{id}', { params: { path: { id } } })),
});

const seenNow = (shown: Company) => ({
  version: shown.version,
  active: shown.active,
  form: formOf(shown),
});

/** Changes what the region knows of a company (COM-02), and which networks it is part of (COM-12). */
export default function EditCompanyScreen() {
  const { t } = useTranslation('pool');
  const { companyId } = usePathParams<'companyId'>();
  const shown = useQuery(company(companyId));
  const name = shown.data?.name;
  return (
    <Page
      title={name === undefined ? t('edit.title') : t('edit.titleOf', { name })}
      intro={t('edit.intro')}
      back={{ to: `/bedrijven/${companyId}`, label: name ?? t('company') }}
    >
      <Loaded query={shown} lines={8}>
        {(data) => <Edit key={data.id} company={data} />}
      </Loaded>
    </Page>
  );
}

function Edit({ company: shown }: { company: Company }) {
  const { t } = useTranslation('pool');
  const go = useGo();
  const queries = useQueryClient();
  const page = `/bedrijven/${shown.id}`;
  const form = useForm<Editing>({ defaultValues: { ...formOf(shown), seen: seenNow(shown) } });
  const draft = useDraft(`company.${shown.id}`, form);
  const errors = useApiErrors(form);
  const [both, tell] = useState<Field[]>();
  const save = useMutation({
    mutationFn: ({ seen, ...values }: Editing) => {
      const tag = `"${seen.version}"`;
      return orThrow(
        api.company.PUT('/v1/companies/{id}', {
          params: { path: { id: shown.id }, header: { 'If-Match': tag } },
          headers: ifMatch(tag),
          body: { ...request(values), active: seen.active },
        }),
      );
    },
    onSuccess: async () => {
      draft.forget();
      toast(t('edit.saved'));
      await queries.invalidateQueries();
      go(page);
    },
    onError: async (cause) => {
      if (!(cause instanceof ProblemError && cause.status === 412)) return errors.show(cause);
      try {
        const now = await queries.fetchQuery({ ...company(shown.id), staleTime: 0 });
        const { seen, ...typed } = form.getValues();
        const merged = merge(seen.form, typed, formOf(now));
        form.reset({ ...merged.form, seen: seenNow(now) }, { keepDefaultValues: true });
        tell(merged.both);
      } catch (gone) {
        errors.show(gone);
      }
    },
  });
  const { errors: wrong } = form.formState;
  const tags = useWatch({ control: form.control, name: 'networks.tags' });
  const required = { required: t('people.required') };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        errors.clear();
        form.clearErrors();
        tell(undefined);
        void form.handleSubmit((values) => save.mutate(values))(event);
      }}
    >
      <Stack gap="lg">
        <ErrorState error={errors.error} />
        {both && <Meanwhile both={both} />}
        {draft.restored && !both && (
          <Notice title={t('edit.draft')}>
            <Row>
              <Button
                icon="undo"
                onClick={() => {
                  form.reset({ ...formOf(shown), seen: seenNow(shown) });
                  draft.forget();
                }}
              >
                {t('edit.draftAway')}
              </Button>
            </Row>
          </Notice>
        )}
        <Card title={t('company')}>
          <Columns>
            <TextInput
              label={t('edit.field.name')}
              error={wrong.name?.message}
              maxLength={200}
              {...form.register('name', required)}
            />
            <Select
              label={t('edit.field.sector')}
              error={wrong.sector?.message}
              options={sectors.map((value) => ({ value, label: t(`sector.${value}`) }))}
              {...form.register('sector')}
            />
            <TextInput
              label={t('edit.field.kvk')}
              hint={t('edit.kvkHint')}
              optional
              inputMode="numeric"
              error={wrong.kvk?.message}
              {...form.register('kvk')}
            />
            <TextInput
              label={t('edit.field.establishment')}
              hint={t('edit.establishmentHint')}
              optional
              inputMode="numeric"
              error={wrong.establishment?.message}
              {...form.register('establishment')}
            />
            <Select
              label={t('edit.field.channel')}
              error={wrong.channel?.message}
              options={foundBy.map((value) => ({ value, label: t(`channel.${value}`) }))}
              {...form.register('channel')}
            />
          </Columns>
        </Card>
        <Card title={t('edit.address')}>
          <Columns>
            <TextInput
              label={t('edit.field.street')}
              optional
              maxLength={200}
              error={wrong.street?.message}
              {...form.register('street')}
            />
            <TextInput
              label={t('edit.field.postcode')}
              hint={t('edit.postcodeHint')}
              optional
              error={wrong.postcode?.message}
              {...form.register('postcode')}
            />
            <TextInput
              label={t('edit.field.city')}
              optional
              maxLength={100}
              error={wrong.city?.message}
              {...form.register('city')}
            />
          </Columns>
        </Card>
        <Card title={t('contact')}>
          <Columns>
            <TextInput
              label={t('edit.field.contactName')}
              optional
              maxLength={100}
              error={wrong.contactName?.message}
              {...form.register('contactName')}
            />
            <TextInput
              label={t('edit.field.phone')}
              optional
              type="tel"
              maxLength={40}
              error={wrong.phone?.message}
              {...form.register('phone')}
            />
            <TextInput
              label={t('edit.field.email')}
              optional
              type="email"
              maxLength={200}
              error={wrong.email?.message}
              {...form.register('email')}
            />
            <TextInput
              label={t('edit.field.website')}
              optional
              maxLength={200}
              error={wrong.website?.message}
              {...form.register('website')}
            />
          </Columns>
        </Card>
        <Card title={t('edit.field.networks')}>
          <fieldset className="op-field">
            <legend className="op-field__label">{t('edit.networksWhich')}</legend>
            {networks.map((code) => (
              <Checkbox
                key={code}
                label={t(`network.${code}`)}
                value={code}
                {...form.register('networks.tags')}
              />
            ))}
          </fieldset>
          {tags.includes('MVO_NETWORK') && (
            <TextInput
              label={t('edit.mvoName')}
              maxLength={100}
              error={wrong.networks?.mvoName?.message}
              {...form.register('networks.mvoName')}
            />
          )}
          {tags.includes('PSO') && (
            <Select
              label={t('edit.psoStep')}
              empty={t('relation.choose')}
              error={wrong.networks?.psoStep?.message}
              options={psoSteps.map((value) => ({ value, label: t(`pso.${value}`) }))}
              {...form.register('networks.psoStep')}
            />
          )}
        </Card>
        <Row>
          <Button kind="primary" type="submit" busy={save.isPending}>
            {t('edit.save')}
          </Button>
          <ButtonLink to={page}>{t('log.cancel')}</ButtonLink>
        </Row>
      </Stack>
    </form>
  );
}

/** Somebody else saved meanwhile: all that was typed stands, and what both changed is named. */
function Meanwhile({ both }: { both: Field[] }) {
  const { t } = useTranslation('pool');
  const words = useRef<HTMLDivElement>(null);
  // Who pressed the button below has to come up here to read why.
  useEffect(() => words.current?.focus(), []);
  return (
    <div ref={words} tabIndex={-1}>
      <Notice tone="warning" title={t('edit.meanwhile.title')} alert>
        <p>{t('edit.meanwhile.text')}</p>
        {both.length > 0 && (
          <p>
            {t('edit.meanwhile.both', { fields: both.map((field) => t(`edit.field.${field}`)).join(', ') })}
          </p>
        )}
      </Notice>
    </div>
  );
}
