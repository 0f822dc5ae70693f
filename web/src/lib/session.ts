import { useSyncExternalStore } from 'react';
import { z } from 'zod/mini';
import { type Role, roles } from './roles';

const membershipSchema = z.object({
  tenantId: z.string(),
  alias: z.string(),
  name: z.string(),
  kind: z.nullish(z.string()),
  schoolType: z.nullish(z.string()),
  regionId: z.nullish(z.string()),
  roles: z.array(z.string()),
});

/** What `GET /bff/session` answers. Nobody logged in: `{"authenticated": false}`. */
const sessionSchema = z.object({
  authenticated: z.boolean(),
  user: z.nullish(z.object({ id: z.string(), name: z.nullish(z.string()) })),
  memberships: z.nullish(z.array(membershipSchema)),
});

export const tenantKinds = ['REGION', 'SCHOOL', 'MUNICIPALITY', 'PARTNER'] as const;

export type Tenant = {
  id: string;
  alias: string;
  name: string;
  kind: (typeof tenantKinds)[number];
  schoolType: string | undefined;
  regionId: string | undefined;
  roles: Role[];
};
export type Session = { user: { id: string; name: string }; tenants: Tenant[]; tenant: Tenant | undefined };
export type SessionState = { known: boolean; session: Session | undefined; expired: boolean };

const tenantKey = 'opstap.tenant';
let state: SessionState = { known: false, session: undefined, expired: false };
const listeners = new Set<() => void>();

function publish(next: SessionState) {
  state = next;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tenantOf({ tenantId, kind, ...membership }: z.infer<typeof membershipSchema>): Tenant {
  return {
    ...membership,
    id: tenantId,
    kind: tenantKinds.find((known) => known === kind) ?? 'PARTNER',
    schoolType: membership.schoolType ?? undefined,
    regionId: membership.regionId ?? undefined,
    roles: membership.roles.filter((role): role is Role => (roles as readonly string[]).includes(role)),
  };
}

/**
 * A student's session as it was last time, so that the log of the day opens without a connection. It lets nobody in
 * anywhere: every call still needs the real session. Gone at logout.
 */
const offlineKey = 'opstap.offline-session';

/** Asks the gateway who is logged in. A gateway that does not answer counts as nobody, but for a student's log. */
export async function loadSession(): Promise<SessionState> {
  const answer = await askSession();
  const user = answer?.authenticated ? answer.user : undefined;
  if (!user) {
    publish({ known: true, session: undefined, expired: false });
    return state;
  }
  const tenants = (answer?.memberships ?? []).map(tenantOf);
  // The choice is per tab: two schools can be open side by side.
  const chosen = sessionStorage.getItem(tenantKey);
  const tenant = tenants.find(({ id }) => id === chosen) ?? tenants[0];
  publish({
    known: true,
    session: { user: { id: user.id, name: user.name ?? '' }, tenants, tenant },
    expired: false,
  });
  return state;
}

async function askSession(): Promise<z.infer<typeof sessionSchema> | undefined> {
  let response: Response;
  try {
    response = await fetch('/bff/session', { headers: { Accept: 'application/json' } });
  } catch {
    return kept();
  }
  const parsed = response.ok
    ? sessionSchema.safeParse(await response.json().catch(() => undefined))
    : undefined;
  const answer = parsed?.success ? parsed.data : undefined;
  const isStudent = answer?.memberships?.some(({ roles: named }) => named.includes('student'));
  if (isStudent) localStorage.setItem(offlineKey, JSON.stringify(answer));
  else localStorage.removeItem(offlineKey);
  return answer;
}

function kept(): z.infer<typeof sessionSchema> | undefined {
  const text = localStorage.getItem(offlineKey);
  const parsed = text === null ? undefined : sessionSchema.safeParse(JSON.parse(text));
  return parsed?.success ? parsed.data : undefined;
}

export function currentSession(): Session | undefined {
  return state.session;
}

export function chooseTenant(id: string) {
  const tenant = state.session?.tenants.find((candidate) => candidate.id === id);
  if (state.session && tenant) {
    sessionStorage.setItem(tenantKey, id);
    publish({ ...state, session: { ...state.session, tenant } });
  }
}

/** A call was refused because nobody is logged in any more; what was typed stays on the screen. */
export function sessionExpired() {
  if (state.session && !state.expired) publish({ ...state, expired: true });
}

export function sessionRestored() {
  if (state.expired) publish({ ...state, expired: false });
}

export function forgetSession() {
  sessionStorage.clear();
  localStorage.removeItem(offlineKey);
  publish({ known: true, session: undefined, expired: false });
}

export function useSessionState(): SessionState {
  return useSyncExternalStore(subscribe, () => state);
}

/** The session on a page that only someone who is logged in can see. */
export function useSession(): Session {
  const { session } = useSessionState();
  if (!session) throw new Error('This screen needs a session');
  return session;
}

/** The roles in the active tenant. */
export function useRoles(): readonly Role[] {
  return useSessionState().session?.tenant?.roles ?? [];
}

export function hasRole(mine: readonly Role[], wanted: readonly Role[] | undefined): boolean {
  return wanted === undefined || wanted.some((role) => mine.includes(role));
}
