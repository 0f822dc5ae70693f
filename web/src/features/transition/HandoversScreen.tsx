import { useTranslation } from 'react-i18next';
import { Page } from '@/ui';
import { HandoverList } from './HandoverList';

/** Handovers offered by or to my organisation. */
export default function HandoversScreen() {
  const { t } = useTranslation('transition');
  return (
    <Page title={t('handovers.title')} intro={t('handovers.intro')}>
      <HandoverList />
    </Page>
  );
}
