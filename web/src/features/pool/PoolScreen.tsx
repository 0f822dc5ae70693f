import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, byPage, type CompanyTypes, orThrow } from '@/api';
import { formatNumber } from '@/lib/format';
import { hasRole, useRoles } from '@/lib/session';
import { useUrlState } from '@/lib/urlState';
import {
  Button,
  ButtonLink,
  Card,
  Checkbox,
  Columns,
  EmptyState,
  ErrorState,
  Link,
  More,
  Page,
  SearchInput,
  Select,
  Skeleton,
  StatusBadge,
  Table,
} from '@/ui';
import { needs, networks, sectors } from './codes';
import { editors, proposers } from './roles';

type Line = CompanyTypes['schemas']['CompanyLine'];

export default function PoolScreen() {
  const { t } = useTranslation('pool');
  const [url, setUrl] = useUrlState();
  const roles = useRoles();
  const mayEdit = hasRole(roles, editors);
  const mayPropose = hasRole(roles, proposers);
  const pool = useQuery({ queryKey: ['pool'], queryFn: () => orThrow(api.company.GET('/v1/pool')) });
  const filter = {
    text: url['zoek'],
    sector: url['sector'] as Line['sector'] | undefined,
    city: url['plaats'],
    need: url['kan'] as Line['needs'][number] | undefined,
    phase: url['fase'] === undefined ? undefined : Number(url['fase']),
    network: networks.find((code) => code === url['netwerk']),
    free: url['vrij'] === 'ja' ? true : undefined,
  };
  const found = useInfiniteQuery({
    queryKey: ['companies', filter],
    ...byPage,
    queryFn: ({ pageParam }) =>
      orThrow(
        api.company.GET('/v1/companies', { params: { query: { ...filter, cursor: pageParam, limit: 50 } } }),
      ),
    placeholderData: keepPreviousData,
  });
  const lines = found.data?.pages.flatMap(({ items }) => items) ?? [];

  return (
    <Page
      title={t('title')}
      actions={
        mayEdit ? (
          <ButtonLink to="/bedrijven/nieuw" icon="plus">
            {t('merging:new.title')}
          </ButtonLink>
        ) : (
          mayPropose && (
            <ButtonLink to="/ik-weet-een-bedrijf" icon="plus">
              {t('proposals:nav')}
            </ButtonLink>
          )
        )
      }
      intro={
        pool.data && t('intro', { count: pool.data.companies, shown: formatNumber(pool.data.companies) })
      }
    >
      <Card title={t('filter.title')}>
        <Columns>
          <SearchInput
            label={t('filter.text')}
            optional
            value={url['zoek'] ?? ''}
            onSearch={(zoek) => setUrl({ zoek })}
          />
          <Select
            label={t('filter.sector')}
            optional
            empty={t('filter.all')}
            options={sectors.map((value) => ({ value, label: t(`sector.${value}`) }))}
            value={url['sector'] ?? ''}
            onChange={(event) => setUrl({ sector: event.target.value })}
          />
          <Select
            label={t('filter.city')}
            optional
            empty={t('filter.all')}
            options={(pool.data?.cities ?? []).map((value) => ({ value, label: value }))}
            value={url['plaats'] ?? ''}
            onChange={(event) => setUrl({ plaats: event.target.value })}
          />
          <Select
            label={t('filter.need')}
            optional
            empty={t('filter.all')}
            options={needs.map((value) => ({ value, label: t(`need.${value}`) }))}
            value={url['kan'] ?? ''}
            onChange={(event) => setUrl({ kan: event.target.value })}
          />
          <Select
            label={t('filter.phase')}
            optional
            empty={t('filter.all')}
            options={[2, 3, 4].map((phase) => ({ value: String(phase), label: t(`phase.${phase}`) }))}
            value={url['fase'] ?? ''}
            onChange={(event) => setUrl({ fase: event.target.value })}
          />
          <Select
            label={t('filter.network')}
            optional
            empty={t('filter.all')}
            options={networks.map((value) => ({ value, label: t(`network.${value}`) }))}
            value={url['netwerk'] ?? ''}
            onChange={(event) => setUrl({ netwerk: event.target.value })}
          />
        </Columns>
        <Checkbox
          label={t('filter.free')}
          checked={url['vrij'] === 'ja'}
          onChange={(event) => setUrl({ vrij: event.target.checked ? 'ja' : undefined })}
        />
      </Card>
      {found.isPending && <Skeleton lines={6} />}
      <ErrorState error={found.error} retry={() => void found.refetch()} />
      {found.data && lines.length === 0 && (
        <EmptyState
          title={t('empty.title')}
          why={t('empty.why')}
          action={
            <Button
              onClick={() =>
                setUrl({ zoek: '', sector: '', plaats: '', kan: '', fase: '', netwerk: '', vrij: undefined })
              }
            >
              {t('empty.do')}
            </Button>
          }
        />
      )}
      {lines.length > 0 && (
        <Table
          caption={t('list')}
          rows={lines}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'name',
              header: t('column.name'),
              names: true,
              cell: ({ id, name, notSuited }) => (
                <>
                  <Link to={`/bedrijven/${id}`}>{name}</Link>
                  {notSuited.length > 0 && (
                    <>
                      {' '}
                      <StatusBadge tone="warning" icon="alert">
                        {t('suitability:listed', {
                          groups: notSuited.map((group) => t(`suitability:short.${group}`)).join(', '),
                        })}
                      </StatusBadge>
                    </>
                  )}
                </>
              ),
            },
            { id: 'sector', header: t('column.sector'), cell: ({ sector }) => t(`sector.${sector}`) },
            { id: 'city', header: t('column.city'), cell: ({ city }) => city ?? '–' },
            {
              id: 'needs',
              header: t('column.needs'),
              cell: ({ needs: can }) => can.map((need) => t(`need.${need}`)).join(', ') || '–',
            },
            {
              id: 'seats',
              header: t('column.seats'),
              cell: ({ seats, freeSeats }) => (
                <StatusBadge tone={freeSeats > 0 ? 'positive' : 'neutral'}>
                  {t('free', { free: freeSeats, seats })}
                </StatusBadge>
              ),
            },
          ]}
        />
      )}
      <More of={found} />
    </Page>
  );
}
