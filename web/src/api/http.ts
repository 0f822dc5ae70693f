import i18next from 'i18next';
import createClient, { type Middleware } from 'openapi-fetch';
import { currentSession, sessionExpired } from '@/lib/session';
import { NoAnswerError, type Problem, ProblemError } from './problem';

export function csrfToken(): string | undefined {
  const cookie = document.cookie.split('; ').find((pair) => pair.startsWith('XSRF-TOKEN='));
  return cookie && decodeURIComponent(cookie.slice('XSRF-TOKEN='.length));
}

/** The headers of every call: which tenant is active in this tab, the CSRF token, the language. */
export function callHeaders(method: string): Record<string, string> {
  const tenant = currentSession()?.tenant;
  const token = /^(GET|HEAD|OPTIONS)$/i.test(method) ? undefined : csrfToken();
  return {
    'Accept-Language': i18next.language === 'en' ? 'en' : 'nl',
    ...(tenant && { 'X-Tenant-Id': tenant.id }),
    ...(token && { 'X-XSRF-TOKEN': token }),
  };
}

const ourHeaders: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(callHeaders(request.method))) {
      // A call may choose its own, such as a command that works in another tenant of the same person.
      if (!request.headers.has(name)) request.headers.set(name, value);
    }
    return request;
  },
  onResponse({ response, request }) {
    if (response.status === 401 && !request.headers.has('X-Link-Token')) sessionExpired();
  },
};

/** A client for one service, typed by its OpenAPI. */
export function serviceClient<Paths extends object>(service: string) {
  const client = createClient<Paths>({
    baseUrl: `${location.origin}/api/${service}`,
    // Looked up at the call: tests and the offline log replace it.
    fetch: (request) => globalThis.fetch(request),
  });
  client.use(ourHeaders);
  return client;
}

type Answer<Data> = { data?: Data; error?: unknown; response: Response };

/**
 * The data of a call, or a ProblemError to throw: `orThrow(api.company.GET('/v1/companies'))`.
 * For queries and mutations, which want a rejected promise.
 */
export async function orThrow<Data>(call: Promise<Answer<Data>>): Promise<Data> {
  return (await withResponse(call)).data;
}

/** As orThrow, with the answer's headers: `etag` is needed to change what was read. */
export async function withResponse<Data>(
  call: Promise<Answer<Data>>,
): Promise<{ data: Data; etag: string | undefined; response: Response }> {
  let answer: Answer<Data>;
  try {
    answer = await call;
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new ProblemError(502, { title: cause.message });
    throw new NoAnswerError('No answer', { cause });
  }
  const { data, error, response } = answer;
  if (!response.ok) {
    const problem = typeof error === 'object' && error !== null ? (error as Problem) : {};
    throw new ProblemError(response.status, problem);
  }
  return { data: data as Data, etag: response.headers.get('ETag') ?? undefined, response };
}

/** For useInfiniteQuery over a list of the services: sends `pageParam` as `cursor`, and `<More>` shows what follows. */
export const byPage = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: { next?: string }) => last.next,
};

/** For creations: make the key once per form, not per press, so that a retry is harmless. */
export function idempotent(key: string): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': key };
}

/** For changes: refuses (412) when someone else changed it since `etag` was read. */
export function ifMatch(etag: string | undefined): { 'If-Match': string } | Record<never, never> {
  return etag === undefined ? {} : { 'If-Match': etag };
}
