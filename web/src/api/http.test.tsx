import { renderHook, act } from '@testing-library/react';
import { useForm } from 'react-hook-form';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadSession } from '@/lib/session';
import { answering, atZwaluwhof, json, sanne, zwaluwhof } from '@/testing/renderApp';
import { ifMatch, orThrow, serviceClient, withResponse } from './http';
import { NoAnswerError, ProblemError } from './problem';
import { useApiErrors } from './useApiErrors';
import { parseEvents } from './useEventStream';

type Paths = {
  '/v1/seats': {
    get: { responses: { 200: { content: { 'application/json': { items: string[] } } } } };
    post: {
      requestBody: { content: { 'application/json': { name: string } } };
      responses: { 201: { content: { 'application/json': { id: string } } } };
    };
  };
};
const company = () => serviceClient<Paths>('company');
const session = {
  'GET /bff/session': () =>
    json({ authenticated: true, user: sanne, memberships: [atZwaluwhof('stagebegeleider')] }),
};

describe('a call to a service', () => {
  beforeEach(async () => {
    answering(session);
    await loadSession();
  });

  it('names the active tenant, the language and, when it writes, the CSRF token', async () => {
    const calls = answering({
      'GET /api/company/v1/seats': () => json({ items: ['a'] }),
      'POST /api/company/v1/seats': () => json({ id: '1' }, 201),
    });

    await orThrow(company().GET('/v1/seats'));
    await orThrow(company().POST('/v1/seats', { body: { name: 'Kwekerij' } }));

    const [read, write] = calls;
    expect(read!.headers.get('X-Tenant-Id')).toBe(zwaluwhof);
    expect(read!.headers.get('Accept-Language')).toBe('nl');
    expect(read!.headers.get('X-XSRF-TOKEN')).toBeNull();
    expect(write!.headers.get('X-XSRF-TOKEN')).toBe('csrf-of-the-test');
  });

  it('throws what the service said when it is refused', async () => {
    answering({
      'POST /api/company/v1/seats': () =>
        json(
          { type: '/problems/no-seats-left', title: 'Geen plek', detail: 'Alle 3 plekken zijn bezet.' },
          409,
        ),
    });

    const refused = orThrow(company().POST('/v1/seats', { body: { name: 'x' } }));

    await expect(refused).rejects.toMatchObject({
      status: 409,
      slug: 'no-seats-left',
      message: 'Alle 3 plekken zijn bezet.',
    });
  });

  it('says so when nobody answers', async () => {
    answering({
      'GET /api/company/v1/seats': () => Promise.reject(new TypeError('Failed to fetch')),
    });

    await expect(orThrow(company().GET('/v1/seats'))).rejects.toBeInstanceOf(NoAnswerError);
  });

  it('gives the version that a change must name', async () => {
    answering({ 'GET /api/company/v1/seats': () => json({ items: [] }, 200, { ETag: '"7"' }) });

    const { etag } = await withResponse(company().GET('/v1/seats'));

    expect(ifMatch(etag)).toEqual({ 'If-Match': '"7"' });
  });
});

describe('field errors of a refusal', () => {
  it('stand at their fields', () => {
    const { result } = renderHook(() => {
      const form = useForm({ defaultValues: { name: '', guardians: [{ email: '' }] } });
      void form.formState.errors;
      return { form, errors: useApiErrors(form) };
    });

    act(() =>
      result.current.errors.show(
        new ProblemError(422, {
          errors: [
            { field: 'name', message: 'Vul een naam in.' },
            { field: 'guardians[0].email', message: 'Dit adres heeft geen @.' },
          ],
        }),
      ),
    );

    expect(result.current.form.formState.errors.name?.message).toBe('Vul een naam in.');
    expect(result.current.form.formState.errors.guardians?.[0]?.email?.message).toBe(
      'Dit adres heeft geen @.',
    );
  });
});

describe('an event stream', () => {
  it('gives whole events and keeps the rest for later', () => {
    const { events, rest } = parseEvents(
      'id: 4\nevent: seat\ndata: {"a":1}\ndata: 2\n\n: still here\n\ndata: half',
    );

    expect(events).toEqual([{ id: '4', type: 'seat', data: '{"a":1}\n2' }]);
    expect(rest).toBe('data: half');
  });
});
