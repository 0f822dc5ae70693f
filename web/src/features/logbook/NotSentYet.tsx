import { useTranslation } from 'react-i18next';
import { formatDay } from '@/lib/format';
import { forget } from '@/lib/offline';
import { Button, Notice, Row } from '@/ui';
import { sendNow, useWaiting } from './log';

/** Says what is still on this phone only; what was refused can be thrown away. */
export function NotSentYet() {
  const { t } = useTranslation('logbook');
  const entries = useWaiting();
  const refused = entries.filter(({ problem }) => problem);
  const waiting = entries.filter(({ problem }) => !problem);
  return (
    <>
      {refused.map((entry) => (
        <Notice key={entry.id} tone="negative" title={t('waiting.refused')}>
          <p>
            {formatDay(entry.body.onDay)}: {entry.problem}
          </p>
          <Row>
            <Button onClick={() => void forget(entry.id)}>{t('waiting.drop')}</Button>
          </Row>
        </Notice>
      ))}
      {waiting.length > 0 && (
        <Notice tone="warning" title={t('waiting.title')}>
          <ul>
            {waiting.map((entry) => (
              <li key={entry.id}>{formatDay(entry.body.onDay)}</li>
            ))}
          </ul>
          <p>{t('waiting.text')}</p>
          <Row>
            <Button onClick={() => void sendNow()}>{t('waiting.send')}</Button>
          </Row>
        </Notice>
      )}
    </>
  );
}
