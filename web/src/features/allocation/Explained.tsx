import { useTranslation } from 'react-i18next';
import { Card } from '@/ui';
import type { Tier } from './rounds';

/** How a round decides, in the words of people, with the groups as the rules have them. */
export function Explained({ tiers }: { tiers: readonly Tier[] }) {
  const { t } = useTranslation('allocation');
  return (
    <Card title={t('how.title')} tone="quiet">
      <ol>
        <li>{t('how.first')}</li>
        <li>{t('how.rank')}</li>
        <li>{t('how.cost')}</li>
      </ol>
      <p>{t('how.order')}</p>
      <ol>
        {tiers.map(({ tier, title, explanation }) => (
          <li key={tier}>
            <strong>{title}.</strong> {explanation}
          </li>
        ))}
      </ol>
      <p>{t('how.within')}</p>
      <p>{t('how.person')}</p>
    </Card>
  );
}
