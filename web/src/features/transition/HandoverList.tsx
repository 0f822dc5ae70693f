import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, idempotent, orThrow, useIdempotencyKey } from '@/api';
import { formatDate } from '@/lib/format';
import { useSession } from '@/lib/session';
import {
  Button,
  ButtonLink,
  EmptyState,
  ErrorState,
  Loaded,
  More,
  Row,
  Stack,
  StatusBadge,
  TextInput,
  toast,
  WorkItem,
  WorkList,
} from '@/ui';
import { handoversQuery } from './queries';
import { handoverTone } from './handoverTone';

/** Handovers with their answer; what was offered to us can be answered right here. */
export function HandoverList({ onlyOpen = false }: { onlyOpen?: boolean }) {
  const { t } = useTranslation('transition');
  const { tenant } = useSession();
  const handovers = useInfiniteQuery(handoversQuery(onlyOpen ? { status: 'OFFERED' } : {}));
  return (
    <Loaded query={handovers}>
      {({ pages }) => {
        const shown = pages.flatMap(({ items }) => items);
        if (shown.length === 0) {
          return <EmptyState title={t('handovers.empty.title')} why={t('handovers.empty.why')} />;
        }
        return (
          <>
            <WorkList>
              {shown.map((one) => (
                <WorkItem
                  key={one.id}
                  title={one.studentName ?? t('handovers.from', { name: one.fromPersonName })}
                  about={
                    one.meetingOn
                      ? t('handovers.about', {
                          name: one.fromPersonName,
                          offered: formatDate(one.offeredAt),
                          meeting: formatDate(one.meetingOn),
                        })
                      : t('handovers.aboutNoMeeting', {
                          name: one.fromPersonName,
                          offered: formatDate(one.offeredAt),
                        })
                  }
                >
                  <Stack gap="sm">
                    <StatusBadge tone={handoverTone(one.status)}>
                      {t(`handoverStatus.${one.status}`)}
                    </StatusBadge>
                    {one.status === 'OFFERED' && one.receiverId === tenant?.id && (
                      <Answer routeId={one.routeId} handoverId={one.id} />
                    )}
                  </Stack>
                </WorkItem>
              ))}
            </WorkList>
            <More of={handovers} />
          </>
        );
      }}
    </Loaded>
  );
}

function Answer({ routeId, handoverId }: { routeId: string; handoverId: string }) {
  const { t } = useTranslation('transition');
  const queries = useQueryClient();
  const [key] = useIdempotencyKey();
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const path = { routeId, handoverId };
  const done = (text: string) => async () => {
    await queries.invalidateQueries({ queryKey: ['transition'] });
    toast(text);
  };
  const accept = useMutation({
    mutationFn: () =>
      orThrow(
        api.transition.POST('/v1/routes/{routeId}/handovers/{handoverId}/acceptance', {
          params: { path },
          headers: idempotent(key),
        }),
      ),
    onSuccess: done(t('handovers.accepted')),
  });
  const refuse = useMutation({
    mutationFn: () =>
      orThrow(
        api.transition.POST('/v1/routes/{routeId}/handovers/{handoverId}/refusal', {
          params: { path },
          body: { reason },
          headers: idempotent(key),
        }),
      ),
    onSuccess: done(t('handovers.refused')),
  });
  if (refusing) {
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          refuse.mutate();
        }}
      >
        <Stack>
          <TextInput
            label={t('handovers.why')}
            value={reason}
            required
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
          <ErrorState error={refuse.error} />
          <Row>
            <Button type="submit" kind="primary" busy={refuse.isPending}>
              {t('handovers.refuse')}
            </Button>
            <Button kind="subtle" onClick={() => setRefusing(false)}>
              {t('cancel')}
            </Button>
          </Row>
        </Stack>
      </form>
    );
  }
  return (
    <Stack gap="sm">
      <Row>
        <ButtonLink to={`/routes/${routeId}`} kind="secondary">
          {t('handovers.look')}
        </ButtonLink>
        <Button kind="primary" onClick={() => accept.mutate()} busy={accept.isPending}>
          {t('handovers.accept')}
        </Button>
        <Button kind="subtle" onClick={() => setRefusing(true)}>
          {t('handovers.refuse')}
        </Button>
      </Row>
      <ErrorState error={accept.error} />
    </Stack>
  );
}
