import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type CompanyTypes, orThrow } from '@/api';
import { formatDate } from '@/lib/format';
import { ButtonLink, Card, EmptyState, Facts, Heading, Loaded, Row, Stack, StatusBadge } from '@/ui';
import { PlaceNeeds } from './Needs';
import { criteria, type Criterion } from './placeForm';

type Place = CompanyTypes['schemas']['PlaceView'];

/** What a company offers, and for who edits the pool a way to add to it. */
export function Places({
  companyId,
  places,
  mayEdit,
}: {
  companyId: string;
  places: UseQueryResult<{ items: Place[] }>;
  mayEdit: boolean;
}) {
  const { t } = useTranslation('place');
  const add = mayEdit && (
    <ButtonLink to={`/bedrijven/${companyId}/plekken/nieuw`} icon="plus">
      {t('card.add')}
    </ButtonLink>
  );
  return (
    <Loaded query={places}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t('pool:places.empty')} why={t('pool:places.why')} action={add || undefined} />
        ) : (
          <Stack>
            <Row between>
              <Heading level={2}>{t('card.title')}</Heading>
              {add}
            </Row>
            {items.map((place) => (
              <PlaceCard key={place.id} place={place} mayEdit={mayEdit} />
            ))}
          </Stack>
        )
      }
    </Loaded>
  );
}

function PlaceCard({ place, mayEdit }: { place: Place; mayEdit: boolean }) {
  const { t } = useTranslation('place');
  const seats = useQuery({
    queryKey: ['place', place.id, 'seats'],
    queryFn: () =>
      orThrow(api.company.GET('/v1/places/{placeId}/seats', { params: { path: { placeId: place.id } } })),
  });
  const hours = hoursOf(place);
  const told = (label: string, text: string) => (text === '' ? [] : [[label, text] as [string, string]]);
  return (
    <Card
      title={place.title}
      action={
        mayEdit && (
          <ButtonLink
            to={`/bedrijven/${place.companyId}/plekken/${place.id}`}
            aria-label={t('card.editOf', { title: place.title })}
          >
            {t('card.edit')}
          </ButtonLink>
        )
      }
    >
      <Stack>
        {!place.open && (
          <Row>
            <StatusBadge>{t('card.notOffered')}</StatusBadge>
          </Row>
        )}
        {place.tasks !== '' && <p className="op-typed">{place.tasks}</p>}
        <Facts
          items={[
            [t('pool:column.phases'), place.phases.map((phase) => t(`pool:phase.${phase}`)).join(', ')],
            [t('card.leerweg'), t(`pool:filter.leerwegen.${place.leerweg}`)],
            [
              t('pool:days'),
              t('pool:daysOf', {
                max: place.maxDays,
                days: place.weekdays.map((day) => t(`pool:weekday.${day}`)).join(', '),
              }),
            ],
            ...(hours === undefined
              ? []
              : [[t('card.hours'), t(`card.${hours}`, times(place))] as [string, string]]),
            [t('pool:period'), `${formatDate(place.from)} – ${formatDate(place.until)}`],
            [t('card.age'), t('card.ageFrom', { age: place.minAge })],
            [t('pool:column.needs'), <PlaceNeeds key="needs" place={place} mayEdit={mayEdit} />],
            ...told(t('card.guidance'), place.guidance),
            ...told(t('card.travel'), place.travel),
            [t('pool:prospect.label'), t(`pool:prospect.${place.prospectOfJob}`)],
            [t('card.judged'), <Judged key="judged" place={place} />],
          ]}
        />
        <Loaded query={seats} lines={1}>
          {({ items }) => (
            <ul className="op-list" aria-label={t('pool:seats')}>
              {items.map(({ number, taken }) => (
                <li key={number}>
                  <Row gap="sm">
                    <span>{t('pool:seat', { number })}</span>
                    {taken.length === 0 && <StatusBadge tone="positive">{t('pool:seatFree')}</StatusBadge>}
                    {taken.map((booking) => (
                      <StatusBadge
                        key={booking.from + booking.weekdays.join()}
                        tone={booking.heldUntil ? 'warning' : 'neutral'}
                      >
                        {t(booking.heldUntil ? 'pool:seatHeld' : 'pool:seatTaken', {
                          days: booking.weekdays.map((day) => t(`pool:weekday.${day}`)).join(', '),
                          until: formatDate(booking.until),
                        })}
                      </StatusBadge>
                    ))}
                  </Row>
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </Stack>
    </Card>
  );
}

const times = ({ startsAt, endsAt }: Place) => ({ from: startsAt?.slice(0, 5), until: endsAt?.slice(0, 5) });

function hoursOf({ startsAt, endsAt }: Place) {
  if (startsAt != null && endsAt != null) return 'hoursOf';
  if (startsAt != null) return 'hoursFrom';
  return endsAt == null ? undefined : 'hoursUntil';
}

/** How a place is judged now by the five criteria, and who judged it how before (COM-23). */
function Judged({ place }: { place: Place }) {
  const { t } = useTranslation('place');
  const [asked, setAsked] = useState(false);
  const judged = criteria.filter((code) => place.criteria[code] !== undefined);
  return (
    <Stack gap="xs">
      {judged.length === 0 ? (
        <span className="op-subtle">{t('notJudged')}</span>
      ) : (
        <ul className="op-list" aria-label={t('card.judged')}>
          {judged.map((code) => (
            <li key={code}>{line(code, place.criteria[code]!)}</li>
          ))}
        </ul>
      )}
      <details className="op-details" onToggle={() => setAsked(true)}>
        <summary>{t('card.history')}</summary>
        {asked && <History placeId={place.id} />}
      </details>
    </Stack>
  );

  function line(code: Criterion, score: number) {
    return t('card.line', { criterion: t(`short.${code}`), score: t(`score.${score}`) });
  }
}

function History({ placeId }: { placeId: string }) {
  const { t } = useTranslation('place');
  const steps = useQuery({
    queryKey: ['place', placeId, 'score-steps'],
    queryFn: () =>
      orThrow(api.company.GET('/v1/places/{id}/score-steps', { params: { path: { id: placeId } } })),
  });
  return (
    <Loaded query={steps} lines={2}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="op-subtle">{t('card.historyNone')}</p>
        ) : (
          <ol className="op-list" aria-label={t('card.history')}>
            {items.map(({ criterion, score, at, by, organisation }) => (
              <li key={criterion + at}>
                <Stack gap="xs">
                  <span>
                    {t('card.line', { criterion: t(`short.${criterion}`), score: t(`score.${score}`) })}
                  </span>
                  <span className="op-subtle op-small">
                    {t('card.by', {
                      day: formatDate(at),
                      who: [by, organisation ?? t('pool:someOrganisation')].filter(Boolean).join(', '),
                    })}
                  </span>
                </Stack>
              </li>
            ))}
          </ol>
        )
      }
    </Loaded>
  );
}
