import { useTranslation } from 'react-i18next';
import { Card } from '@/ui';
import { RequestList } from './RequestList';
import { useRequests } from './requests';

/** Erasures that wait for a decision; nothing to decide, nothing to see. */
export default function ToDecideCard() {
  const { t } = useTranslation('rights');
  const requests = useRequests();
  const waiting = (requests.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ state, mine }) => state === 'ASKED' && !mine);
  return waiting.length === 0 ? null : (
    <Card title={t('toDecide')} tone="accent">
      <RequestList lines={waiting} />
    </Card>
  );
}
