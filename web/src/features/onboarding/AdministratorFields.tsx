import type { FieldErrors, UseFormRegister } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Columns, Stack, TextInput } from '@/ui';

export type WithAdministrator = { administrator: { givenName: string; familyName: string; email: string } };

export const nobody: WithAdministrator['administrator'] = { givenName: '', familyName: '', email: '' };

/** Who is invited first. The form around it has other fields too, so it hands over its own register and errors. */
export function AdministratorFields({
  register,
  errors,
}: {
  register: UseFormRegister<WithAdministrator>;
  errors: FieldErrors<WithAdministrator>;
}) {
  const { t } = useTranslation('onboarding');
  return (
    <Stack>
      <p>{t('form.whoHint')}</p>
      <Columns>
        {(['givenName', 'familyName'] as const).map((name) => (
          <TextInput
            key={name}
            autoComplete="off"
            label={t(`form.${name}`)}
            error={errors.administrator?.[name]?.message}
            {...register(`administrator.${name}`)}
          />
        ))}
      </Columns>
      <TextInput
        type="email"
        autoComplete="off"
        label={t('form.email')}
        error={errors.administrator?.email?.message}
        {...register('administrator.email')}
      />
    </Stack>
  );
}
