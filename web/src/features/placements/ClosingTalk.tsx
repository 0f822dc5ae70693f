import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, orThrow, type PlacementTypes } from '@/api';
import { formatDate, today } from '@/lib/format';
import { toast } from '@/lib/toast';
import { Button, Card, ErrorState, Facts, Notice, RadioCards, Row, Stack, TextArea, TextInput } from '@/ui';
import type { Placement } from './api';

type Talk = PlacementTypes['schemas']['ClosingTalkView'];
type Fits = NonNullable<Talk['fits']>;
type JobHere = NonNullable<Talk['jobHere']>;
type Result = NonNullable<Talk['result']>;

const fits: readonly Fits[] = ['YES', 'PARTLY', 'NO'];
const jobs: readonly JobHere[] = ['NOW', 'LATER', 'NO'];
const results: readonly Result[] = ['JOB_OFFERED', 'MAYBE_LATER', 'INTRODUCTION', 'NONE'];

/** The talk at the end of a stage: can it become a job, here or elsewhere? */
export function ClosingTalk({ placement }: { placement: Placement }) {
  const { t } = useTranslation('placements');
  const talk = useQuery({
    queryKey: ['closing-talk', placement.id],
    queryFn: () =>
      orThrow(
        api.placement.GET('/v1/placements/{placementId}/closing-talk', {
          params: { path: { placementId: placement.id } },
        }),
      ),
    enabled: ['CLOSING', 'COMPLETED', 'BROKEN_OFF'].includes(placement.state),
  });
  if (!talk.data) return null;
  const { data } = talk;
  if (data.editable) {
    return (
      <Card title={t('closing.title')}>
        <Form key={data.version} placement={placement} talk={data} />
      </Card>
    );
  }
  if (data.shielded) {
    return (
      <Card title={t('closing.title')}>
        <p>{t('closing.shielded', { day: formatDate(data.day!) })}</p>
      </Card>
    );
  }
  if (!data.result) return null;
  return (
    <Card title={t('closing.title')}>
      <Held placement={placement} talk={data} />
    </Card>
  );
}

function Held({ placement, talk }: { placement: Placement; talk: Talk }) {
  const { t } = useTranslation('placements');
  const context = placement.you === 'STUDENT' ? 'student' : placement.you === 'PARENT' ? 'parent' : undefined;
  const company = placement.place?.companyName ?? t('closing.theCompany');
  return (
    <Stack>
      <Notice tone={talk.result === 'NONE' ? 'info' : 'positive'} title={t(`closing.result.${talk.result}`)}>
        <p>{t(`closing.means.${talk.result}`, { context, company, to: talk.introduced?.name })}</p>
      </Notice>
      <Facts
        items={[
          [t('closing.day'), formatDate(talk.day!)],
          [t('closing.fits'), t(`closing.fit.${talk.fits}`)],
          [t('closing.jobHere'), t(`closing.job.${talk.jobHere}`)],
          ...(talk.introduced
            ? ([
                [
                  t('closing.to'),
                  [talk.introduced.name, talk.introduced.city, talk.introduced.phone]
                    .filter(Boolean)
                    .join(', '),
                ],
              ] as [string, string][])
            : []),
          ...(talk.studentSaid
            ? ([[t('closing.studentSaid', { context }), talk.studentSaid]] as [string, string][])
            : []),
          ...(talk.companySaid ? ([[t('closing.companySaid'), talk.companySaid]] as [string, string][]) : []),
        ]}
      />
    </Stack>
  );
}

function Form({ placement, talk }: { placement: Placement; talk: Talk }) {
  const { t } = useTranslation('placements');
  const client = useQueryClient();
  const [day, setDay] = useState(talk.day ?? today());
  const [studentSaid, setStudentSaid] = useState(talk.studentSaid ?? '');
  const [companySaid, setCompanySaid] = useState(talk.companySaid ?? '');
  const [fit, setFit] = useState(talk.fits ?? undefined);
  const [job, setJob] = useState(talk.jobHere ?? undefined);
  const [result, setResult] = useState(talk.result ?? undefined);
  const [name, setName] = useState(talk.introduced?.name ?? '');
  const [city, setCity] = useState(talk.introduced?.city ?? '');
  const [phone, setPhone] = useState(talk.introduced?.phone ?? '');
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: (said: { fits: Fits; jobHere: JobHere; result: Result }) =>
      orThrow(
        api.placement.PUT('/v1/placements/{placementId}/closing-talk', {
          params: {
            path: { placementId: placement.id },
            header: { ...ifMatch(`"${talk.version}"`) },
          },
          body: {
            day,
            studentSaid: studentSaid || undefined,
            companySaid: companySaid || undefined,
            ...said,
            to:
              said.result === 'INTRODUCTION'
                ? { name, city: city || undefined, phone: phone || undefined }
                : undefined,
          },
        }),
      ),
    onSuccess: (data) => {
      client.setQueryData(['closing-talk', placement.id], data);
      toast(t('closing.saved'));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fit && job && result && (result !== 'INTRODUCTION' || name)) {
      save.mutate({ fits: fit, jobHere: job, result });
    }
  };
  const missing = (value: unknown) => (tried && !value ? t('closing.choose') : undefined);
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <p>{t('closing.intro')}</p>
        <ErrorState error={save.error} />
        <TextInput
          type="date"
          label={t('closing.day')}
          max={today()}
          value={day}
          required
          onChange={(event) => setDay(event.target.value)}
        />
        <TextArea
          label={t('closing.studentSaid')}
          hint={t('closing.hint')}
          optional
          rows={2}
          maxLength={1000}
          value={studentSaid}
          onChange={(event) => setStudentSaid(event.target.value)}
        />
        <TextArea
          label={t('closing.companySaid')}
          hint={t('closing.hint')}
          optional
          rows={2}
          maxLength={1000}
          value={companySaid}
          onChange={(event) => setCompanySaid(event.target.value)}
        />
        <RadioCards
          label={t('closing.fits')}
          error={missing(fit)}
          value={fit ?? ''}
          options={fits.map((value) => ({ value, label: t(`closing.fit.${value}`) }))}
          onChange={(event) => setFit(event.currentTarget.value as Fits)}
        />
        <RadioCards
          label={t('closing.jobHere')}
          error={missing(job)}
          value={job ?? ''}
          options={jobs.map((value) => ({ value, label: t(`closing.job.${value}`) }))}
          onChange={(event) => setJob(event.currentTarget.value as JobHere)}
        />
        <RadioCards
          label={t('closing.outcome')}
          error={missing(result)}
          value={result ?? ''}
          options={results.map((value) => ({ value, label: t(`closing.result.${value}`) }))}
          onChange={(event) => setResult(event.currentTarget.value as Result)}
        />
        {result === 'INTRODUCTION' && (
          <>
            <p className="op-small">{t('closing.lead')}</p>
            <TextInput
              label={t('closing.toName')}
              error={missing(name)}
              maxLength={200}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
            <TextInput
              label={t('closing.toCity')}
              optional
              maxLength={100}
              value={city}
              onChange={(event) => setCity(event.target.value)}
            />
            <TextInput
              label={t('closing.toPhone')}
              hint={t('closing.toPhoneHint')}
              optional
              maxLength={40}
              value={phone}
              onChange={(event) => setPhone(event.target.value)}
            />
          </>
        )}
        <Row>
          <Button kind="primary" type="submit" busy={save.isPending}>
            {t('closing.save')}
          </Button>
          {talk.byName && <span className="op-small">{t('talk.by', { name: talk.byName })}</span>}
        </Row>
      </Stack>
    </form>
  );
}
