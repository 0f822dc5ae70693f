import { csrfToken } from '@/api/http';
import { wipeOfflineStore } from './offline';
import { forgetSession } from './session';

/**
 * Logs out here and at the identity provider, and leaves nothing of this person on the device.
 * The gateway answers where to go next: a fetch cannot follow a redirect to another origin.
 */
export async function signOut(): Promise<void> {
  const response = await fetch('/logout', {
    method: 'POST',
    headers: { Accept: 'application/json', 'X-XSRF-TOKEN': csrfToken() ?? '' },
    redirect: 'manual',
  }).catch(() => undefined);
  await wipeOfflineStore();
  if ('caches' in globalThis) {
    await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  }
  const registrations = (await navigator.serviceWorker?.getRegistrations?.()) ?? [];
  await Promise.all(registrations.map((registration) => registration.unregister()));
  const next = response?.headers.get('Content-Type')?.includes('json')
    ? ((await response.json()) as { logoutUrl?: string }).logoutUrl
    : undefined;
  forgetSession();
  location.assign(next ?? '/');
}

/** Leaves for the login page of Keycloak; afterwards the person is back at `next`. */
export function signIn(next = location.pathname + location.search) {
  location.assign(`/bff/login?next=${encodeURIComponent(next)}`);
}
