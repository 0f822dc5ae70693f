import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { api, NoAnswerError, orThrow, ProblemError, type PlacementTypes } from '@/api';
import {
  keepForLater,
  onWaitingChanged,
  remembering,
  sendWaiting,
  type Waiting,
  waiting,
} from '@/lib/offline';

export type Entry = PlacementTypes['schemas']['EntryRequest'];
const kind = 'logbook';

/** The placements of the student who asks, also without a connection. */
export const ownPlacementsQuery = queryOptions({
  queryKey: ['log-placements'],
  // Kept on the phone, and no more of it than this screen needs: the log must open without a connection.
  queryFn: () =>
    remembering('log-placements', async () => {
      const all = await orThrow(api.placement.GET('/v1/me/placements'));
      return all.map(({ id, state, goals }) => ({ id, state, goals }));
    }),
  networkMode: 'always',
});

/** Whether days are told of it now. */
export function isRunning({ state }: { state?: string }): boolean {
  return state === 'RUNNING' || state === 'CLOSING';
}

async function send(
  entry: Waiting<Entry>,
  entryId = entry.id,
): Promise<'sent' | 'later' | { refused: string }> {
  try {
    await orThrow(
      api.placement.PUT('/v1/logbook-entries/{entryId}', {
        params: { path: { entryId } },
        body: entry.body,
      }),
    );
    return 'sent';
  } catch (error) {
    // The day was told before, perhaps on another device: what was written last counts.
    if (error instanceof ProblemError && error.slug === 'day-already-written' && entryId === entry.id)
      return send(entry, String(error.problem.entryId));
    if (error instanceof NoAnswerError || (error instanceof ProblemError && error.status >= 500))
      return 'later';
    if (error instanceof ProblemError && error.status === 401) return 'later';
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}

let sending: Promise<void> | undefined;

/** One sender at a time; the id was made on this phone, so that a day that is sent twice is one day. */
export function sendNow(): Promise<void> {
  sending ??= sendWaiting<Entry>(kind, (entry) => send(entry)).finally(() => (sending = undefined));
  return sending;
}

export async function write(entry: Entry): Promise<void> {
  await keepForLater(kind, entry);
  await sendNow();
}

const retryAfter = { first: 3_000, most: 60_000 };

/**
 * What is not sent yet; tries again as soon as there is a connection, when the student comes back to the page, and as
 * long as anything waits: a server that was busy gives no sign of being there again.
 */
export function useWaiting(): Waiting<Entry>[] {
  const [entries, setEntries] = useState<Waiting<Entry>[]>([]);
  const client = useQueryClient();
  const read = useCallback(() => {
    void waiting<Entry>(kind).then((now) => {
      setEntries(now);
      void client.invalidateQueries({ queryKey: ['logbook'] });
    });
  }, [client]);
  useEffect(() => {
    read();
    const stop = onWaitingChanged(read);
    const again = () => void sendNow();
    window.addEventListener('online', again);
    document.addEventListener('visibilitychange', again);
    again();
    return () => {
      stop();
      window.removeEventListener('online', again);
      document.removeEventListener('visibilitychange', again);
    };
  }, [read]);
  const waits = entries.some(({ problem }) => !problem);
  useEffect(() => {
    if (!waits) return;
    let pause = retryAfter.first;
    let timer = setTimeout(again, pause);
    function again() {
      void sendNow();
      pause = Math.min(2 * pause, retryAfter.most);
      timer = setTimeout(again, pause);
    }
    return () => clearTimeout(timer);
  }, [waits]);
  return entries;
}
