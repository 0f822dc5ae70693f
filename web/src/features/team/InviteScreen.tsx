import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { api, idempotent, orThrow, useApiErrors, useIdempotencyKey } from '@/api';
import { useGo } from '@/lib/urlState';
import {
  Button,
  ButtonLink,
  Card,
  Columns,
  ErrorState,
  Loaded,
  Notice,
  Page,
  Row,
  Stack,
  TextInput,
  toast,
} from '@/ui';
import { teamQuery } from './queries';
import { RoleChoices } from './RoleChoices';

/** Who is invited, and what he or she may do. */
export default function InviteScreen() {
  const { t } = useTranslation('team');
  const team = useQuery(teamQuery);
  return (
    <Page title={t('invite')} intro={t('form.intro')} back={{ to: '/collegas', label: t('title') }}>
      <Loaded query={team} lines={8}>
        {({ available, roles }) =>
          available ? (
            <InvitationForm roles={roles} />
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

function InvitationForm({ roles }: { roles: readonly string[] }) {
  const { t } = useTranslation('team');
  const go = useGo();
  const queries = useQueryClient();
  const [key, renew] = useIdempotencyKey();
  const schema = z.object({
    givenName: z.string().trim().min(1, t('form.need.givenName')).max(100),
    familyName: z.string().trim().min(1, t('form.need.familyName')).max(100),
    email: z
      .string()
      .trim()
      .min(1, t('form.need.email'))
      .pipe(z.email(t('form.need.email'))),
    roles: z.array(z.string()).min(1, t('form.need.roles')),
  });
  type Form = z.infer<typeof schema>;
  const form = useForm<Form>({
    resolver: zodResolver(schema),
    defaultValues: { givenName: '', familyName: '', email: '', roles: [] },
  });
  const errors = useApiErrors(form);
  const invite = useMutation({
    mutationFn: (body: Form) =>
      orThrow(api.school.POST('/v1/team-members', { body, headers: idempotent(key) })),
    onSuccess: async ({ mail, member }) => {
      renew();
      toast(t(`mail.${mail}`, { name: member.name }));
      await queries.invalidateQueries({ queryKey: ['team'] });
      go('/collegas');
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
        void form.handleSubmit((values) => invite.mutate(values))(event);
      }}
    >
      <Stack gap="lg">
        <ErrorState error={errors.error} />
        <Card title={t('form.who')}>
          <Stack>
            <Columns>
              {(['givenName', 'familyName'] as const).map((name) => (
                <TextInput
                  key={name}
                  autoComplete="off"
                  label={t(`form.${name}`)}
                  error={problems[name]?.message}
                  {...form.register(name)}
                />
              ))}
            </Columns>
            <TextInput
              type="email"
              autoComplete="off"
              label={t('form.email')}
              hint={t('form.emailHint')}
              error={problems.email?.message}
              {...form.register('email')}
            />
          </Stack>
        </Card>
        <Card title={t('form.what')}>
          <RoleChoices roles={roles} field={form.register('roles')} error={problems.roles?.message} />
        </Card>
        <Row>
          <Button kind="primary" type="submit" busy={invite.isPending}>
            {t('form.send')}
          </Button>
          <ButtonLink to="/collegas">{t('form.cancel')}</ButtonLink>
        </Row>
      </Stack>
    </form>
  );
}
