import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { api, byPage, type CompanyTypes, download, orThrow } from '@/api';
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
  Row,
  SearchInput,
  Select,
  Skeleton,
  Stack,
  StatusBadge,
  Table,
} from '@/ui';
import { needs, networks, sectors } from './codes';
import { FoundOnMap } from './FoundOnMap';
import { ListedNeeds } from './Needs';
import { editors, proposers } from './roles';

/** Heavier than the rest of the screen, and for those who plan ahead. */
const DatePicker = lazy(() => import('@/ui/DatePicker').then((part) => ({ default: part.DatePicker })));

type Line = CompanyTypes['schemas']['CompanyLine'];

const leerwegen = ['STAGE', 'BOL', 'BBL'] as const;
const distances = [5, 10, 15, 25, 50];
const nearby = 10;
/** Choices that are folded away until one is made. */
const further = ['gemeente', 'plaats', 'fase', 'leerweg', 'netwerk', 'kan', 'vanaf'];

/** As an address has it, for a file that the browser fetches by itself. */
function query(filter: Record<string, string | number | boolean | readonly string[] | undefined>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) parameters.append(name, String(one));
    }
  }
  return parameters.toString();
}

export default function PoolScreen() {
  const { t } = useTranslation('pool');
  const [url, setUrl] = useUrlState();
  const roles = useRoles();
  const mayEdit = hasRole(roles, editors);
  const mayPropose = hasRole(roles, proposers);
  const pool = useQuery({ queryKey: ['pool'], queryFn: () => orThrow(api.company.GET('/v1/pool')) });
  const can = (url['kan'] ?? '').split(',').filter((code) => code !== '') as Line['needs'];
  const near = /^[1-9]\d{3}( ?[A-Za-z]{2})?$/.test(url['rond'] ?? '') ? url['rond'] : undefined;
  const filter = {
    text: url['zoek'],
    sector: url['sector'] as Line['sector'] | undefined,
    city: url['plaats'],
    municipality: url['gemeente'],
    near,
    within: near === undefined ? undefined : Number(url['binnen'] ?? nearby),
    need: can.length === 0 ? undefined : can,
    phase: url['fase'] === undefined ? undefined : Number(url['fase']),
    network: networks.find((code) => code === url['netwerk']),
    free: url['vrij'] === 'ja' ? true : undefined,
    freeFrom: url['vanaf'],
    leerweg: leerwegen.find((code) => code === url['leerweg']),
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
  const exported = useMutation({
    mutationFn: () => download(`/api/company/v1/companies/export?${query(filter)}`, 'bedrijven.csv'),
  });
  const clear = () =>
    setUrl(
      Object.fromEntries(
        [
          'zoek',
          'sector',
          'gemeente',
          'plaats',
          'rond',
          'binnen',
          'kan',
          'fase',
          'netwerk',
          'leerweg',
          'vrij',
          'vanaf',
        ].map((key) => [key, undefined]),
      ),
    );
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
          <SearchInput
            label={t('filter.near')}
            hint={t('filter.nearHint')}
            optional
            value={url['rond'] ?? ''}
            onSearch={(rond) => setUrl({ rond })}
          />
          <Select
            label={t('filter.within')}
            options={distances.map((km) => ({ value: String(km), label: t('filter.kilometres', { km }) }))}
            value={url['binnen'] ?? String(nearby)}
            disabled={near === undefined}
            onChange={(event) => setUrl({ binnen: event.target.value })}
          />
        </Columns>
        <Row between>
          <Checkbox
            label={t('filter.free')}
            checked={url['vrij'] === 'ja'}
            onChange={(event) => setUrl({ vrij: event.target.checked ? 'ja' : undefined, vanaf: undefined })}
          />
        </Row>
        <details className="op-details" open={further.some((key) => url[key] !== undefined) || undefined}>
          <summary>{t('filter.more')}</summary>
          <Stack>
            <Columns>
              <Select
                label={t('filter.municipality')}
                optional
                empty={t('filter.all')}
                options={(pool.data?.municipalities ?? []).map((value) => ({ value, label: value }))}
                value={url['gemeente'] ?? ''}
                onChange={(event) => setUrl({ gemeente: event.target.value })}
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
                label={t('filter.phase')}
                optional
                empty={t('filter.all')}
                options={[2, 3, 4].map((phase) => ({ value: String(phase), label: t(`phase.${phase}`) }))}
                value={url['fase'] ?? ''}
                onChange={(event) => setUrl({ fase: event.target.value })}
              />
              <Select
                label={t('filter.leerweg')}
                optional
                empty={t('filter.all')}
                options={leerwegen.map((value) => ({ value, label: t(`filter.leerwegen.${value}`) }))}
                value={url['leerweg'] ?? ''}
                onChange={(event) => setUrl({ leerweg: event.target.value })}
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
            <fieldset className="op-field">
              <legend>{t('filter.needs')}</legend>
              <Columns>
                {needs.map((code) => (
                  <Checkbox
                    key={code}
                    label={t(`need.${code}`)}
                    checked={can.includes(code)}
                    onChange={(event) =>
                      setUrl({
                        kan: (event.target.checked ? [...can, code] : can.filter((one) => one !== code)).join(
                          ',',
                        ),
                      })
                    }
                  />
                ))}
              </Columns>
            </fieldset>
            <Columns>
              <Suspense fallback={<Skeleton lines={2} />}>
                <DatePicker
                  label={t('filter.freeFrom')}
                  optional
                  value={url['vanaf'] ?? ''}
                  onChange={(vanaf) => setUrl({ vanaf, vrij: vanaf === '' ? url['vrij'] : 'ja' })}
                />
              </Suspense>
            </Columns>
          </Stack>
        </details>
      </Card>
      {found.isPending && <Skeleton lines={6} />}
      <ErrorState error={found.error} retry={() => void found.refetch()} />
      {found.data && lines.length === 0 && (
        <EmptyState
          title={t('empty.title')}
          why={t('empty.why')}
          action={<Button onClick={clear}>{t('empty.do')}</Button>}
        />
      )}
      {lines.length > 0 && (
        <div className="op-with-map">
          <Stack>
            <Table
              caption={t('list')}
              rows={lines}
              rowKey={({ id }) => id}
              columns={[
                {
                  id: 'name',
                  header: t('column.name'),
                  names: true,
                  cell: ({ id, name, sector, city, kilometres, notSuited }) => (
                    <>
                      <Link to={`/bedrijven/${id}`}>{name}</Link>
                      <p className="op-small">
                        {[
                          t(`sector.${sector}`),
                          city,
                          kilometres == null ? null : t('away', { km: formatNumber(kilometres) }),
                        ]
                          .filter((part) => part != null)
                          .join(' · ')}
                      </p>
                      {notSuited.length > 0 && (
                        <StatusBadge tone="warning" icon="alert">
                          {t('suitability:listed', {
                            groups: notSuited.map((group) => t(`suitability:short.${group}`)).join(', '),
                          })}
                        </StatusBadge>
                      )}
                    </>
                  ),
                },
                {
                  id: 'needs',
                  header: t('column.needs'),
                  cell: ({ needs: can, proven }) => <ListedNeeds needs={can} proven={proven} />,
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
            <Row between>
              <More of={found} />
              <Button icon="download" busy={exported.isPending} onClick={() => exported.mutate()}>
                {t('download')}
              </Button>
            </Row>
            <ErrorState error={exported.error} />
          </Stack>
          <FoundOnMap filter={filter} />
        </div>
      )}
    </Page>
  );
}
