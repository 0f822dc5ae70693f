import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, idempotent, orThrow, useIdempotencyKey } from '@/api';
import { formatDate } from '@/lib/format';
import { useSession } from '@/lib/session';
import {
  Button,
  ButtonLink,
  type Column,
  EmptyState,
  ErrorState,
  Loaded,
  Notice,
  Page,
  Row,
  Stack,
  StatusBadge,
  Table,
  toast,
} from '@/ui';
import { type Colleague, teamQuery, tones } from './queries';
import { RolesDialog } from './RolesDialog';
import { TakeOffDialog } from './TakeOffDialog';

/** Who works here with Opstap, as what, and who still has to come in. */
export default function TeamScreen() {
  const { t } = useTranslation('team');
  const { tenant } = useSession();
  const team = useQuery(teamQuery);
  const invite = (
    <ButtonLink kind="primary" icon="plus" to="/collegas/uitnodigen">
      {t('invite')}
    </ButtonLink>
  );
  return (
    <Page
      title={t('title')}
      intro={t('intro', { name: tenant?.name })}
      actions={team.data?.available === true && invite}
    >
      <Loaded query={team} lines={8}>
        {({ available, roles, items }) =>
          available ? (
            <Stack gap="lg">
              {items.every(({ you }) => you) && (
                <EmptyState title={t('alone.title')} why={t('alone.why')} action={invite} />
              )}
              <List items={items} roles={roles} />
              {items.some(({ state }) => state === 'INVITED') && <p>{t('linkLasts')}</p>}
            </Stack>
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

function List({ items, roles }: { items: readonly Colleague[]; roles: readonly string[] }) {
  const { t } = useTranslation('team');
  const columns: Column<Colleague>[] = [
    {
      id: 'naam',
      header: t('list.name'),
      names: true,
      cell: ({ name, email, you }) => (
        <>
          {you ? t('list.you', { name }) : name}
          <br />
          <span className="op-subtle op-small">{email}</span>
        </>
      ),
      sortValue: ({ name }) => name,
    },
    {
      id: 'rollen',
      header: t('list.roles'),
      cell: (one) => one.roles.map((role) => t(`role.${role}`)).join(', '),
    },
    {
      id: 'stand',
      header: t('list.state'),
      cell: (one) => <StatusBadge tone={tones[one.state]}>{stateOf(one, t)}</StatusBadge>,
      sortValue: ({ state, invitedAt }) => `${state} ${invitedAt ?? ''}`,
    },
    {
      id: 'doen',
      header: t('list.actions'),
      cell: (one) => <Actions of={one} roles={roles} />,
    },
  ];
  return (
    <Table caption={t('list.caption')} hideCaption columns={columns} rows={items} rowKey={({ id }) => id} />
  );
}

function stateOf({ state, invitedAt }: Colleague, t: ReturnType<typeof useTranslation<'team'>>['t']): string {
  if (state === 'INVITED' && invitedAt) return t('state.since', { when: formatDate(invitedAt) });
  return t(`state.${state}`);
}

function Actions({ of, roles }: { of: Colleague; roles: readonly string[] }) {
  const { t } = useTranslation('team');
  return (
    <Stack gap="sm">
      <Row gap="sm">
        {of.state === 'INVITED' && <SendAgain of={of} />}
        <RolesDialog of={of} roles={roles} />
        {!of.onlyAdministrator && <TakeOffDialog of={of} />}
      </Row>
      {of.onlyAdministrator && <span>{t('onlyAdministrator')}</span>}
    </Stack>
  );
}

function SendAgain({ of: { id, name } }: { of: Colleague }) {
  const { t } = useTranslation('team');
  const queries = useQueryClient();
  const [key, renew] = useIdempotencyKey();
  const sending = useMutation({
    mutationFn: () =>
      orThrow(
        api.school.POST('/v1/team-members/{id}/invitation', {
          params: { path: { id } },
          headers: idempotent(key),
        }),
      ),
    onSuccess: async () => {
      renew();
      toast(t('mail.SENT', { name }));
      await queries.invalidateQueries({ queryKey: ['team'] });
    },
  });
  return (
    <>
      <ErrorState error={sending.error} />
      <Button busy={sending.isPending} onClick={() => sending.mutate()}>
        {t('again')}
        <span className="op-hidden"> {name}</span>
      </Button>
    </>
  );
}
