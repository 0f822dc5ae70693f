import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '@/ui';

export const againKey = 'opstap.again';

/** Opens in a second window; main.tsx closes that window when it comes back from logging in. */
export default function LoginAgain() {
  const { t } = useTranslation();
  useEffect(() => {
    sessionStorage.setItem(againKey, 'yes');
    location.replace('/oauth2/authorization/keycloak');
  }, []);
  return (
    <Page title={t('signIn')}>
      <p>{t('expired.oneMoment')}</p>
    </Page>
  );
}
