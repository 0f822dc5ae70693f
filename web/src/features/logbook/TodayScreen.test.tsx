import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wipeOfflineStore } from '@/lib/offline';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import TodayScreen from './TodayScreen';

describe('a day that could not be sent', () => {
  beforeEach(wipeOfflineStore);
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('is sent again by itself when the server was busy', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 200 });
    const entry = '0190a000-0000-7000-8000-0000000000e1';
    vi.spyOn(crypto, 'randomUUID').mockReturnValue(entry);
    let answers = 0;
    const { user } = await renderScreen(TodayScreen, {
      memberships: [atZwaluwhof('student')],
      answers: {
        'GET /api/placement/v1/me/placements': () => json([{ id: 'p', state: 'RUNNING', goals: [] }]),
        [`PUT /api/placement/v1/logbook-entries/${entry}`]: () =>
          ++answers === 1 ? json({ status: 503, title: 'Even druk' }, 503) : json({ id: 'e' }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Goed' }));
    await user.click(await screen.findByRole('button', { name: 'Verder' }));
    await user.click(await screen.findByRole('button', { name: 'Klaar' }));
    expect(await screen.findByText('Nog niet verstuurd')).toBeInTheDocument();

    await waitFor(() => expect(screen.queryByText('Nog niet verstuurd')).not.toBeInTheDocument(), {
      timeout: 10_000,
    });

    expect(answers).toBe(2);
  });
});
