import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type PlacementTypes } from '@/api';
import { formatDate, today } from '@/lib/format';
import { toast } from '@/lib/toast';
import { Button, Card, Checkbox, ErrorState, Facts, Notice, Row, Stack, TextInput } from '@/ui';
import type { Placement } from './api';

type Overview = PlacementTypes['schemas']['TalksView'];
type Talk = PlacementTypes['schemas']['TalkView'];

const meeting = ['PROPOSED', 'ACQUAINTANCE', 'AGREED', 'CONTRACT'];
const before = ['REGISTERED', 'INTAKE', 'SEARCHING'];

/** The talks at the company before a stage is agreed, each with what has to come up. */
export function Talks({ placement, staff }: { placement: Placement; staff: boolean }) {
  const { t } = useTranslation('placements');
  const talks = useQuery({
    queryKey: ['talks', placement.id, placement.version],
    queryFn: () =>
      orThrow(
        api.placement.GET('/v1/placements/{placementId}/talks', {
          params: { path: { placementId: placement.id } },
        }),
      ),
    // Once the work has begun only the school looks back at it.
    enabled: meeting.includes(placement.state) || (staff && !before.includes(placement.state)),
  });
  if (!talks.data) return null;
  const { newCompany, told } = talks.data;
  return talks.data.talks
    .filter((talk) => talk.day || (talk.editable && (talk.talk === 'ACQUAINTANCE' || newCompany)))
    .map((talk) => (
      <Card key={talk.talk} title={t(`talk.${talk.talk}`)}>
        {talk.talk === 'FIRST_VISIT' && newCompany && <p>{t('talk.newCompany')}</p>}
        {talk.editable ? <TalkForm key={talk.day} placement={placement} talk={talk} /> : <Held talk={talk} />}
        {talk.talk === 'ACQUAINTANCE' && talk.editable && <Told told={told} />}
      </Card>
    ));
}

function Held({ talk }: { talk: Talk }) {
  const { t } = useTranslation('placements');
  const discussed = talk.topics.filter((topic) => topic.discussed);
  return (
    <>
      <Facts items={[[t('talk.day'), formatDate(talk.day!)]]} />
      <p>{t(discussed.length > 0 ? 'talk.discussed' : 'talk.willDiscuss')}</p>
      <ul>
        {(discussed.length > 0 ? discussed : talk.topics).map((topic) => (
          <li key={topic.topic}>{topic.text}</li>
        ))}
      </ul>
    </>
  );
}

function TalkForm({ placement, talk }: { placement: Placement; talk: Talk }) {
  const { t } = useTranslation('placements');
  const client = useQueryClient();
  const [day, setDay] = useState(talk.day ?? '');
  const [discussed, setDiscussed] = useState(
    talk.topics.filter((topic) => topic.discussed).map((topic) => topic.topic),
  );
  const save = useMutation({
    mutationFn: () =>
      orThrow(
        api.placement.PUT('/v1/placements/{placementId}/talks/{talk}', {
          params: { path: { placementId: placement.id, talk: talk.talk } },
          body: { day, topics: discussed },
        }),
      ),
    onSuccess: (data: Overview) => {
      client.setQueryData(['talks', placement.id, placement.version], data);
      toast(t('talk.saved'));
    },
  });
  const held = day !== '' && day <= today();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <ErrorState error={save.error} />
        <TextInput
          type="date"
          label={t(`talk.dayOf.${talk.talk}`)}
          hint={t('talk.dayHint')}
          value={day}
          onChange={(event) => setDay(event.target.value)}
          required
        />
        <fieldset className="op-field">
          <legend className="op-field__label">{t(held ? 'talk.discussed' : 'talk.willDiscuss')}</legend>
          {held ? (
            talk.topics.map(({ topic, text }) => (
              <Checkbox
                key={topic}
                label={text}
                checked={discussed.includes(topic)}
                onChange={(event) =>
                  setDiscussed(
                    event.target.checked ? [...discussed, topic] : discussed.filter((one) => one !== topic),
                  )
                }
              />
            ))
          ) : (
            <ul>
              {talk.topics.map(({ topic, text }) => (
                <li key={topic}>{text}</li>
              ))}
            </ul>
          )}
        </fieldset>
        <Row>
          <Button type="submit" disabled={save.isPending}>
            {t(`talk.save.${talk.talk}`)}
          </Button>
          {talk.byName && <span className="op-small">{t('talk.by', { name: talk.byName })}</span>}
        </Row>
      </Stack>
    </form>
  );
}

/** What may be said of the student there, and nothing else. */
function Told({ told }: { told: Overview['told'] }) {
  const { t } = useTranslation('placements');
  return (
    <Notice tone="info" title={t('talk.told')}>
      {told.length === 0 ? (
        <p>{t('talk.toldNothing')}</p>
      ) : (
        <Facts items={told.map((one) => [one.label, one.text])} />
      )}
    </Notice>
  );
}
