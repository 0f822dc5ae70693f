import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type CompanyOperations, orThrow } from '@/api';
import { useGo } from '@/lib/urlState';
import { Stack } from '@/ui';
import { PlaceMap } from '@/ui/PlaceMap';

type Filter = NonNullable<CompanyOperations['poolPoints']['parameters']['query']>;

/** Where the companies of a list are; the list itself stands beside it. */
export function FoundOnMap({ filter }: { filter: Filter }) {
  const { t } = useTranslation('pool');
  const go = useGo();
  const found = useQuery({
    queryKey: ['companies', 'points', filter],
    queryFn: () => orThrow(api.company.GET('/v1/companies/points', { params: { query: filter } })),
    placeholderData: keepPreviousData,
  });
  const items = found.data?.items;
  const points = useMemo(
    () =>
      (items ?? []).map(({ id, name, city, latitude, longitude, freeSeats }) => ({
        id,
        name,
        detail: t('map.free', { count: freeSeats }),
        town: city ?? undefined,
        latitude,
        longitude,
        full: freeSeats > 0,
      })),
    [items, t],
  );
  const { within } = filter;
  const middle = found.data?.middle;
  const around = useMemo(
    () => (middle == null ? undefined : { ...middle, kilometres: within }),
    [middle, within],
  );
  const open = useCallback((id: string) => go(`/bedrijven/${id}`), [go]);
  return (
    <Stack gap="sm">
      <PlaceMap title={t('map.title')} points={points} around={around} open={open} openText={t('map.open')} />
      <p className="op-small">
        {t('map.legend')} {found.data?.more === true && t('map.more')}
      </p>
    </Stack>
  );
}
