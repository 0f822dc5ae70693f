import { useTranslation } from 'react-i18next';
import { Card, Link, Loaded, Stat, Stats } from '@/ui';
import { useNumbers } from './numbers';

export default function MonitorCard() {
  const { t } = useTranslation('monitor');
  return (
    <Card title={t('card')} action={<Link to="/monitor">{t('all')}</Link>}>
      <Loaded query={useNumbers()}>
        {(numbers) => (
          <Stats>
            <Stat label={t('companies')} value={numbers.companies} to="/bedrijven" />
            <Stat label={t('free')} value={numbers.total.free} to="/bedrijven?vrij=ja" />
            <Stat label={t('searching')} value={numbers.searching.shown} to="/monitor" />
            <Stat label={t('emptyHanded')} value={numbers.emptyHanded.shown} to="/monitor" />
          </Stats>
        )}
      </Loaded>
    </Card>
  );
}
