import { queryOptions } from '@tanstack/react-query';
import { api, orThrow } from '@/api';

const everyHalfMinute = 30_000;

/** My newest messages and how many are unread; looked at again by itself. */
export const messagesQuery = queryOptions({
  queryKey: ['messages'],
  queryFn: () => orThrow(api.notification.GET('/v1/messages')),
  refetchInterval: everyHalfMinute,
});
