import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, idempotent, orThrow } from '@/api';
import { Button, Dialog, ErrorState, Notice, Progress, Row } from '@/ui';
import type { Round } from './rounds';

/** Closes a round and has the proposal calculated; and says how far that is. */
export function Calculate({ round }: { round: Round }) {
  const { t } = useTranslation('allocation');
  const client = useQueryClient();
  const [sure, ask] = useState(false);
  const calculate = useMutation({
    mutationFn: () =>
      orThrow(
        api.placement.POST('/v1/allocation-rounds/{roundId}/calculation', {
          params: { path: { roundId: round.id } },
          headers: idempotent(crypto.randomUUID()),
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['allocation'] }),
  });
  return (
    <div aria-live="polite">
      <ErrorState error={calculate.error} />
      {round.state === 'CALCULATING' && (
        <Progress label={t('calculate.busy')} value={undefined} max={1} detail={t('calculate.busyWhy')} />
      )}
      {round.state === 'PROPOSED' && (
        <Notice tone="positive" title={t('calculate.ready')}>
          {t('calculate.checked')}
        </Notice>
      )}
      {(round.state === 'OPEN' || round.state === 'FAILED') && (
        <Notice
          tone={round.state === 'OPEN' ? 'info' : 'negative'}
          title={t(round.state === 'OPEN' ? 'calculate.open' : 'calculate.failed')}
        >
          <p>{t(round.state === 'OPEN' ? 'calculate.openWhy' : 'calculate.failedWhy')}</p>
          <Row>
            <Button kind="primary" busy={calculate.isPending} onClick={() => ask(true)}>
              {t('calculate.do')}
            </Button>
          </Row>
        </Notice>
      )}
      <Dialog
        open={sure}
        onClose={() => ask(false)}
        title={t('calculate.sure')}
        foot={
          <Row>
            <Button
              kind="primary"
              onClick={() => {
                ask(false);
                calculate.mutate();
              }}
            >
              {t('calculate.yes')}
            </Button>
            <Button onClick={() => ask(false)}>{t('calculate.no')}</Button>
          </Row>
        }
      >
        <p>{t('calculate.sureWhy')}</p>
      </Dialog>
    </div>
  );
}
