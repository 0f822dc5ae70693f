import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, idempotent, orThrow, useIdempotencyKey } from '@/api';
import { formatDate, formatMoment } from '@/lib/format';
import {
  Button,
  Card,
  Dialog,
  ErrorState,
  Facts,
  Loaded,
  More,
  Select,
  Stack,
  StatusBadge,
  TextInput,
  toast,
} from '@/ui';
import { handoversQuery, receiversQuery } from './queries';
import { handoverTone } from './handoverTone';

/** Offers the route to a municipality or partner, and shows how earlier offers went. */
export function Handover({ routeId }: { routeId: string }) {
  const { t } = useTranslation('transition');
  const handovers = useInfiniteQuery(handoversQuery({ routeId }));
  return (
    <Card title={t('handover.title')}>
      <Loaded query={handovers}>
        {({ pages }) => {
          const mine = pages.flatMap(({ items }) => items);
          return (
            <Stack>
              {mine.map((one) => (
                <Facts
                  key={one.id}
                  items={[
                    [
                      t('handover.status'),
                      <StatusBadge key="status" tone={handoverTone(one.status)}>
                        {t(`handoverStatus.${one.status}`)}
                      </StatusBadge>,
                    ],
                    [t('handover.offered'), formatMoment(one.offeredAt)],
                    [t('handover.read'), one.readAt ? formatMoment(one.readAt) : t('handover.notYet')],
                    [t('handover.meeting'), one.meetingOn ? formatDate(one.meetingOn) : t('none')],
                    ...(one.toPersonName ? [[t('handover.by'), one.toPersonName] as [string, string]] : []),
                    ...(one.refusal ? [[t('handover.refusal'), one.refusal] as [string, string]] : []),
                  ]}
                />
              ))}
              <More of={handovers} />
              {mine.every((one) => one.status !== 'OFFERED' && one.status !== 'ACCEPTED') && (
                <Offer routeId={routeId} />
              )}
            </Stack>
          );
        }}
      </Loaded>
    </Card>
  );
}

function Offer({ routeId }: { routeId: string }) {
  const { t } = useTranslation('transition');
  const queries = useQueryClient();
  const receivers = useQuery(receiversQuery);
  const [key, renew] = useIdempotencyKey();
  const [receiverId, setReceiver] = useState('');
  const [meetingOn, setMeeting] = useState('');
  const [asking, setAsking] = useState(false);
  const offer = useMutation({
    mutationFn: () =>
      orThrow(
        api.transition.POST('/v1/routes/{routeId}/handovers', {
          params: { path: { routeId } },
          body: { receiverId, meetingOn: meetingOn === '' ? undefined : meetingOn },
          headers: idempotent(key),
        }),
      ),
    onSuccess: async () => {
      renew();
      await queries.invalidateQueries({ queryKey: ['transition'] });
      toast(t('handover.sent'));
    },
    onSettled: () => setAsking(false),
  });
  const chosen = receivers.data?.items.find((one) => one.id === receiverId);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setAsking(true);
      }}
    >
      <Stack>
        <p>{t('handover.explain')}</p>
        <Select
          label={t('handover.to')}
          value={receiverId}
          required
          empty={t('handover.choose')}
          onChange={(event) => setReceiver(event.target.value)}
          options={(receivers.data?.items ?? []).map((one) => ({ value: one.id, label: one.name }))}
        />
        <TextInput
          type="date"
          label={t('handover.meeting')}
          optional
          value={meetingOn}
          onChange={(event) => setMeeting(event.target.value)}
        />
        <ErrorState error={offer.error ?? receivers.error} />
        <Button type="submit" kind="primary" busy={offer.isPending}>
          {t('handover.offer')}
        </Button>
      </Stack>
      <Dialog
        open={asking}
        title={t('handover.sure.title', { name: chosen?.name ?? '' })}
        onClose={() => setAsking(false)}
        foot={
          <>
            <Button kind="primary" onClick={() => offer.mutate()} busy={offer.isPending}>
              {t('handover.sure.yes')}
            </Button>
            <Button kind="subtle" onClick={() => setAsking(false)}>
              {t('cancel')}
            </Button>
          </>
        }
      >
        <p>{t('handover.sure.text')}</p>
      </Dialog>
    </form>
  );
}
