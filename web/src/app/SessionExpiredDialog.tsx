import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { loginChannel } from '@/lib/loginChannel';
import { currentSession, loadSession, sessionRestored, useSessionState } from '@/lib/session';
import { Button, Dialog } from '@/ui';

/**
 * The session ended while someone was busy. Logging in happens in a second window, so that everything typed here is
 * still here afterwards.
 */
export function SessionExpiredDialog() {
  const { t } = useTranslation();
  const { expired } = useSessionState();
  const queries = useQueryClient();

  useEffect(() => {
    if (!expired) return undefined;
    const before = currentSession()?.user.id;
    async function check() {
      const { session } = await probeSession();
      if (session === undefined) return;
      // Somebody else logged in: what is on this screen is not theirs to see.
      if (session !== before) location.assign('/');
      await loadSession();
      sessionRestored();
      await queries.invalidateQueries();
    }
    const channel = new BroadcastChannel(loginChannel);
    channel.onmessage = () => void check();
    window.addEventListener('focus', check);
    return () => {
      channel.close();
      window.removeEventListener('focus', check);
    };
  }, [expired, queries]);

  return (
    <Dialog
      open={expired}
      onClose={() => undefined}
      mustAnswer
      title={t('expired.title')}
      foot={
        <Button
          kind="primary"
          onClick={() =>
            window.open('/bff/login?next=/opnieuw-ingelogd', '_blank', 'popup,width=560,height=720')
          }
        >
          {t('expired.signIn')}
        </Button>
      }
    >
      <p>{t('expired.text')}</p>
    </Dialog>
  );
}

/** Asks without touching what this page knows: an answer "nobody" must not throw the screen away. */
async function probeSession(): Promise<{ session: string | undefined }> {
  try {
    const response = await fetch('/bff/session', { headers: { Accept: 'application/json' } });
    const answer = (await response.json()) as { authenticated?: boolean; user?: { id: string } };
    return { session: answer.authenticated ? answer.user?.id : undefined };
  } catch {
    return { session: undefined };
  }
}
