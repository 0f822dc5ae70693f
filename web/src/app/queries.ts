import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from '@/api/problem';

/** A refusal is an answer: only silence and a server in trouble are worth asking again. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < 2 && !(error instanceof ProblemError && error.status < 500),
      },
    },
  });
}
