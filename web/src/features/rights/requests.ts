import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, byPage, download, orThrow, type SchoolTypes } from '@/api';
import type { Tone } from '@/ui';

export type Line = SchoolTypes['schemas']['RequestLine'];
export type Detail = SchoolTypes['schemas']['RequestDetail'];

/** While services are answering the screen looks again by itself. */
const look = 2_000;

export function useRequests() {
  return useInfiniteQuery({
    queryKey: ['rights-requests'],
    ...byPage,
    queryFn: ({ pageParam }) =>
      orThrow(api.school.GET('/v1/rights-requests', { params: { query: { cursor: pageParam } } })),
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(({ state: now }) => now === 'COLLECTING'))
        ? look
        : false,
  });
}

export function useRequest(requestId: string) {
  return useQuery({
    queryKey: ['rights-requests', requestId],
    queryFn: () =>
      orThrow(api.school.GET('/v1/rights-requests/{requestId}', { params: { path: { requestId } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'COLLECTING' ? look : false),
  });
}

export const tones: Record<Line['state'], Tone> = {
  ASKED: 'warning',
  REFUSED: 'negative',
  COLLECTING: 'info',
  DONE: 'positive',
  REMOVED: 'neutral',
};

/** Hands a finished export to the browser. */
export function downloadExport(
  requestId: string,
  form: 'export' | 'export-document',
  name: string,
): Promise<void> {
  return download(`/api/school/v1/rights-requests/${requestId}/${form}`, name);
}
