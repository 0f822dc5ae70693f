import { useTranslation } from 'react-i18next';

/** The stagebegeleider can be reached at all times: name and number, one tap on a phone (PLA-43). */
export function Reach({ name, phone }: { name?: string; phone?: string | null }) {
  const { t } = useTranslation('shell');
  if (!name) return null;
  return (
    <p>
      {t('reach.who', { name })}{' '}
      {phone ? (
        <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{t('reach.call', { phone })}</a>
      ) : (
        t('reach.none')
      )}
    </p>
  );
}
