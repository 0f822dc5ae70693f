import { useInfiniteQuery } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { api, byPage, orThrow } from '@/api';
import { json, renderScreen } from '@/testing/renderApp';
import { Loaded, More } from './states';

function Messages() {
  const messages = useInfiniteQuery({
    queryKey: ['messages'],
    queryFn: ({ pageParam }) =>
      orThrow(api.notification.GET('/v1/messages', { params: { query: { cursor: pageParam } } })),
    ...byPage,
  });
  return (
    <>
      <Loaded query={messages}>
        {({ pages }) => (
          <ul>
            {pages
              .flatMap(({ items }) => items)
              .map(({ id, kind }) => (
                <li key={id}>{kind}</li>
              ))}
          </ul>
        )}
      </Loaded>
      <More of={messages} />
    </>
  );
}

const message = (kind: string) => ({ id: kind, kind, path: '/', createdAt: '2026-11-23T08:00:00Z' });

describe('a list in pages', () => {
  it('shows what follows on asking, until nothing follows', async () => {
    const { calls, user } = await renderScreen(Messages, {
      answers: {
        'GET /api/notification/v1/messages': (request) =>
          new URL(request.url).searchParams.has('cursor')
            ? json({ items: [message('older')], unread: 0 })
            : json({ items: [message('newer')], next: 'abc=', unread: 0 }),
      },
    });

    await user.click(await screen.findByRole('button', { name: 'Toon meer' }));

    await waitFor(() =>
      expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['newer', 'older']),
    );
    expect(screen.queryByRole('button', { name: 'Toon meer' })).toBeNull();
    expect(new URL(calls.at(-1)!.url).searchParams.get('cursor')).toBe('abc=');
  });
});
