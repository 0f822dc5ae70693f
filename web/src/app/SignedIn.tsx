import { Outlet } from '@tanstack/react-router';
import { useSessionState } from '@/lib/session';
import { AppShell } from './AppShell';
import { Landing } from './Landing';

/** Every screen of a feature: inside the shell, or the login page when nobody is logged in. */
export function SignedIn() {
  const { session } = useSessionState();
  return session ? (
    <AppShell>
      <Outlet />
    </AppShell>
  ) : (
    <Landing />
  );
}
