import { useId } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '@/ui';
import { FieldError, Hint } from '@/ui/fields';

/** The roles an organisation has, each with what it opens. */
export function RoleChoices({
  roles,
  field,
  error,
}: {
  roles: readonly string[];
  field: UseFormRegisterReturn;
  error: string | undefined;
}) {
  const { t } = useTranslation('team');
  const id = useId();
  return (
    <fieldset className="op-field" aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}>
      <legend className="op-field__label">{t('roles.label')}</legend>
      <Hint id={`${id}-hint`}>{t('roles.hint')}</Hint>
      <FieldError id={`${id}-error`}>{error}</FieldError>
      {roles.map((role) => (
        <Checkbox key={role} value={role} label={t(`role.${role}`)} hint={t(`roleMay.${role}`)} {...field} />
      ))}
    </fieldset>
  );
}
