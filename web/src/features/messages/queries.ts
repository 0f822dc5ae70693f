import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, byPage, orThrow } from '@/api';

const everyHalfMinute = 30_000;

/** My messages, the newest first; looked at again by itself. */
export const messagesQuery = infiniteQueryOptions({
  queryKey: ['messages', 'list'],
  queryFn: ({ pageParam }) =>
    orThrow(api.notification.GET('/v1/messages', { params: { query: { cursor: pageParam } } })),
  ...byPage,
  refetchInterval: everyHalfMinute,
});

/** How many are unread, which every page of them tells. */
export const unreadQuery = queryOptions({
  queryKey: ['messages', 'unread'],
  queryFn: async () =>
    (await orThrow(api.notification.GET('/v1/messages', { params: { query: { limit: 1 } } }))).unread,
  refetchInterval: everyHalfMinute,
});
