import { beforeEach, describe, expect, it } from 'vitest';
import { NoAnswerError, ProblemError } from '@/api/problem';
import { keepForLater, remembering, sendWaiting, waiting, wipeOfflineStore } from './offline';

describe('what a student made without a connection', () => {
  beforeEach(wipeOfflineStore);

  it('is sent once, oldest first, when there is a connection', async () => {
    await keepForLater('log', { mood: 'great' });
    await keepForLater('log', { mood: 'hard' });
    const sent: unknown[] = [];

    await sendWaiting('log', async ({ body }) => (sent.push(body), 'sent'));

    expect(sent).toHaveLength(2);
    expect(await waiting('log')).toEqual([]);
  });

  it('waits on while there is none', async () => {
    await keepForLater('log', { mood: 'ok' });

    await sendWaiting('log', async () => 'later');

    expect(await waiting('log')).toHaveLength(1);
  });

  it('stays with the reason when it is refused', async () => {
    await keepForLater('log', { mood: 'ok' });

    await sendWaiting('log', async () => ({ refused: 'Deze dag is al ingevuld.' }));

    expect(await waiting('log')).toMatchObject([{ problem: 'Deze dag is al ingevuld.' }]);
  });

  it('is gone after logging out', async () => {
    await keepForLater('log', { mood: 'ok' });

    await wipeOfflineStore();

    expect(await waiting('log')).toEqual([]);
  });
});

describe('an answer that is kept for offline', () => {
  beforeEach(wipeOfflineStore);

  it('is given again without a connection', async () => {
    await remembering('placements', async () => ['kwekerij']);

    const again = await remembering('placements', () => Promise.reject(new NoAnswerError('offline')));

    expect(again).toEqual(['kwekerij']);
  });

  it('is not given when the service refuses', async () => {
    await remembering('placements', async () => ['kwekerij']);

    const refused = remembering('placements', () => Promise.reject(new ProblemError(403, {})));

    await expect(refused).rejects.toBeInstanceOf(ProblemError);
  });
});
