import { useSessionState } from '@/lib/session';
import { AppShell } from './AppShell';
import { Home } from './Home';
import { Landing } from './Landing';

export function HomeOrLanding() {
  const { session } = useSessionState();
  return session ? (
    <AppShell>
      <Home />
    </AppShell>
  ) : (
    <Landing />
  );
}
