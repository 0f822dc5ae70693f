import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type CompanyTypes, orThrow } from '@/api';
import { formatDate } from '@/lib/format';
import { Button, Checkbox, Dialog, ErrorState, Loaded, Row, Select, Stack, StatusBadge, toast } from '@/ui';
import { needs as codes } from './codes';

type State = CompanyTypes['schemas']['NeedState'];
type Need = State['need'];
type Reason = NonNullable<State['reason']>;
type Place = CompanyTypes['schemas']['PlaceView'];
type Proven = CompanyTypes['schemas']['Proven'];

const reasons: readonly Reason[] = ['GUIDANCE_CHANGED', 'WORKPLACE_CHANGED', 'NO_TIME', 'MISTAKE'];

/** What a company or place can do: said, gone well before, or taken back; each says so in words (COM-21). */
export function NeedChips({ label, needs }: { label: string; needs: readonly State[] }) {
  const { t } = useTranslation('needs');
  return (
    <Stack gap="xs">
      <ul className="op-chips" aria-label={label}>
        {needs.map((state) => (
          <li key={state.need}>
            <Chip state={state} />
          </li>
        ))}
      </ul>
      {needs.some(({ placements }) => placements != null) && (
        <p className="op-subtle op-small">{t('explained')}</p>
      )}
    </Stack>
  );
}

function Chip({ state: { need, status, placements, since, reason } }: { state: State }) {
  const { t } = useTranslation('needs');
  const name = t(`pool:need.${need}`);
  if (status !== 'WITHDRAWN') return <Offered need={need} placements={placements} />;
  return (
    <StatusBadge icon="undo">
      <span>
        <s>{name}</s>{' '}
        {[
          t('withdrawn', { day: formatDate(since!) }),
          placements != null && t('before', { count: placements }),
          reason != null && t(`reason.${reason}`),
        ]
          .filter((part) => part !== false)
          .join(' · ')}
      </span>
    </StatusBadge>
  );
}

function Offered({ need, placements }: { need: Need; placements: number | null | undefined }) {
  const { t } = useTranslation('needs');
  const name = t(`pool:need.${need}`);
  return placements == null ? (
    <StatusBadge>{name}</StatusBadge>
  ) : (
    <StatusBadge tone="positive">{t('proven', { need: name, count: placements })}</StatusBadge>
  );
}

/** The same in a line of a list, where what was taken back is not met and so not there. */
export function ListedNeeds({ needs, proven }: { needs: readonly Need[]; proven: readonly Proven[] }) {
  const { t } = useTranslation('needs');
  if (needs.length === 0) return '–';
  return (
    <ul className="op-chips" aria-label={t('pool:column.needs')}>
      {needs.map((need) => (
        <li key={need}>
          <Offered need={need} placements={proven.find((one) => one.need === need)?.placements} />
        </li>
      ))}
    </ul>
  );
}

/** What a place can do, how that changed, and for who edits the pool a way to change it. */
export function PlaceNeeds({ place, mayEdit }: { place: Place; mayEdit: boolean }) {
  const { t } = useTranslation('needs');
  const [changing, setChanging] = useState(false);
  const [asked, setAsked] = useState(false);
  return (
    <Stack gap="xs">
      {place.needs.length > 0 ? (
        <NeedChips label={t('pool:column.needs')} needs={place.needs} />
      ) : (
        <span className="op-subtle">{t('none')}</span>
      )}
      {mayEdit && (
        <Row>
          <Button
            kind="subtle"
            aria-label={t('changeOf', { title: place.title })}
            onClick={() => setChanging(true)}
          >
            {t('change')}
          </Button>
        </Row>
      )}
      <details className="op-details" onToggle={() => setAsked(true)}>
        <summary>{t('history')}</summary>
        {asked && <History placeId={place.id} />}
      </details>
      {changing && <ChangeNeeds place={place} onClose={() => setChanging(false)} />}
    </Stack>
  );
}

function History({ placeId }: { placeId: string }) {
  const { t } = useTranslation('needs');
  const steps = useQuery({
    queryKey: ['place', placeId, 'need-steps'],
    queryFn: () =>
      orThrow(api.company.GET('/v1/places/{id}/need-steps', { params: { path: { id: placeId } } })),
  });
  return (
    <Loaded query={steps} lines={2}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="op-subtle">{t('historyNone')}</p>
        ) : (
          <ol className="op-list" aria-label={t('history')}>
            {items.map(({ need, kind, reason, at, by, organisation }) => (
              <li key={need + at + kind}>
                <Stack gap="xs">
                  <span>
                    {[t(`step.${kind}`, { need: t(`pool:need.${need}`) }), reason && t(`reason.${reason}`)]
                      .filter(Boolean)
                      .join('. ')}
                  </span>
                  <span className="op-subtle op-small">
                    {t('by', {
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

function ChangeNeeds({ place, onClose }: { place: Place; onClose: () => void }) {
  const { t } = useTranslation('needs');
  const queries = useQueryClient();
  const [met, setMet] = useState<readonly Need[]>(place.meetsNeeds);
  const [why, setWhy] = useState<Partial<Record<Need, Reason>>>({});
  const changed = codes.filter((need) => met.includes(need) !== place.meetsNeeds.includes(need));
  const save = useMutation({
    mutationFn: async () => {
      for (const need of changed) {
        const reason = why[need];
        const takesBack = !met.includes(need);
        await orThrow(
          api.company.PUT('/v1/places/{id}/needs/{need}', {
            params: { path: { id: place.id, need } },
            body: { met: !takesBack, ...(takesBack && reason !== undefined && { reason }) },
          }),
        );
      }
    },
    onSuccess: () => {
      toast(t('saved'));
      onClose();
    },
    // Of several the first ones may be kept.
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['company', place.companyId] }),
        queries.invalidateQueries({ queryKey: ['companies'] }),
        queries.invalidateQueries({ queryKey: ['place', place.id] }),
      ]),
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('title')}
      foot={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            kind="primary"
            disabled={changed.length === 0}
            busy={save.isPending}
            onClick={() => save.mutate()}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <p>{t('hint')}</p>
      {codes.map((need) => (
        <div key={need}>
          <Checkbox
            label={t(`pool:need.${need}`)}
            checked={met.includes(need)}
            onChange={(event) =>
              setMet(event.target.checked ? [...met, need] : met.filter((one) => one !== need))
            }
          />
          {place.meetsNeeds.includes(need) && !met.includes(need) && (
            <Select
              label={t('reason.label')}
              optional
              empty={t('reason.none')}
              options={reasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
              value={why[need] ?? ''}
              onChange={({ target: { value } }) =>
                setWhy({ ...why, [need]: reasons.find((one) => one === value) })
              }
            />
          )}
        </div>
      ))}
      <ErrorState error={save.error} />
    </Dialog>
  );
}
