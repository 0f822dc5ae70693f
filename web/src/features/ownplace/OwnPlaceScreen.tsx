import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type PlacementTypes } from '@/api';
import { formatDate } from '@/lib/format';
import { toast } from '@/lib/toast';
import { usePathParams } from '@/lib/urlState';
import {
  Button,
  ButtonLink,
  Card,
  ErrorState,
  Facts,
  Loaded,
  Notice,
  Page,
  Row,
  SearchInput,
  Stack,
  StatusBadge,
  TextArea,
  WorkItem,
  WorkList,
} from '@/ui';
import { tones } from './state';

type OwnPlace = PlacementTypes['schemas']['OwnPlaceView'];
type Answer = PlacementTypes['schemas']['OwnPlaceAnswerRequest'];

/** What a student proposes, for who guides the student: link it, make it a lead, or say why it cannot be. */
export default function OwnPlaceScreen() {
  const { t } = useTranslation('ownplace');
  const { ownPlaceId } = usePathParams<'ownPlaceId'>();
  const own = useQuery({
    queryKey: ['own-place', ownPlaceId],
    queryFn: () =>
      orThrow(api.placement.GET('/v1/own-places/{ownPlaceId}', { params: { path: { ownPlaceId } } })),
  });
  return (
    <Page
      title={own.data ? t('of', { name: own.data.studentName }) : t('open.title')}
      intro={t('answer.intro')}
    >
      <Loaded query={own}>
        {(one) => (
          <Stack gap="lg">
            <Card
              title={one.company}
              action={<StatusBadge tone={tones[one.state]}>{t(`staff.${one.state}`)}</StatusBadge>}
            >
              <Facts
                items={[
                  [t('fact.town'), one.town],
                  [t('fact.work'), one.work],
                  [t('fact.knows'), one.knowsSomebody ? (one.contact ?? t('knows.YES')) : t('knows.NO')],
                  [t('fact.at'), formatDate(one.proposedAt)],
                ]}
              />
              {one.place && (
                <Notice tone="positive" title={t('answer.linked', { name: one.place.companyName })}>
                  <p>{t('answer.linkedText')}</p>
                  {one.placementId && (
                    <ButtonLink to={`/plaatsingen/${one.placementId}/plekken`}>{t('answer.list')}</ButtonLink>
                  )}
                </Notice>
              )}
              {one.whyNot && <p>{t('answer.saidNo', { reason: one.whyNot })}</p>}
            </Card>
            {one.answerable && <Answering one={one} />}
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function Answering({ one }: { one: OwnPlace }) {
  const { t } = useTranslation('ownplace');
  const client = useQueryClient();
  const [name, setName] = useState(one.company);
  const [whyNot, setWhyNot] = useState('');
  const found = useQuery({
    queryKey: ['own-place-candidates', one.id, name],
    enabled: name.trim() !== '',
    queryFn: () =>
      orThrow(
        api.placement.GET('/v1/own-places/{ownPlaceId}/candidates', {
          params: { path: { ownPlaceId: one.id }, query: { text: name } },
        }),
      ),
  });
  const answer = useMutation({
    mutationFn: (body: Answer) =>
      orThrow(
        api.placement.PUT('/v1/own-places/{ownPlaceId}/answer', {
          params: { path: { ownPlaceId: one.id } },
          body,
        }),
      ),
    onSuccess: (answered) => {
      client.setQueryData(['own-place', one.id], answered);
      void client.invalidateQueries({ queryKey: ['open-own-places'] });
      toast(t('answer.saved'));
    },
  });
  const refuse = (event: FormEvent) => {
    event.preventDefault();
    answer.mutate({ answer: 'NOT_POSSIBLE', whyNot });
  };
  return (
    <>
      <ErrorState error={answer.error} />
      <Card title={t('link.title')}>
        <Stack>
          <p>{t('link.text')}</p>
          <SearchInput label={t('link.search')} value={name} onSearch={setName} />
          <ErrorState error={found.error} />
          {found.data?.length === 0 && <p>{t('link.none')}</p>}
          <WorkList>
            {found.data?.map((place) => (
              <WorkItem
                key={place.id}
                title={place.companyName}
                about={[place.title, place.city].filter(Boolean).join(', ')}
              >
                <Button
                  busy={answer.isPending}
                  onClick={() => answer.mutate({ answer: 'LINKED', placeId: place.id })}
                  aria-label={t('link.doOf', { name: place.companyName, title: place.title })}
                >
                  {t('link.do')}
                </Button>
              </WorkItem>
            ))}
          </WorkList>
          {one.state === 'WAITING' ? (
            <>
              <p>{t('lead.text')}</p>
              <Row>
                <Button busy={answer.isPending} onClick={() => answer.mutate({ answer: 'LEAD' })}>
                  {t('lead.do')}
                </Button>
              </Row>
            </>
          ) : (
            <Notice>{t('lead.waits')}</Notice>
          )}
        </Stack>
      </Card>
      <form onSubmit={refuse}>
        <Card title={t('no.title')} tone="quiet">
          <TextArea
            label={t('no.why')}
            hint={t('no.hint')}
            rows={3}
            maxLength={1000}
            value={whyNot}
            onChange={(event) => setWhyNot(event.target.value)}
          />
          <Row>
            <Button type="submit" busy={answer.isPending} disabled={whyNot.trim() === ''}>
              {t('no.do')}
            </Button>
          </Row>
        </Card>
      </form>
    </>
  );
}
