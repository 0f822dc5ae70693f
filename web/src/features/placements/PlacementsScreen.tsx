import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '@/lib/format';
import { hasRole, useRoles } from '@/lib/session';
import { useUrlState } from '@/lib/urlState';
import {
  ButtonLink,
  EmptyState,
  Link,
  Loaded,
  More,
  Page,
  Select,
  Stack,
  StatusBadge,
  Table,
  Tabs,
} from '@/ui';
import { usePlacements } from './api';
import OverdueGuidance from './OverdueGuidance';
import { PlacementsBoard } from './PlacementsBoard';
import { order, toneOf } from './states';

export default function PlacementsScreen() {
  const { t } = useTranslation('placements');
  const open = hasRole(useRoles(), ['stagebegeleider', 'teamleider']) && (
    <ButtonLink kind="primary" icon="plus" to="/plaatsingen/nieuw">
      {t('open.do')}
    </ButtonLink>
  );
  return (
    <Page title={t('title')} actions={open}>
      {open && <OverdueGuidance />}
      <Tabs
        label={t('view.label')}
        param="weergave"
        tabs={[
          { id: 'lijst', label: t('view.list'), content: () => <PlacementsList open={open} /> },
          { id: 'bord', label: t('view.board'), content: () => <PlacementsBoard /> },
        ]}
      />
    </Page>
  );
}

function PlacementsList({ open }: { open: ReactNode }) {
  const { t } = useTranslation('placements');
  const [url, setUrl] = useUrlState();
  const placements = usePlacements(order.filter((state) => state === url.state));
  return (
    <Stack>
      <Select
        label={t('filter')}
        empty={t('all')}
        options={order.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        value={url.state ?? ''}
        onChange={(event) => setUrl({ state: event.target.value })}
      />
      <Loaded query={placements}>
        {({ pages }) => {
          const shown = pages.flatMap(({ items }) => items);
          return shown.length === 0 ? (
            <EmptyState title={t('empty.title')} why={t('empty.why')} action={open} />
          ) : (
            <>
              <Table
                caption={t('title')}
                hideCaption
                rows={shown}
                rowKey={(row) => row.id!}
                columns={[
                  {
                    id: 'student',
                    header: t('student'),
                    names: true,
                    sortValue: (row) => row.studentName,
                    cell: (row) => <Link to={`/plaatsingen/${row.id}`}>{row.studentName}</Link>,
                  },
                  {
                    id: 'state',
                    header: t('stands'),
                    sortValue: (row) => order.indexOf(row.state!),
                    cell: (row) => (
                      <StatusBadge tone={toneOf(row.state!)}>{t(`state.${row.state}`)}</StatusBadge>
                    ),
                  },
                  {
                    id: 'company',
                    header: t('company'),
                    sortValue: (row) => row.companyName,
                    cell: (row) => row.companyName ?? t('noCompany'),
                  },
                  {
                    id: 'from',
                    header: t('from'),
                    sortValue: (row) => row.from,
                    cell: (row) => (row.from ? formatDate(row.from) : '–'),
                  },
                  {
                    id: 'waiting',
                    header: t('waiting'),
                    cell: (row) => (row.waitingFor ?? []).map((role) => t(`role.${role}`)).join(', ') || '–',
                  },
                ]}
              />
              <More of={placements} />
            </>
          );
        }}
      </Loaded>
    </Stack>
  );
}
