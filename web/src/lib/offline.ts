import { type IDBPDatabase, openDB } from 'idb';
import { NoAnswerError } from '@/api/problem';

/** Something a student made without a connection, waiting to be sent. `id` is also its Idempotency-Key. */
export type Waiting<Body = unknown> = {
  id: string;
  kind: string;
  body: Body;
  madeAt: string;
  problem?: string;
};

const databaseName = 'opstap-offline';
let opened: Promise<IDBPDatabase> | undefined;
const changed = new EventTarget();

function database() {
  opened ??= openDB(databaseName, 2, {
    upgrade(db, before) {
      if (before < 1) db.createObjectStore('waiting', { keyPath: 'id' }).createIndex('kind', 'kind');
      if (before < 2) db.createObjectStore('remembered');
    },
  });
  return opened;
}

export function onWaitingChanged(listener: () => void) {
  changed.addEventListener('change', listener);
  return () => changed.removeEventListener('change', listener);
}

export async function keepForLater<Body>(kind: string, body: Body): Promise<Waiting<Body>> {
  const entry = { id: crypto.randomUUID(), kind, body, madeAt: new Date().toISOString() };
  await (await database()).put('waiting', entry);
  changed.dispatchEvent(new Event('change'));
  return entry;
}

export async function waiting<Body>(kind: string): Promise<Waiting<Body>[]> {
  const all = (await (await database()).getAllFromIndex('waiting', 'kind', kind)) as Waiting<Body>[];
  return all.sort((a, b) => a.madeAt.localeCompare(b.madeAt));
}

/**
 * Sends what waits, oldest first. `send` answers 'sent', 'later' (no connection: stop) or the text of a refusal,
 * which stays with the entry so that the student can read and mend it.
 */
export async function sendWaiting<Body>(
  kind: string,
  send: (entry: Waiting<Body>) => Promise<'sent' | 'later' | { refused: string }>,
): Promise<void> {
  const db = await database();
  for (const entry of await waiting<Body>(kind)) {
    const outcome = await send(entry);
    if (outcome === 'later') break;
    if (outcome === 'sent') await db.delete('waiting', entry.id);
    else await db.put('waiting', { ...entry, problem: outcome.refused });
    changed.dispatchEvent(new Event('change'));
  }
}

/**
 * The answer of `ask`, kept on this device; without a connection, the answer of last time. Keep as little as the screen
 * needs. Only for what a student must see offline, and only about themselves.
 */
export async function remembering<Data>(name: string, ask: () => Promise<Data>): Promise<Data> {
  const db = await database();
  try {
    const data = await ask();
    await db.put('remembered', data, name);
    return data;
  } catch (error) {
    const kept =
      error instanceof NoAnswerError ? ((await db.get('remembered', name)) as Data | undefined) : undefined;
    if (kept === undefined) throw error;
    return kept;
  }
}

/** What the student throws away, because it was refused. */
export async function forget(id: string): Promise<void> {
  await (await database()).delete('waiting', id);
  changed.dispatchEvent(new Event('change'));
}

/** At logout: the next person on this phone must find nothing. */
export async function wipeOfflineStore(): Promise<void> {
  const db = await opened?.catch(() => undefined);
  db?.close();
  opened = undefined;
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase(databaseName);
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
}
