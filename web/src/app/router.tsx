import {
  createRootRoute,
  createRoute,
  createRouter,
  type AnyRoute,
  type RouterHistory,
} from '@tanstack/react-router';
import type { Lazy } from '@/lib/feature';
import type { Role } from '@/lib/roles';
import { hasRole, useRoles } from '@/lib/session';
import { features } from './features';
import { HomeOrLanding } from './HomeOrLanding';
import { lazyPart } from './lazyPart';
import { NoAccess, NotFound } from './NotFound';
import { Root } from './Root';
import { PublicLayout } from './PublicLayout';
import { ScreenFailed } from './ScreenFailed';
import { SignedIn } from './SignedIn';

/** Guarded by role so that nobody lands on an error; the services decide what one may see. */
function guarded(screen: Lazy, roles: readonly Role[] | undefined) {
  const Screen = lazyPart(screen);
  return function GuardedScreen() {
    return hasRole(useRoles(), roles) ? <Screen /> : <NoAccess />;
  };
}

/** Values in the address are words, not JSON: `?sort=name` instead of `?sort=%22name%22`. */
export const addressAsWords = {
  parseSearch: (text: string) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search: Record<string, unknown>) => {
    const text = new URLSearchParams(
      Object.entries(search).flatMap(([key, value]) =>
        value === undefined || value === null || value === '' ? [] : [[key, String(value)]],
      ),
    ).toString();
    return text === '' ? '' : `?${text}`;
  },
};

export function makeRouter(history?: RouterHistory) {
  const root = createRootRoute({
    component: Root,
    notFoundComponent: NotFound,
    errorComponent: ScreenFailed,
  });
  const home = createRoute({ getParentRoute: () => root, path: '/', component: HomeOrLanding });

  const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: SignedIn });
  const screens: AnyRoute[] = features.flatMap((feature) =>
    (feature.routes ?? []).map(({ path, screen, roles }) =>
      createRoute({
        getParentRoute: () => signedIn,
        path,
        component: guarded(screen, roles),
        errorComponent: ScreenFailed,
      }),
    ),
  );

  const open = createRoute({ getParentRoute: () => root, id: 'open', component: PublicLayout });
  const openScreens: [string, Lazy][] = [
    ['/l', () => import('./LinkPage')],
    ['/toegankelijkheid', () => import('./AccessibilityStatement')],
    ['/problems/$slug', () => import('./ProblemPage')],
    ['/ui', () => import('./Gallery')],
    ['/opnieuw-ingelogd', () => import('./LoggedInAgain')],
    ...features.flatMap(({ publicRoutes = [] }) =>
      publicRoutes.map(({ path, screen }): [string, Lazy] => [path, screen]),
    ),
  ];
  const openRoutes: AnyRoute[] = openScreens.map(([path, screen]) =>
    createRoute({
      getParentRoute: () => open,
      path,
      component: lazyPart(screen),
      errorComponent: ScreenFailed,
    }),
  );

  return createRouter({
    routeTree: root.addChildren([home, signedIn.addChildren(screens), open.addChildren(openRoutes)]),
    history,
    scrollRestoration: true,
    defaultPreload: false,
    ...addressAsWords,
  });
}
