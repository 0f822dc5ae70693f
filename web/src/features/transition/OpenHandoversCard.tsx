import { useTranslation } from 'react-i18next';
import { Card } from '@/ui';
import { HandoverList } from './HandoverList';

/** What waits for my organisation's answer. */
export default function OpenHandoversCard() {
  const { t } = useTranslation('transition');
  return (
    <Card title={t('handovers.open')}>
      <HandoverList onlyOpen />
    </Card>
  );
}
