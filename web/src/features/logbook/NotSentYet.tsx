import { useTranslation } from 'react-i18next';
import { formatDay } from '@/lib/format';
import { Button, Notice, Row } from '@/ui';
import { sendNow, useWaiting } from './log';

/** Says what is still on this phone only. */
export function NotSentYet() {
  const { t } = useTranslation('logbook');
  const entries = useWaiting();
  if (entries.length === 0) return null;
  return (
    <Notice tone="warning" title={t('waiting.title')}>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            {formatDay(entry.body.onDay)} {entry.problem}
          </li>
        ))}
      </ul>
      <p>{t('waiting.text')}</p>
      <Row>
        <Button onClick={() => void sendNow()}>{t('waiting.send')}</Button>
      </Row>
    </Notice>
  );
}
