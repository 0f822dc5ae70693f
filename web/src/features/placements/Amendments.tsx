import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type PlacementTypes } from '@/api';
import { formatDate, formatMoment } from '@/lib/format';
import { toast } from '@/lib/toast';
import {
  Button,
  ButtonLink,
  Card,
  Dialog,
  ErrorState,
  Facts,
  Heading,
  Notice,
  Row,
  Stack,
  StatusBadge,
  Table,
  type Tone,
} from '@/ui';
import { AmendmentForm } from './AmendmentForm';
import type { Placement } from './api';

export type AmendmentsOf = PlacementTypes['schemas']['AmendmentsView'];
type Amendment = PlacementTypes['schemas']['AmendmentView'];

const tones: Record<Amendment['state'], Tone> = {
  ASKING_SEAT: 'info',
  SIGNING: 'warning',
  SIGNED: 'info',
  IN_FORCE: 'positive',
  SEAT_REFUSED: 'negative',
  OBJECTED: 'negative',
  WITHDRAWN: 'info',
};
const open = ['ASKING_SEAT', 'SIGNING', 'SIGNED'];
const agreed = ['AGREED', 'RUNNING', 'CLOSING', 'COMPLETED', 'BROKEN_OFF'];
const refreshEvery = 3_000;

const keyOf = (placement: Placement) => ['amendments', placement.id, placement.version];

/** What becomes other than it was agreed while the stage runs, and what became other before. */
export function Amendments({ placement }: { placement: Placement }) {
  const { t } = useTranslation('placements');
  const [writing, setWriting] = useState(false);
  const amendments = useQuery({
    queryKey: keyOf(placement),
    queryFn: () =>
      orThrow(
        api.placement.GET('/v1/placements/{placementId}/amendments', {
          params: { path: { placementId: placement.id } },
        }),
      ),
    enabled: agreed.includes(placement.state),
    // The region answers within seconds whether there is a seat for the new days.
    refetchInterval: ({ state }) =>
      state.data?.amendments.some((one) => one.state === 'ASKING_SEAT') ? refreshEvery : false,
  });
  if (!amendments.data) return null;
  const { objection, proposable, withdrawable, amendments: all } = amendments.data;
  if (!objection && !proposable && all.length === 0) return null;
  return (
    <Card title={t('amend.title')}>
      <Stack>
        {objection && (
          <Notice tone="warning" title={t('amend.objection')}>
            <p>{objection.text}</p>
            <p className="op-small">
              {t('talk.by', { name: objection.byName })}, {formatMoment(objection.at)}
            </p>
          </Notice>
        )}
        {all.map((one) => (
          <One key={one.number} placement={placement} amendment={one} withdrawable={withdrawable} />
        ))}
        {proposable && writing && (
          <AmendmentForm
            placement={placement}
            amendments={amendments.data}
            onDone={() => setWriting(false)}
          />
        )}
        {proposable && !writing && (
          <>
            <p>{t('amend.why')}</p>
            <Row>
              <Button onClick={() => setWriting(true)}>{t('amend.write')}</Button>
            </Row>
          </>
        )}
      </Stack>
    </Card>
  );
}

function One({
  placement,
  amendment,
  withdrawable,
}: {
  placement: Placement;
  amendment: Amendment;
  withdrawable: boolean;
}) {
  const { t } = useTranslation('placements');
  const isOpen = open.includes(amendment.state);
  return (
    <Stack gap="xs">
      <Row>
        <Heading level={3}>{t('amend.number', { number: amendment.number })}</Heading>
        <StatusBadge tone={tones[amendment.state]}>{t(`amend.state.${amendment.state}`)}</StatusBadge>
      </Row>
      <Facts
        items={[
          [t('amend.from'), formatDate(amendment.inForceFrom ?? amendment.effectiveFrom)],
          [t('amend.by'), amendment.byName],
          ...(amendment.seatRefusal ? [[t('amend.noSeat'), amendment.seatRefusal] as [string, string]] : []),
        ]}
      />
      <Table
        caption={t('amend.changes')}
        hideCaption
        columns={[
          { id: 'part', header: t('amend.part'), cell: ({ part }) => part, names: true },
          { id: 'before', header: t('amend.before'), cell: ({ before }) => before },
          { id: 'after', header: t('amend.after'), cell: ({ after }) => after },
        ]}
        rows={amendment.what}
        rowKey={({ part }) => part}
      />
      {isOpen && (
        <Row>
          {amendment.state === 'SIGNING' && (
            <ButtonLink to={`/plaatsingen/${placement.id}/contract`} kind="primary">
              {t('amend.sign')}
            </ButtonLink>
          )}
          {withdrawable && <Withdraw placement={placement} />}
        </Row>
      )}
    </Stack>
  );
}

function Withdraw({ placement }: { placement: Placement }) {
  const { t } = useTranslation('placements');
  const client = useQueryClient();
  const [sure, setSure] = useState(false);
  const withdraw = useMutation({
    mutationFn: () =>
      orThrow(
        api.placement.DELETE('/v1/placements/{placementId}/amendments/open', {
          params: { path: { placementId: placement.id } },
        }),
      ),
    onSuccess: (overview) => {
      client.setQueryData(keyOf(placement), overview);
      toast(t('amend.withdrawn'));
      return client.invalidateQueries({ queryKey: ['placement', placement.id] });
    },
  });
  return (
    <>
      <Button kind="subtle" onClick={() => setSure(true)} disabled={withdraw.isPending}>
        {t('amend.withdraw')}
      </Button>
      <ErrorState error={withdraw.error} />
      <Dialog
        open={sure}
        onClose={() => setSure(false)}
        title={t('amend.sure')}
        foot={
          <Button
            kind="primary"
            onClick={() => {
              setSure(false);
              withdraw.mutate();
            }}
          >
            {t('amend.withdraw')}
          </Button>
        }
      >
        <p>{t('amend.sureText')}</p>
      </Dialog>
    </>
  );
}
