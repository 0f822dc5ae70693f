import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, idempotent, orThrow, type PlacementTypes, useIdempotencyKey } from '@/api';
import { formatDate, formatNumber } from '@/lib/format';
import { toast } from '@/lib/toast';
import {
  Button,
  ButtonLink,
  Card,
  ErrorState,
  Notice,
  RadioCards,
  Row,
  Stack,
  StatusBadge,
  TextArea,
} from '@/ui';
import type { Placement } from './api';

type Overview = PlacementTypes['schemas']['NewSearchView'];
type Search = PlacementTypes['schemas']['SearchView'];
type Reason = NonNullable<Search['reason']>;

const reasons: readonly Reason[] = ['OTHER_STAGE', 'HAS_WORK', 'LEAVES_SCHOOL', 'NOT_NOW', 'OTHER'];
const shownReasons = 3;

/** After a stage that broke off: that another place is sought, which ones may fit, and one button to begin. */
export function NewSearch({ placement }: { placement: Placement }) {
  const { t } = useTranslation('placements');
  const overview = useQuery({
    queryKey: ['new-search', placement.id],
    queryFn: () =>
      orThrow(
        api.placement.GET('/v1/placements/{placementId}/new-search', {
          params: { path: { placementId: placement.id } },
        }),
      ),
    enabled:
      placement.state === 'BROKEN_OFF' ||
      (placement.phase === 4 && ['RUNNING', 'CLOSING', 'COMPLETED'].includes(placement.state)),
  });
  const search = overview.data?.search;
  if (!overview.data || !search) return null;
  if (placement.you === 'STUDENT' || placement.you === 'PARENT') {
    return <Told placement={placement} search={search} />;
  }
  return (
    <Card title={t('newSearch.title')}>
      <Stack>
        <Stand search={search} />
        {search.open && search.because === 'NO_OUTFLOW' && <p>{t('newSearch.networks')}</p>}
        {search.open && <Alternatives overview={overview.data} />}
        {overview.data.editable && <Begin placementId={placement.id} overview={overview.data} />}
      </Stack>
    </Card>
  );
}

/** What it means for the student, in plain words. */
function Told({ placement, search }: { placement: Placement; search: Search }) {
  const { t } = useTranslation('placements');
  const context = placement.you === 'PARENT' ? 'parent' : undefined;
  const guide = placement.stagebegeleider?.name ?? t('newSearch.yourGuide', { context });
  return (
    <Notice tone="info" title={t('newSearch.title')}>
      {search.open && (
        <p>
          {t(search.because === 'NO_OUTFLOW' ? 'newSearch.told.noJob' : 'newSearch.told.open', {
            context,
            name: guide,
            day: formatDate(search.dueOn),
          })}
        </p>
      )}
      {search.nextPlacementId && <p>{t('newSearch.told.begun', { context })}</p>}
      {search.reason && (
        <p>
          {t(`newSearch.reason.${search.reason}`)}. {t('newSearch.told.none', { context, name: guide })}
        </p>
      )}
    </Notice>
  );
}

function Stand({ search }: { search: Search }) {
  const { t } = useTranslation('placements');
  return (
    <>
      <Row between>
        <span>
          {search.open
            ? t(`newSearch.because.${search.because}`, { day: formatDate(search.dueOn) })
            : t(search.reason ? 'newSearch.noneBy' : 'newSearch.begunBy', {
                name: search.byName,
                day: formatDate(search.closedOn!),
              })}
        </span>
        <StatusBadge tone={search.late ? 'negative' : search.open ? 'info' : 'positive'}>
          {t(
            search.open
              ? search.late
                ? 'newSearch.late'
                : 'newSearch.waits'
              : search.late
                ? 'newSearch.doneLate'
                : 'newSearch.done',
          )}
        </StatusBadge>
      </Row>
      {search.reason && (
        <p>
          {t(`newSearch.reason.${search.reason}`)}
          {search.note && `: ${search.note}`}
        </p>
      )}
      {search.nextPlacementId && (
        <Row>
          <ButtonLink to={`/plaatsingen/${search.nextPlacementId}`}>{t('newSearch.toNext')}</ButtonLink>
        </Row>
      )}
    </>
  );
}

function Alternatives({ overview }: { overview: Overview }) {
  const { t } = useTranslation(['placements', 'matching']);
  if (overview.alternatives.length === 0) return <p>{t('newSearch.noAlternatives')}</p>;
  return (
    <>
      <p>{t('newSearch.alternatives', { from: formatDate(overview.from!) })}</p>
      <ol className="op-list">
        {overview.alternatives.map((one) => (
          <li key={one.placeId}>
            <Row between>
              <strong>{one.companyName}</strong>
              <StatusBadge tone="info">
                {t('matching:points', { points: formatNumber(one.points) })}
              </StatusBadge>
            </Row>
            <p>
              {one.title}, {one.city ?? t('matching:unknownTown')}
              {one.distanceKm != null && ` · ${t('matching:km', { km: formatNumber(one.distanceKm) })}`}
            </p>
            <ul>
              {one.reasons.slice(0, shownReasons).map((reason) => (
                <li key={reason.criterion}>
                  {reason.label}: {reason.explanation}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
}

function Begin({ placementId, overview }: { placementId: string; overview: Overview }) {
  const { t } = useTranslation('placements');
  const client = useQueryClient();
  const [key] = useIdempotencyKey();
  const [noneKey] = useIdempotencyKey();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState<Reason | ''>('');
  const [note, setNote] = useState('');
  const keep = (next: Overview) => {
    client.setQueryData(['new-search', placementId], next);
    void client.invalidateQueries({ queryKey: ['placements'] });
    void client.invalidateQueries({ queryKey: ['new-searches'] });
  };
  const path = { placementId };
  const begin = useMutation({
    mutationFn: () =>
      orThrow(
        api.placement.POST('/v1/placements/{placementId}/new-search/placement', {
          params: { path },
          headers: idempotent(key),
        }),
      ),
    onSuccess: (next) => {
      keep(next);
      toast(t('newSearch.begun'));
    },
  });
  const none = useMutation({
    mutationFn: (chosen: Reason) =>
      orThrow(
        api.placement.POST('/v1/placements/{placementId}/new-search/reason', {
          params: { path },
          headers: idempotent(noneKey),
          body: { reason: chosen, note: note || undefined },
        }),
      ),
    onSuccess: keep,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason) none.mutate(reason);
  };
  return (
    <Stack>
      <p className="op-small">
        {t('newSearch.same', { from: formatDate(overview.from!), until: formatDate(overview.until!) })}
      </p>
      <ErrorState error={begin.error ?? none.error} />
      <Row>
        <Button kind="primary" busy={begin.isPending} onClick={() => begin.mutate()}>
          {t('newSearch.begin')}
        </Button>
        {!asking && <Button onClick={() => setAsking(true)}>{t('newSearch.none')}</Button>}
      </Row>
      {asking && (
        <form onSubmit={submit}>
          <Stack>
            <RadioCards
              label={t('newSearch.why')}
              name="why-no-search"
              options={reasons.map((value) => ({ value, label: t(`newSearch.reason.${value}`) }))}
              onChange={(event) => setReason(event.currentTarget.value as Reason)}
            />
            <TextArea
              label={t('newSearch.note')}
              hint={t('newSearch.noteHint')}
              optional={reason !== 'OTHER'}
              rows={2}
              maxLength={500}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
            <Row>
              <Button type="submit" busy={none.isPending}>
                {t('newSearch.save')}
              </Button>
              <Button onClick={() => setAsking(false)}>{t('newSearch.stop')}</Button>
            </Row>
          </Stack>
        </form>
      )}
    </Stack>
  );
}
