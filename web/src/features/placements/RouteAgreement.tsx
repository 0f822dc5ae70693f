import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type PlacementTypes } from '@/api';
import { formatDate, today } from '@/lib/format';
import { toast } from '@/lib/toast';
import {
  Button,
  Card,
  ErrorState,
  Facts,
  RadioCards,
  Row,
  Select,
  Stack,
  StatusBadge,
  TextArea,
  TextInput,
  type Tone,
} from '@/ui';
import type { Placement } from './api';

type Agreement = PlacementTypes['schemas']['RouteAgreement'];
type Said = PlacementTypes['schemas']['SaidView'];
type Answer = Said['answer'];
type Method = NonNullable<Said['method']>;
type Standing = PlacementTypes['schemas']['Needed']['standing'];

const open = ['PROPOSED', 'ACQUAINTANCE', 'AGREED', 'CONTRACT'];
const methods = ['AT_SCHOOL', 'AT_HOME', 'PHONE', 'VIDEO', 'OTHER'] as const;
const tones: Record<Standing, Tone> = {
  NOT_ASKED: 'neutral',
  AGREED: 'positive',
  TALK: 'warning',
  OUTDATED: 'warning',
};

const keyOf = ({ id, version }: Placement) => ['stage-route', id, version];

/** What the stage will be and who agrees to it. */
export function useRouteAgreement(placement: Placement) {
  return useQuery({
    queryKey: keyOf(placement),
    queryFn: () =>
      orThrow(
        api.placement.GET('/v1/placements/{placementId}/route', {
          params: { path: { placementId: placement.id } },
        }),
      ),
    enabled: open.includes(placement.state),
  });
}

/** Place, period, days and goals, set together: student and parent say what they think of it, or the school notes it. */
export function RouteAgreement({ placement }: { placement: Placement }) {
  const { t } = useTranslation('placements');
  const agreement = useRouteAgreement(placement);
  const route = agreement.data?.route;
  if (!agreement.data || !route) return null;
  const { needed, said, yours, recordable } = agreement.data;
  return (
    <Card title={t('agree.title', { context: yours ? placement.you : undefined })}>
      <Stack>
        <RouteFacts route={route} />
        <ul>
          {needed.map(({ party, standing }) => (
            <li key={party}>
              {t(`agree.party.${party}`)}:{' '}
              <StatusBadge tone={tones[standing]}>{t(`agree.standing.${standing}`)}</StatusBadge>
            </li>
          ))}
        </ul>
        {yours && <MyAnswer placement={placement} version={route.version} />}
        {said.length > 0 && <SaidList said={said} />}
        {recordable && <TalkForm placement={placement} agreement={agreement.data} version={route.version} />}
      </Stack>
    </Card>
  );
}

function RouteFacts({ route }: { route: Said['route'] }) {
  const { t } = useTranslation('placements');
  return (
    <Facts
      items={[
        [t('place'), `${route.placeTitle}, ${route.companyName}`],
        [t('period'), `${formatDate(route.from)} – ${formatDate(route.until)}`],
        [t('days'), route.weekdays.map((day) => t(`day.${day}`)).join(', ')],
        [t('goals'), route.goals.join('; ') || '–'],
      ]}
    />
  );
}

function useSave<Input = void>(placement: Placement, send: (input: Input) => Promise<Agreement>) {
  const { t } = useTranslation('placements');
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (data) => {
      client.setQueryData(keyOf(placement), data);
      toast(t('agree.saved'));
    },
    // The stage may have changed under the reader: read it again.
    onError: () => client.invalidateQueries({ queryKey: keyOf(placement) }),
  });
}

function MyAnswer({ placement, version }: { placement: Placement; version: string }) {
  const { t } = useTranslation('placements');
  const context = placement.you;
  const [remark, setRemark] = useState('');
  const save = useSave(placement, (answer: Answer) =>
    orThrow(
      api.placement.POST('/v1/placements/{placementId}/route/answers', {
        params: { path: { placementId: placement.id } },
        body: { version, answer, remark: remark.trim() || undefined },
      }),
    ),
  );
  return (
    <Stack>
      <ErrorState error={save.error} />
      <TextArea
        rows={2}
        label={t('agree.remark', { context })}
        hint={t('agree.remarkHint', { context })}
        optional
        maxLength={500}
        value={remark}
        onChange={(event) => setRemark(event.target.value)}
      />
      <Row>
        <Button kind="primary" disabled={save.isPending} onClick={() => save.mutate('AGREED')}>
          {t('agree.say.AGREED')}
        </Button>
        <Button disabled={save.isPending} onClick={() => save.mutate('TALK')}>
          {t('agree.say.TALK')}
        </Button>
      </Row>
    </Stack>
  );
}

function SaidList({ said }: { said: Said[] }) {
  const { t } = useTranslation('placements');
  return (
    <ul>
      {said.map((one) => (
        <li key={`${one.at}-${one.party}-${one.name}`}>
          <strong>{one.name}</strong> ({t(`agree.party.${one.party}`)}, {formatDate(one.day)}):{' '}
          {t(`agree.said.${one.answer}`)}
          {one.remark && <> “{one.remark}”</>}{' '}
          {one.method && (
            <span className="op-small">
              {t('agree.recorded', { how: t(`agree.method.${one.method}`), name: one.byName })}
            </span>
          )}
          {one.outdated && (
            <p className="op-small">
              {t('agree.outdated', {
                place: `${one.route.placeTitle}, ${one.route.companyName}`,
                from: formatDate(one.route.from),
                until: formatDate(one.route.until),
                days: one.route.weekdays.map((day) => t(`day.${day}`)).join(', '),
              })}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function TalkForm({
  placement,
  agreement,
  version,
}: {
  placement: Placement;
  agreement: Agreement;
  version: string;
}) {
  const { t } = useTranslation('placements');
  const [writing, setWriting] = useState(false);
  const [party, setParty] = useState<'STUDENT' | 'PARENT'>('STUDENT');
  const [name, setName] = useState(agreement.parents[0] ?? '');
  const [answer, setAnswer] = useState<Answer>('AGREED');
  const [method, setMethod] = useState<Method>('AT_SCHOOL');
  const [day, setDay] = useState(today());
  const [remark, setRemark] = useState('');
  const save = useSave(placement, () =>
    orThrow(
      api.placement.POST('/v1/placements/{placementId}/route/talks', {
        params: { path: { placementId: placement.id } },
        body: {
          version,
          party,
          name: party === 'PARENT' ? name : undefined,
          answer,
          method,
          day,
          remark: remark.trim() || undefined,
        },
      }),
    ),
  );
  if (!writing) {
    return (
      <Row>
        <Button onClick={() => setWriting(true)}>{t('agree.record')}</Button>
      </Row>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(undefined, { onSuccess: () => setWriting(false) });
  };
  const parties = agreement.needed.map((one) => one.party);
  return (
    <form onSubmit={submit}>
      <Stack>
        <ErrorState error={save.error} />
        <RadioCards
          label={t('agree.who')}
          name="party"
          options={parties.map((value) => ({ value, label: t(`agree.party.${value}`) }))}
          value={party}
          onChange={(event) => setParty(event.currentTarget.value as typeof party)}
        />
        {party === 'PARENT' && (
          <TextInput
            label={t('agree.parentName')}
            value={name}
            onChange={(event) => setName(event.target.value)}
            required
          />
        )}
        <RadioCards
          label={t('agree.what')}
          name="answer"
          options={(['AGREED', 'TALK'] as const).map((value) => ({ value, label: t(`agree.said.${value}`) }))}
          value={answer}
          onChange={(event) => setAnswer(event.currentTarget.value as Answer)}
        />
        <Select
          label={t('agree.how')}
          options={methods.map((value) => ({ value, label: t(`agree.method.${value}`) }))}
          value={method}
          onChange={(event) => setMethod(event.target.value as Method)}
        />
        <TextInput
          type="date"
          label={t('agree.when')}
          max={today()}
          value={day}
          onChange={(event) => setDay(event.target.value)}
          required
        />
        <TextArea
          rows={2}
          label={t('agree.words')}
          hint={t('agree.wordsHint')}
          optional
          maxLength={500}
          value={remark}
          onChange={(event) => setRemark(event.target.value)}
        />
        <Row>
          <Button type="submit" kind="primary" disabled={save.isPending}>
            {t('agree.save')}
          </Button>
          <Button onClick={() => setWriting(false)}>{t('agree.stop')}</Button>
        </Row>
      </Stack>
    </form>
  );
}
