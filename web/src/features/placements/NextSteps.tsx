import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { Button, Card, Dialog, ErrorState, Notice, RadioCards, Row, Stack } from '@/ui';
import { type Placement, type PlacementStep, tagOf, useChange } from './api';
import { endings } from './codes';
import { type Refusal, RefusalFields, refusalOf, type RefusalReason } from './RefusalFields';
import { useRouteAgreement } from './RouteAgreement';

const elsewhere = ['ASK_SEAT', 'DRAW_UP_CONTRACT', 'DECLINE'];
const back = ['WITHDRAW_PROPOSAL', 'CORRECT_CONTRACT'];

/** The steps one may take now; one that is not possible yet says why and what to do. */
export function NextSteps({ placement }: { placement: Placement }) {
  const { t } = useTranslation('placements');
  const [ending, setEnding] = useState<PlacementStep>();
  const [reason, setReason] = useState('OTHER');
  const [refusalReason, setRefusalReason] = useState<RefusalReason | ''>('');
  const [explanation, setExplanation] = useState('');
  const [withdrawnBy, setWithdrawnBy] = useState('SCHOOL');
  const step = useChange(
    placement.id!,
    (input: { step: PlacementStep; reason?: string; refusal?: Refusal }) =>
      orThrow(
        api.placement.POST('/v1/placements/{id}/actions/{action}', {
          params: {
            path: { id: placement.id!, action: input.step.action! },
            header: { ...tagOf(placement) },
          },
          body: { reason: input.reason, refusal: input.refusal },
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
  // A company that said no before, with the klik, has given its reason.
  const saidNo = placement.companyKlik === 'NO' || !placement.place;
  const withdrawing = ending?.action === 'WITHDRAW_PROPOSAL';
  const refused =
    !saidNo &&
    (withdrawing ? withdrawnBy === 'COMPANY' : ending?.action === 'CANCEL' && reason === 'COMPANY_STOPPED');
  const refusal = refused ? refusalOf(refusalReason, explanation) : undefined;
  const asksWhy = (one: PlacementStep) => one.needsReason || (one.action === 'WITHDRAW_PROPOSAL' && !saidNo);
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
                onClick={() => (asksWhy(one) ? setEnding(one) : step.mutate({ step: one }))}
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
        title={t(withdrawing ? 'refusal.withdraw' : 'ending.title')}
        foot={
          <Button
            kind="primary"
            disabled={refused && !refusal}
            onClick={() => {
              if (ending) step.mutate({ step: ending, reason: withdrawing ? undefined : reason, refusal });
              setEnding(undefined);
            }}
          >
            {t(withdrawing ? 'action.WITHDRAW_PROPOSAL' : 'ending.do')}
          </Button>
        }
      >
        {withdrawing ? (
          <RadioCards
            label={t('refusal.withdrawWhy')}
            name="withdrawn"
            options={['SCHOOL', 'COMPANY'].map((value) => ({
              value,
              label: t(`refusal.withdrawnBy.${value}`),
            }))}
            value={withdrawnBy}
            onChange={(event) => setWithdrawnBy(event.currentTarget.value)}
          />
        ) : (
          <RadioCards
            label={t('ending.why')}
            name="reason"
            options={endings.map((value) => ({ value, label: t(`reason.${value}`) }))}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {refused && (
          <RefusalFields
            reason={refusalReason}
            explanation={explanation}
            onReason={setRefusalReason}
            onExplanation={setExplanation}
          />
        )}
      </Dialog>
    </Card>
  );
}

function kindOf({ needsReason, action }: PlacementStep) {
  if (needsReason) return 'subtle';
  return back.includes(action!) ? 'secondary' : 'primary';
}
