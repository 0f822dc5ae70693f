import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { makeQueryClient } from '@/app/queries';
import { addressAsWords, makeRouter } from '@/app/router';
import { startTexts } from '@/i18n';
import { loadSession } from '@/lib/session';
import type { Role } from '@/lib/roles';
import { Toasts } from '@/ui/Toasts';

export const zwaluwhof = '0190a000-0000-7000-8000-00000000000a';
export const kastanjelaan = '0190a000-0000-7000-8000-00000000000b';

export type Membership = { tenantId: string; alias: string; name: string; kind: string; roles: Role[] };

export const atZwaluwhof = (...roles: Role[]): Membership => ({
  tenantId: zwaluwhof,
  alias: 'zwaluwhof',
  name: 'VSO De Zwaluwhof (demo)',
  kind: 'SCHOOL',
  roles,
});

export const atKastanjelaan = (...roles: Role[]): Membership => ({
  tenantId: kastanjelaan,
  alias: 'kastanjelaan',
  name: 'PrO Kastanjelaan (demo)',
  kind: 'SCHOOL',
  roles,
});

export const sanne = { id: '0190a000-0000-7000-8000-000000000102', name: 'Sanne de Wit' };

export type Answers = Record<string, (request: Request) => Response | Promise<Response>>;

export function json(body: unknown, status = 200, headers: Record<string, string> = {}) {
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type, ...headers } });
}

/** Answers calls by "METHOD /path"; everything that was called is in the returned list. */
export function answering(answers: Answers): Request[] {
  const calls: Request[] = [];
  vi.stubGlobal(
    'fetch',
    vi.fn(async (input: RequestInfo | URL, init?: RequestInit) => {
      const request =
        input instanceof Request ? input : new Request(new URL(String(input), location.origin), init);
      calls.push(request);
      const answer = answers[`${request.method} ${new URL(request.url).pathname}`];
      return answer ? answer(request) : json({ title: 'Niet gevonden' }, 404);
    }),
  );
  return calls;
}

/** The whole application at an address, for someone who works for these tenants (nobody without any). */
export async function renderApp({
  at = '/',
  memberships = [],
  answers = {},
}: { at?: string; memberships?: Membership[]; answers?: Answers } = {}) {
  const calls = answering({
    'GET /bff/session': () =>
      json(
        memberships.length > 0 ? { authenticated: true, user: sanne, memberships } : { authenticated: false },
      ),
    ...answers,
  });
  await startTexts();
  await loadSession();
  const router = makeRouter(createMemoryHistory({ initialEntries: [at] }));
  const view = render(
    <QueryClientProvider client={makeQueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { calls, router, user: userEvent.setup(), ...view };
}

/** One screen without the shell, for the tests of a feature: `renderScreen(SeatScreen, { path: '/plekken/$seatId', at: '/plekken/12' })`. */
export async function renderScreen(
  Screen: () => ReactNode,
  {
    path = '/',
    at = path,
    memberships = [atZwaluwhof('stagebegeleider')],
    answers = {},
  }: { path?: string; at?: string; memberships?: Membership[]; answers?: Answers } = {},
) {
  const calls = answering({
    'GET /bff/session': () => json({ authenticated: true, user: sanne, memberships }),
    ...answers,
  });
  await startTexts();
  await loadSession();
  const root = createRootRoute();
  const router = createRouter({
    routeTree: root.addChildren([createRoute({ getParentRoute: () => root, path, component: Screen })]),
    history: createMemoryHistory({ initialEntries: [at] }),
    ...addressAsWords,
  });
  const view = render(
    <QueryClientProvider client={makeQueryClient()}>
      <RouterProvider router={router as never} />
      <Toasts />
    </QueryClientProvider>,
  );
  return { calls, router, user: userEvent.setup(), ...view };
}
