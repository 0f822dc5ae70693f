import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { Button, Card, Checkbox, Columns, ErrorState, Row, TextInput } from '@/ui';
import { type Placement, tagOf, useChange } from './api';
import { days, goals, needs, sectors } from './codes';

type Lists = { weekdays: string[]; preferredSectors: string[]; needs: string[]; goals: string[] };

/** What is searched for. Days the phase does not allow are refused by the service, with the rule. */
export function SearchProfile({ placement }: { placement: Placement }) {
  const { t } = useTranslation('placements');
  const search = placement.search!;
  const [lists, setLists] = useState<Lists>({
    weekdays: search.weekdays ?? [],
    preferredSectors: search.preferredSectors ?? [],
    needs: search.needs ?? [],
    goals: (placement.goals ?? []).map(({ code }) => code!),
  });
  const [from, setFrom] = useState(search.from ?? '');
  const [until, setUntil] = useState(search.until ?? '');
  const [distance, setDistance] = useState(String(search.maxDistanceKm ?? 25));
  const save = useChange(placement.id!, () =>
    orThrow(
      api.placement.PUT('/v1/placements/{id}/search-profile', {
        params: { path: { id: placement.id! }, header: { ...tagOf(placement) } },
        body: { ...lists, weekdays: lists.weekdays as never, from, until, maxDistanceKm: Number(distance) },
      }),
    ),
  );
  const group = (name: keyof Lists, codes: readonly string[], text: (code: string) => string) => (
    <fieldset className="op-field">
      <legend className="op-field__label">{t(`profile.${name}`)}</legend>
      <Columns>
        {codes.map((code) => (
          <Checkbox
            key={code}
            label={text(code)}
            checked={lists[name].includes(code)}
            onChange={(event) =>
              setLists({
                ...lists,
                [name]: event.target.checked
                  ? [...lists[name], code]
                  : lists[name].filter((other) => other !== code),
              })
            }
          />
        ))}
      </Columns>
    </fieldset>
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(undefined);
  };
  return (
    <Card title={t('profile.title')}>
      <form onSubmit={submit} className="op-stack">
        <ErrorState error={save.error} />
        {group('weekdays', days, (code) => t(`day.${code}`))}
        <Columns>
          <TextInput
            label={t('profile.from')}
            type="date"
            value={from}
            onChange={(event) => setFrom(event.target.value)}
            required
          />
          <TextInput
            label={t('profile.until')}
            type="date"
            value={until}
            onChange={(event) => setUntil(event.target.value)}
            required
          />
          <TextInput
            label={t('profile.distance')}
            inputMode="numeric"
            value={distance}
            onChange={(event) => setDistance(event.target.value)}
          />
        </Columns>
        {group('preferredSectors', sectors, (code) => t(`sector.${code}`))}
        {group('needs', needs, (code) => t(`need.${code}`))}
        {group('goals', goals, (code) => t(`goal.${code}`))}
        <Row>
          <Button type="submit" kind="primary" disabled={save.isPending}>
            {t('save')}
          </Button>
        </Row>
      </form>
    </Card>
  );
}
