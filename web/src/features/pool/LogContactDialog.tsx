import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type CompanyTypes, idempotent, orThrow, ProblemError, useIdempotencyKey } from '@/api';
import { formatDate, today } from '@/lib/format';
import { Button, Dialog, ErrorState, Notice, RadioCards, Select, TextInput, toast } from '@/ui';
import { channels, purposes, reasons } from './codes';
import { WelcomeText } from './LimitLine';

type Log = CompanyTypes['schemas']['LogRequest'];
type Person = CompanyTypes['schemas']['ContactView'];
/** Refusals that say what the advice did not say yet. */
const tellsAnew: readonly string[] = ['contact-too-soon', 'company-wants-no-request'];

type Props = { companyId: string; people: readonly Person[]; open: boolean; onClose: () => void };

/** Noted in half a minute: how, what for, one line. Who was first is told before one notes, and so before one calls. */
export function LogContactDialog({ open, ...props }: Props) {
  // Each time it opens it is empty again.
  return open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ companyId, people, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation('pool');
  const queries = useQueryClient();
  const [key, renewKey] = useIdempotencyKey();
  const [channel, setChannel] = useState<Log['channel']>('CALL');
  const [purpose, setPurpose] = useState<Log['purpose']>();
  const [on, setOn] = useState(today());
  const [spokeWith, setSpokeWith] = useState('');
  const [summary, setSummary] = useState('');
  const [allTheSame, setAllTheSame] = useState(false);
  const [reason, setReason] = useState<Log['reason']>();
  const path = { companyId };

  const advice = useQuery({
    queryKey: ['company', companyId, 'advice', purpose, on],
    enabled: purpose !== undefined && on !== '',
    queryFn: () =>
      orThrow(
        api.company.GET('/v1/companies/{companyId}/contact-advice', {
          params: { path, query: { purpose: purpose!, on } },
        }),
      ),
    staleTime: 0,
  });
  const said = advice.data;
  // The service says null where nobody was first.
  const first = said?.first ?? undefined;
  // What the company wants of new questions; null for what it does not limit.
  const welcome = said?.welcome ?? undefined;
  const unwelcome = welcome !== undefined && welcome.stand !== 'WELCOME';
  const blocked = said?.outcome === 'BLOCKED';
  const refresh = () => queries.invalidateQueries({ queryKey: ['company', companyId] });

  const log = useMutation({
    mutationFn: () =>
      orThrow(
        api.company.POST('/v1/companies/{companyId}/contact-moments', {
          params: { path },
          headers: idempotent(key),
          body: {
            channel,
            purpose: purpose!,
            on,
            ...(summary.trim() && { summary: summary.trim() }),
            ...(spokeWith && { spokeWith }),
            ...(first && allTheSame && { despite: first.momentId }),
            ...(allTheSame && reason && { reason }),
          },
        }),
      ),
    onSuccess: async ({ id }) => {
      toast(t('log.saved'), {
        undo: () =>
          void orThrow(
            api.company.DELETE('/v1/companies/{companyId}/contact-moments/{id}', {
              params: { path: { companyId, id } },
            }),
          ).then(refresh, () => toast(t('log.notUndone'))),
      });
      onClose();
      await refresh();
    },
    onError: async (error) => {
      // Another school was just before: the warning that is shown has to be the one that counts.
      if (error instanceof ProblemError && error.slug !== undefined && tellsAnew.includes(error.slug)) {
        renewKey();
        setAllTheSame(false);
        await advice.refetch();
      }
    },
  });
  const join = useMutation({
    mutationFn: (id: string) =>
      orThrow(
        api.company.POST('/v1/companies/{companyId}/contact-moments/{id}/join', {
          params: { path: { companyId, id } },
          headers: idempotent(key),
        }),
      ),
    onSuccess: async (_, id) => {
      toast(t('log.joined'), {
        undo: () =>
          void orThrow(
            api.company.DELETE('/v1/companies/{companyId}/contact-moments/{id}/join', {
              params: { path: { companyId, id } },
            }),
          ).then(refresh, () => toast(t('log.notUndone'))),
      });
      onClose();
      await refresh();
    },
  });

  // On a phone the choices fill the screen; what one has to know stands below them.
  const shown = useRef<HTMLDivElement>(null);
  const told = first?.momentId ?? (unwelcome ? welcome.stand : undefined);
  useEffect(() => {
    if (told !== undefined) shown.current?.scrollIntoView?.({ block: 'start' });
  }, [told]);

  const warned = (first !== undefined || unwelcome) && !allTheSame;
  const needsReason = blocked || unwelcome;
  const ready =
    purpose !== undefined &&
    said !== undefined &&
    !warned &&
    (!allTheSame || !needsReason || (reason !== undefined && (reason !== 'OTHER' || summary.trim() !== '')));
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('log.title')}
      foot={
        warned ? (
          <>
            <Button onClick={onClose}>{t('log.close')}</Button>
            <Button onClick={() => setAllTheSame(true)}>{t(`log.despite.${channel}`)}</Button>
            {first && !first.joined && (
              <Button kind="primary" busy={join.isPending} onClick={() => join.mutate(first.momentId)}>
                {t('log.join')}
              </Button>
            )}
          </>
        ) : (
          <>
            <Button onClick={onClose}>{t('log.cancel')}</Button>
            <Button kind="primary" disabled={!ready} busy={log.isPending} onClick={() => log.mutate()}>
              {t('log.save')}
            </Button>
          </>
        )
      }
    >
      <RadioCards
        label={t('log.purpose')}
        options={purposes.map((value) => ({ value, label: t(`purpose.${value}`) }))}
        value={purpose ?? ''}
        onChange={(event) => {
          setPurpose(event.target.value as Log['purpose']);
          setAllTheSame(false);
          setReason(undefined);
        }}
      />
      {said?.askFirst && (
        <Notice tone="info">
          {t('log.askFirst', {
            person: said.askFirst.person,
            organisation: said.askFirst.organisation ?? t('someOrganisation'),
          })}
        </Notice>
      )}
      {(first || unwelcome) && (
        <div ref={shown} className="op-stack">
          {unwelcome && <WelcomeText welcome={welcome} alert />}
          {first && (
            <Notice tone="warning" alert title={t(first.joined ? 'log.youJoined' : 'log.wasFirst')}>
              <p>
                {t('log.firstTold', {
                  person: first.person,
                  organisation: first.organisation ?? t('someOrganisation'),
                  on: formatDate(first.on),
                })}
              </p>
              {said?.freeFrom && <p>{t('log.freeFrom', { day: formatDate(said.freeFrom) })}</p>}
              {!first.joined && <p>{t('log.joinMeans')}</p>}
              {blocked && <p>{t('log.blocked')}</p>}
            </Notice>
          )}
        </div>
      )}
      <ErrorState error={advice.error ?? join.error} />
      {!warned && (
        <>
          {allTheSame && (
            <RadioCards
              label={t('log.reason')}
              optional={!needsReason}
              hint={t('log.reasonHint')}
              options={reasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
              value={reason ?? ''}
              onChange={(event) => setReason(event.target.value as Log['reason'])}
            />
          )}
          <RadioCards
            label={t('log.channel')}
            options={channels.map((value) => ({ value, label: t(`way.${value}`) }))}
            value={channel}
            onChange={(event) => setChannel(event.target.value as Log['channel'])}
          />
          {people.length > 0 && (
            <Select
              label={t('log.with')}
              optional
              empty={t('log.withNobody')}
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
              value={spokeWith}
              onChange={(event) => setSpokeWith(event.target.value)}
            />
          )}
          <TextInput
            label={t('log.summary')}
            hint={t('log.summaryHint')}
            optional={reason !== 'OTHER'}
            maxLength={280}
            value={summary}
            onChange={(event) => setSummary(event.target.value)}
          />
          <TextInput
            label={t('log.on')}
            type="date"
            max={today()}
            value={on}
            onChange={(event) => setOn(event.target.value)}
          />
          <ErrorState error={log.error} />
        </>
      )}
    </Dialog>
  );
}
