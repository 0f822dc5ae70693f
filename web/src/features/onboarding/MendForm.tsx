import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type UseFormRegister, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, idempotent, orThrow, useApiErrors, useIdempotencyKey } from '@/api';
import { Button, ErrorState, Row, Stack, TextInput, toast } from '@/ui';
import { AdministratorFields, nobody, type WithAdministrator } from './AdministratorFields';
import type { Organisation } from './queries';

type Form = WithAdministrator & { name: string; alias: string; mailDomain: string };

/** Only what can still change: the organisation before it is made, the administrator until the invitation. */
export function MendForm({ of: one }: { of: Organisation }) {
  const { t } = useTranslation('onboarding');
  const queries = useQueryClient();
  const [key, renew] = useIdempotencyKey();
  const form = useForm<Form>({
    defaultValues: {
      name: one.name,
      alias: one.alias ?? '',
      mailDomain: one.mailDomain ?? '',
      administrator: nobody,
    },
  });
  const errors = useApiErrors(form);
  const aboutPerson = one.field?.startsWith('administrator') === true;
  const again = useMutation({
    mutationFn: ({ administrator, ...organisation }: Form) =>
      orThrow(
        api.school.POST('/v1/onboardings/{id}/retry', {
          params: { path: { id: one.id } },
          headers: idempotent(key),
          body: aboutPerson ? { administrator } : organisation,
        }),
      ),
    onSuccess: async () => {
      renew();
      toast(t('one.retried'));
      await queries.invalidateQueries({ queryKey: ['onboardings'] });
    },
    onError: errors.show,
  });
  const problems = form.formState.errors;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        errors.clear();
        form.clearErrors();
        void form.handleSubmit((values) => again.mutate(values))(event);
      }}
    >
      <Stack>
        <ErrorState error={errors.error} />
        {aboutPerson ? (
          <AdministratorFields
            register={form.register as unknown as UseFormRegister<WithAdministrator>}
            errors={problems}
          />
        ) : (
          (['name', 'alias', 'mailDomain'] as const).map((name) => (
            <TextInput
              key={name}
              label={t(`form.${name}`)}
              hint={t(`form.${name}Hint`)}
              optional={name === 'mailDomain'}
              error={problems[name]?.message}
              {...form.register(name)}
            />
          ))
        )}
        <Row>
          <Button kind="primary" type="submit" busy={again.isPending}>
            {t('one.mend')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
