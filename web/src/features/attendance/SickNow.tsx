import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatMoment } from '@/lib/format';
import { toast } from '@/lib/toast';
import { Button, Dialog, ErrorState, Notice, Row } from '@/ui';
import { type Report, useWithdraw } from './queries';

/** A sick report that counts now: for which days, who heard it, and the way back. */
export function SickNow({ placementId, report }: { placementId: string; report: Report }) {
  const { t } = useTranslation('attendance');
  const [asking, setAsking] = useState(false);
  const withdraw = useWithdraw(placementId);
  return (
    <Notice tone="info" title={t('now.title', { days: report.days.map(formatDay).join(', ') })}>
      <p>
        {report.noticedAt
          ? t('now.noticed', { at: formatMoment(report.noticedAt) })
          : t('now.sent', { at: formatMoment(report.at) })}
      </p>
      <ErrorState error={withdraw.error} />
      {report.withdrawable && (
        <Row>
          <Button onClick={() => setAsking(true)}>{t('withdraw.do')}</Button>
        </Row>
      )}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('withdraw.title')}
        foot={
          <Row>
            <Button
              kind="primary"
              busy={withdraw.isPending}
              onClick={() =>
                withdraw.mutate(report.id, {
                  onSuccess: () => toast(t('withdraw.done')),
                  onSettled: () => setAsking(false),
                })
              }
            >
              {t('withdraw.yes')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('withdraw.no')}</Button>
          </Row>
        }
      >
        <p>{t('withdraw.text')}</p>
      </Dialog>
    </Notice>
  );
}
