import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, type CompanyTypes, orThrow, type PlacementTypes } from '@/api';
import { formatNumber } from '@/lib/format';
import { usePathParams } from '@/lib/urlState';
import { Card, EmptyState, ErrorState, Loaded, Notice, Page, Stack, StatusBadge } from '@/ui';
import { AskSeat } from './AskSeat';
import { SeatAnswer } from './SeatAnswer';

type Ranked = PlacementTypes['schemas']['RankedView'];
type Group = CompanyTypes['schemas']['WarnedCompany']['group'];

/** Places in order, each with the reasons for its points; and those that are ruled out, with theirs. */
export default function MatchingScreen() {
  const { t } = useTranslation('matching');
  const { placementId } = usePathParams<'placementId'>();
  const client = useQueryClient();
  const ranking = useQuery({
    queryKey: ['ranking', placementId],
    queryFn: () =>
      orThrow(
        api.placement.GET('/v1/placements/{placementId}/ranking', {
          params: { path: { placementId }, query: { limit: 25 } },
        }),
      ),
  });
  const requests = useQuery({
    queryKey: ['seat-requests', placementId],
    queryFn: () =>
      orThrow(
        api.placement.GET('/v1/placements/{placementId}/seat-requests', {
          params: { path: { placementId } },
        }),
      ),
    // Beside the stream: an answer is found even where streams are cut off.
    refetchInterval: ({ state }) => (state.data?.[0]?.status === 'ASKED' ? 10_000 : false),
  });
  const warned = useQuery({
    queryKey: ['suitability-warnings'],
    queryFn: () => orThrow(api.company.GET('/v1/suitability-warnings')),
  });
  const refresh = () => void client.invalidateQueries({ queryKey: ['seat-requests', placementId] });
  const newest = requests.data?.[0];
  const busy = newest?.status === 'ASKED' || newest?.status === 'GRANTED';
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      back={{ to: `/plaatsingen/${placementId}`, label: t('back') }}
    >
      {newest && (
        <SeatAnswer request={newest} placementId={placementId} onAnswer={refresh} onAsked={refresh} />
      )}
      <Loaded query={ranking} lines={8}>
        {(data) => (
          <Stack gap="lg">
            <ErrorState error={warned.error} />
            {!data.homeKnown && <Notice tone="warning">{t('homeUnknown')}</Notice>}
            {data.ranked?.length === 0 && <EmptyState title={t('none.title')} why={t('none.why')} />}
            <ol className="op-list">
              {data.ranked?.map((one) => (
                <li key={one.place?.id}>
                  <PlaceCard
                    ranked={one}
                    notSuited={(warned.data?.items ?? [])
                      .filter(({ companyId }) => companyId === one.place?.companyId)
                      .map(({ group }) => group)}
                  >
                    {!busy && (
                      <AskSeat placementId={placementId} placeId={one.place!.id!} onAsked={refresh} />
                    )}
                  </PlaceCard>
                </li>
              ))}
            </ol>
            <Card title={t('filtered', { count: data.filteredTotal ?? 0 })} tone="quiet">
              <p className="op-subtle">{t('tooFar', { count: data.tooFar ?? 0 })}</p>
              <ul>
                {data.filtered?.map(({ place, reasons, own }) => (
                  <li key={place?.id}>
                    <strong>{place?.companyName}</strong>, {place?.title}
                    {own && ` (${t('own')})`}: {reasons?.map(({ text }) => text).join(' ')}
                  </li>
                ))}
              </ul>
            </Card>
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function PlaceCard({
  ranked,
  notSuited,
  children,
}: {
  ranked: Ranked;
  notSuited: readonly Group[];
  children: React.ReactNode;
}) {
  const { t } = useTranslation('matching');
  const { place } = ranked;
  return (
    <Card
      title={`${ranked.rank}. ${place?.companyName}`}
      action={<StatusBadge tone="info">{t('points', { points: formatNumber(ranked.points!) })}</StatusBadge>}
    >
      <p>
        {place?.title}, {place?.city ?? t('unknownTown')}
        {place?.distanceKm != null && ` · ${t('km', { km: formatNumber(place.distanceKm) })}`}
      </p>
      {ranked.own && <StatusBadge tone="positive">{t('own')}</StatusBadge>}
      {notSuited.map((group) => (
        <Notice
          key={group}
          tone="warning"
          title={t('suitability:warning', { group: t(`suitability:group.${group}`) })}
        />
      ))}
      <details className="op-details">
        <summary>{t('why')}</summary>
        <ul>
          {ranked.contributions?.map((one) => (
            <li key={one.criterion}>
              {one.label}: {t('of', { points: formatNumber(one.points!), of: one.of })}. {one.explanation}
            </li>
          ))}
        </ul>
      </details>
      {children}
    </Card>
  );
}
