import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type UseFormRegister, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, idempotent, orThrow, useApiErrors, useIdempotencyKey } from '@/api';
import { useDraft } from '@/lib/draft';
import { useGo, useUrlState } from '@/lib/urlState';
import {
  Button,
  ButtonLink,
  Card,
  ErrorState,
  Loaded,
  Notice,
  Page,
  RadioCards,
  Row,
  Select,
  Stack,
  TextInput,
  toast,
} from '@/ui';
import { AdministratorFields, nobody, type WithAdministrator } from './AdministratorFields';
import { aliasOf, kinds, openRegions, type Organisation, organisationsQuery, schoolTypes } from './queries';

type Form = WithAdministrator & {
  kind: Organisation['kind'];
  schoolType: NonNullable<Organisation['schoolType']> | '';
  regionId: string;
  name: string;
  alias: string;
  mailDomain: string;
};

/** One form for what an operator otherwise does in Keycloak, in the register and by mail. */
export default function OpenScreen() {
  const { t } = useTranslation('onboarding');
  const organisations = useQuery(organisationsQuery);
  return (
    <Page
      title={t('form.title')}
      intro={t('form.intro')}
      back={{ to: '/organisaties', label: t('one.back') }}
    >
      <Loaded query={organisations} lines={8}>
        {({ available, items }) =>
          available ? (
            <OrganisationForm regions={openRegions(items)} />
          ) : (
            <Notice tone="warning" title={t('notAvailable.title')}>
              <p>{t('notAvailable.text')}</p>
            </Notice>
          )
        }
      </Loaded>
    </Page>
  );
}

function OrganisationForm({ regions }: { regions: Organisation[] }) {
  const { t } = useTranslation('onboarding');
  const go = useGo();
  const queries = useQueryClient();
  const [{ regio }] = useUrlState();
  const [key, renew] = useIdempotencyKey();
  const form = useForm<Form>({
    defaultValues: {
      kind: regio || regions.length > 0 ? 'SCHOOL' : 'REGION',
      schoolType: '',
      regionId: regio ?? (regions.length === 1 ? regions[0]!.id : ''),
      name: '',
      alias: '',
      mailDomain: '',
      administrator: nobody,
    },
  });
  const draft = useDraft('onboarding', form);
  const errors = useApiErrors(form);
  const open = useMutation({
    mutationFn: (values: Form) =>
      orThrow(api.school.POST('/v1/onboardings', { body: asked(values), headers: idempotent(key) })),
    onSuccess: async ({ id }) => {
      draft.forget();
      renew();
      toast(t('form.sent'));
      await queries.invalidateQueries({ queryKey: ['onboardings'] });
      go(`/organisaties/${id}`);
    },
    onError: errors.show,
  });
  const kind = useWatch({ control: form.control, name: 'kind' });
  const { errors: problems, dirtyFields } = form.formState;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        errors.clear();
        form.clearErrors();
        void form.handleSubmit((values) => open.mutate(values))(event);
      }}
    >
      <Stack gap="lg">
        <ErrorState error={errors.error} />
        <Card title={t('form.what')}>
          <Stack>
            <RadioCards
              label={t('form.kind')}
              value={kind}
              options={kinds.map((value) => ({
                value,
                label: t(`kind.${value}`),
                hint: t(`kindHint.${value}`),
              }))}
              error={problems.kind?.message}
              {...form.register('kind')}
            />
            {kind === 'SCHOOL' && (
              <Select
                label={t('form.schoolType')}
                empty={t('form.choose')}
                options={schoolTypes.map((value) => ({ value, label: t(`schoolType.${value}`) }))}
                error={problems.schoolType?.message}
                {...form.register('schoolType')}
              />
            )}
            {kind !== 'REGION' && (
              <Select
                label={t('form.region')}
                hint={regions.length === 0 ? t('form.noRegion') : undefined}
                empty={t('form.choose')}
                options={regions.map(({ id, name }) => ({ value: id, label: name }))}
                error={problems.regionId?.message}
                {...form.register('regionId')}
              />
            )}
            <TextInput
              label={t('form.name')}
              hint={t('form.nameHint')}
              error={problems.name?.message}
              {...form.register('name', {
                onChange: ({ target }: { target: { value: string } }) => {
                  // Until somebody wrote their own.
                  if (!dirtyFields.alias) form.resetField('alias', { defaultValue: aliasOf(target.value) });
                },
              })}
            />
            <TextInput
              label={t('form.alias')}
              hint={t('form.aliasHint')}
              error={problems.alias?.message}
              {...form.register('alias')}
            />
            <TextInput
              label={t('form.mailDomain')}
              hint={t('form.mailDomainHint')}
              optional
              error={problems.mailDomain?.message}
              {...form.register('mailDomain')}
            />
          </Stack>
        </Card>
        <Card title={t('form.who')}>
          <AdministratorFields
            register={form.register as unknown as UseFormRegister<WithAdministrator>}
            errors={problems}
          />
        </Card>
        <Row>
          <Button kind="primary" type="submit" busy={open.isPending}>
            {t('form.send')}
          </Button>
          <ButtonLink to="/organisaties">{t('form.cancel')}</ButtonLink>
        </Row>
      </Stack>
    </form>
  );
}

function asked({ kind, schoolType, regionId, mailDomain, ...rest }: Form) {
  return {
    ...rest,
    kind,
    schoolType: kind === 'SCHOOL' && schoolType !== '' ? schoolType : undefined,
    regionId: kind === 'REGION' || regionId === '' ? undefined : regionId,
    mailDomain: mailDomain.trim() || undefined,
  };
}
