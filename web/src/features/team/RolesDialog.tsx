import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { api, orThrow, useApiErrors } from '@/api';
import { Button, Dialog, ErrorState, Stack, toast } from '@/ui';
import type { Colleague } from './queries';
import { RoleChoices } from './RoleChoices';

/** Changes what one colleague may do. */
export function RolesDialog({ of, roles }: { of: Colleague; roles: readonly string[] }) {
  const { t } = useTranslation('team');
  const [open, show] = useState(false);
  return (
    <>
      <Button onClick={() => show(true)}>
        {t('change.do')}
        <span className="op-hidden"> {of.name}</span>
      </Button>
      {open && <RolesForm of={of} roles={roles} close={() => show(false)} />}
    </>
  );
}

function RolesForm({
  of: { id, name, roles: has, you },
  roles,
  close,
}: {
  of: Colleague;
  roles: readonly string[];
  close: () => void;
}) {
  const { t } = useTranslation('team');
  const queries = useQueryClient();
  const schema = z.object({ roles: z.array(z.string()).min(1, t('change.need')) });
  type Form = z.infer<typeof schema>;
  const form = useForm<Form>({ resolver: zodResolver(schema), defaultValues: { roles: has } });
  const errors = useApiErrors(form);
  const change = useMutation({
    mutationFn: (body: Form) =>
      orThrow(api.school.PUT('/v1/team-members/{id}/roles', { params: { path: { id } }, body })),
    onSuccess: async () => {
      toast(t('change.done', { name }));
      await queries.invalidateQueries({ queryKey: ['team'] });
      close();
    },
    onError: errors.show,
  });
  const formId = `roles-${id}`;
  return (
    <Dialog
      open
      onClose={close}
      title={t('change.title', { name })}
      foot={
        <>
          <Button onClick={close}>{t('form.cancel')}</Button>
          <Button kind="primary" type="submit" form={formId} busy={change.isPending}>
            {t('change.save')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={(event) => {
          errors.clear();
          form.clearErrors();
          void form.handleSubmit((values) => change.mutate(values))(event);
        }}
      >
        <Stack>
          <ErrorState error={errors.error} />
          <RoleChoices
            roles={roles}
            field={form.register('roles')}
            error={form.formState.errors.roles?.message}
          />
          <p>{t(you ? 'change.whenYou' : 'change.when')}</p>
        </Stack>
      </form>
    </Dialog>
  );
}
