import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  api,
  byPage,
  callHeaders,
  NoAnswerError,
  orThrow,
  type Problem,
  ProblemError,
  type SchoolTypes,
} from '@/api';
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

/** Fetches with the headers of a call (a plain link cannot name the tenant) and hands it to the browser. */
export async function download(
  requestId: string,
  form: 'export' | 'export-document',
  name: string,
): Promise<void> {
  const response = await fetch(`/api/school/v1/rights-requests/${requestId}/${form}`, {
    headers: callHeaders('GET'),
  }).catch((cause: unknown) => {
    throw new NoAnswerError('No answer', { cause });
  });
  if (!response.ok) {
    throw new ProblemError(response.status, (await response.json().catch(() => ({}))) as Problem);
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
