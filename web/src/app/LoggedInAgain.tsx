import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { loginChannel } from '@/lib/loginChannel';
import { EmptyState, Page } from '@/ui';

/** The second window, back from logging in: it tells the page that waits, and goes. */
export default function LoggedInAgain() {
  const { t } = useTranslation();
  useEffect(() => {
    const channel = new BroadcastChannel(loginChannel);
    channel.postMessage('done');
    channel.close();
    window.close();
  }, []);
  return (
    <Page title={t('expired.done.title')}>
      <EmptyState title={t('expired.done.heading')} why={t('expired.done.why')} />
    </Page>
  );
}
