import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type CompanyTypes, idempotent, orThrow, useIdempotencyKey } from '@/api';
import { formatDate, formatDay } from '@/lib/format';
import { hasRole, useRoles } from '@/lib/session';
import {
  Button,
  Card,
  Dialog,
  EmptyState,
  ErrorState,
  Loaded,
  Notice,
  Select,
  StatusBadge,
  toast,
} from '@/ui';
import { usePeople } from './ContactCard';
import { contactors } from './roles';

type OpenRequest = CompanyTypes['schemas']['OpenRequest'];

/** What schools ask of the company now and what it said, and the way to send it its own page (COM-44). */
export function OpenRequests({ companyId }: { companyId: string }) {
  const { t } = useTranslation('pool');
  const [sending, setSending] = useState(false);
  const mayContact = hasRole(useRoles(), contactors);
  const requests = useQuery({
    queryKey: ['company', companyId, 'requests'],
    queryFn: () =>
      orThrow(
        api.company.GET('/v1/companies/{companyId}/open-requests', { params: { path: { companyId } } }),
      ),
  });
  return (
    <Card
      title={t('requests.title')}
      action={mayContact && <Button onClick={() => setSending(true)}>{t('requests.send')}</Button>}
    >
      <Loaded query={requests} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('requests.none.title')} why={t('requests.none.why')} />
          ) : (
            <ul className="op-list">
              {items.map((request) => (
                <li key={request.requestId} className="op-list__item">
                  <span className="op-list__text">
                    <span className="op-list__title">{request.organisation || t('requests.school')}</span>
                    <RequestText request={request} />
                  </span>
                  <StatusBadge tone={request.welcomeAt ? 'positive' : 'neutral'}>
                    {request.welcomeAt ? t('requests.saidYes') : t('requests.noAnswer')}
                  </StatusBadge>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {sending && <SendDialog companyId={companyId} onClose={() => setSending(false)} />}
    </Card>
  );
}

/** Which place, on which days, in which period, and until when the seat is kept. */
export function RequestText({ request }: { request: OpenRequest }) {
  const { t } = useTranslation('pool');
  return (
    <>
      <span>{request.place}</span>
      <span className="op-small">
        {t('requests.when', {
          days: request.weekdays.map((day) => t(`weekday.${day}`)).join(', '),
          from: formatDate(request.from),
          until: formatDate(request.until),
        })}
      </span>
      <span className="op-subtle op-small">{t('requests.kept', { day: formatDay(request.heldUntil) })}</span>
    </>
  );
}

function SendDialog({ companyId, onClose }: { companyId: string; onClose: () => void }) {
  const { t } = useTranslation('pool');
  const people = usePeople(companyId);
  const [key] = useIdempotencyKey();
  const [chosen, setChosen] = useState('');
  const reachable = people.data?.items.filter(({ email }) => email) ?? [];
  const person = reachable.find(({ id }) => id === chosen) ?? reachable[0];
  const send = useMutation({
    mutationFn: (contactPersonId: string) =>
      orThrow(
        api.company.POST('/v1/companies/{companyId}/page-links', {
          params: { path: { companyId } },
          headers: idempotent(key),
          body: { contactPersonId },
        }),
      ),
    onSuccess: () => {
      toast(t('requests.sent', { name: person?.name ?? '' }));
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('requests.send')}
      foot={
        <>
          <Button onClick={onClose}>{t('log.cancel')}</Button>
          <Button
            kind="primary"
            disabled={!person}
            busy={send.isPending}
            onClick={() => person && send.mutate(person.id)}
          >
            {t('requests.sendNow')}
          </Button>
        </>
      }
    >
      <p>{t('requests.sendWhy')}</p>
      <Loaded query={people} lines={1}>
        {() =>
          reachable.length === 0 ? (
            <Notice tone="warning" title={t('requests.nobody')} />
          ) : (
            <Select
              label={t('requests.to')}
              options={reachable.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))}
              value={person?.id ?? ''}
              onChange={(event) => setChosen(event.target.value)}
            />
          )
        }
      </Loaded>
      <ErrorState error={send.error} />
    </Dialog>
  );
}
