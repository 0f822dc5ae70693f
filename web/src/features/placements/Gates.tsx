import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type PlacementTypes } from '@/api';
import { Button, Card, Dialog, ErrorState, Row, Stack, StatusBadge, TextArea } from '@/ui';
import { type Placement, useChange } from './api';

type Gate = PlacementTypes['schemas']['GateView'];

/** What must be done for the student first; only the teamleider may pass one, with a reason that stays. */
export function Gates({ placement }: { placement: Placement }) {
  const { t } = useTranslation('placements');
  const [passing, setPassing] = useState<Gate>();
  const [reason, setReason] = useState('');
  const override = useChange(placement.id!, (gate: Gate) =>
    orThrow(
      api.placement.POST('/v1/placements/{id}/gate-overrides', {
        params: { path: { id: placement.id! } },
        body: { gate: gate.gate!, reason },
      }),
    ),
  );
  return (
    <Card title={t('gates')}>
      <ErrorState error={override.error} />
      <Stack>
        {(placement.gates ?? []).map((gate) => (
          <Row key={gate.gate} between>
            <span>
              {t(`gate.${gate.gate}`)}
              {!gate.met && !gate.overridden && (
                <span className="op-subtle op-small">
                  {' '}
                  {gate.wayOut} ({gate.source})
                </span>
              )}
            </span>
            <Row>
              <StatusBadge tone={gate.met ? 'positive' : gate.overridden ? 'info' : 'warning'}>
                {t(gate.met ? 'met' : gate.overridden ? 'overridden' : 'unmet')}
              </StatusBadge>
              {placement.you === 'TEAMLEIDER' && !gate.met && !gate.overridden && gate.overridable && (
                <Button onClick={() => setPassing(gate)}>{t('override.do')}</Button>
              )}
            </Row>
          </Row>
        ))}
      </Stack>
      <Dialog
        open={passing !== undefined}
        onClose={() => setPassing(undefined)}
        title={t('override.title')}
        foot={
          <Button
            kind="primary"
            disabled={reason.trim().length < 10}
            onClick={() => {
              if (passing) override.mutate(passing);
              setPassing(undefined);
            }}
          >
            {t('override.do')}
          </Button>
        }
      >
        <TextArea
          label={t('override.reason')}
          hint={t('override.hint')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Dialog>
    </Card>
  );
}
