import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

export type UrlState = Record<string, string | undefined>;

/**
 * Filters and sorting live in the address, so that a link, the back button and a refresh show the same list.
 * Setting a value to undefined or '' takes it out.
 */
export function useUrlState(): [UrlState, (changes: UrlState) => void] {
  const raw: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const state = Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, String(value)]));
  const change = useCallback(
    (changes: UrlState) =>
      void navigate({
        to: '.',
        replace: true,
        resetScroll: false,
        search: ((previous: Record<string, unknown>) =>
          Object.fromEntries(
            Object.entries({ ...previous, ...changes }).filter(
              ([, value]) => value !== undefined && value !== '',
            ),
          )) as never,
      }),
    [navigate],
  );
  return [state, change];
}

/** The parameters of the path: `const { seatId } = usePathParams<'seatId'>()`. */
export function usePathParams<Name extends string>(): Record<Name, string> {
  return useParams({ strict: false }) as Record<Name, string>;
}

/** Goes to a path of any feature, with a search if one is given. */
export function useGo(): (to: string, search?: Record<string, string>) => void {
  const navigate = useNavigate();
  return useCallback((to, search) => void navigate({ to: to as never, search: search as never }), [navigate]);
}
