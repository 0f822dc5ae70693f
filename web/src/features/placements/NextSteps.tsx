import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { Button, Card, Dialog, ErrorState, Notice, RadioCards, Row, Stack } from '@/ui';
import { type Placement, type PlacementStep, tagOf, useChange } from './api';
import { useRouteAgreement } from './RouteAgreement';

const elsewhere = ['ASK_SEAT', 'DRAW_UP_CONTRACT', 'DECLINE'];
const back = ['WITHDRAW_PROPOSAL', 'CORRECT_CONTRACT'];
const reasons = ['NO_CLICK', 'NOT_SUITABLE', 'COMPANY_STOPPED', 'STUDENT_STOPPED', 'OTHER'];

/** The steps one may take now; one that is not possible yet says why and what to do. */
export function NextSteps({ placement }: { placement: Placement }) {
  const { t } = useTranslation('placements');
  const [ending, setEnding] = useState<PlacementStep>();
  const [reason, setReason] = useState('OTHER');
  const step = useChange(placement.id!, (input: { step: PlacementStep; reason?: string }) =>
    orThrow(
      api.placement.POST('/v1/placements/{id}/actions/{action}', {
        params: {
          path: { id: placement.id!, action: input.step.action! },
          header: { ...tagOf(placement) },
        },
        body: { reason: input.reason },
      }),
    ),
  );
  const yours = (placement.actions ?? []).filter((one) => one.yours && !elsewhere.includes(one.action!));
  const missing = (placement.actions ?? []).find(
    (one) => one.yours && one.action === 'DRAW_UP_CONTRACT',
  )?.blockers;
  const route = useRouteAgreement(placement).data;
  const notAgreed = route?.recordable ? route.needed.filter(({ standing }) => standing !== 'AGREED') : [];
  if (yours.length === 0) return null;
  return (
    <Card title={t('steps')}>
      <ErrorState error={step.error} />
      <Row>
        {yours.map((one) => (
          <Stack key={one.action} gap="xs">
            <Row>
              <Button
                kind={kindOf(one)}
                disabled={!one.allowed || step.isPending}
                aria-describedby={one.allowed ? undefined : `why-${one.action}`}
                onClick={() => (one.needsReason ? setEnding(one) : step.mutate({ step: one }))}
              >
                {t(`action.${one.action}`)}
              </Button>
            </Row>
            {!one.allowed && (
              <ul id={`why-${one.action}`} className="op-small">
                {(one.blockers ?? []).map((blocker) => (
                  <li key={blocker.code}>
                    {blocker.reason} {blocker.wayOut}
                  </li>
                ))}
              </ul>
            )}
          </Stack>
        ))}
      </Row>
      {missing && missing.length > 0 && (
        <Notice tone="info" title={t('missingForContract')}>
          <ul>
            {missing.map((blocker) => (
              <li key={blocker.code}>
                {blocker.reason} {blocker.wayOut}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {notAgreed.length > 0 && (
        <Notice tone="info" title={t('agree.missing')}>
          <ul>
            {notAgreed.map(({ party, standing }) => (
              <li key={party}>
                {t(`agree.party.${party}`)}: {t(`agree.standing.${standing}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Dialog
        open={ending !== undefined}
        onClose={() => setEnding(undefined)}
        title={t('ending.title')}
        foot={
          <Button
            kind="primary"
            onClick={() => {
              if (ending) step.mutate({ step: ending, reason });
              setEnding(undefined);
            }}
          >
            {t('ending.do')}
          </Button>
        }
      >
        <RadioCards
          label={t('ending.why')}
          name="reason"
          options={reasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Dialog>
    </Card>
  );
}

function kindOf({ needsReason, action }: PlacementStep) {
  if (needsReason) return 'subtle';
  return back.includes(action!) ? 'secondary' : 'primary';
}
