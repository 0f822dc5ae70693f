import { describe, expect, it } from 'vitest';
import { answering, atZwaluwhof, json, sanne } from '@/testing/renderApp';
import { forgetSession, loadSession } from './session';

const session = (...roles: Parameters<typeof atZwaluwhof>) =>
  answering({
    'GET /bff/session': () =>
      json({ authenticated: true, user: sanne, memberships: [atZwaluwhof(...roles)] }),
  });
const offline = () =>
  answering({ 'GET /bff/session': () => Promise.reject(new TypeError('Failed to fetch')) });

describe('without a connection', () => {
  it("a student's application opens as it was", async () => {
    session('student');
    await loadSession();

    offline();

    expect((await loadSession()).session?.user.name).toBe('Sanne de Wit');
  });

  it('nothing of a member of staff is kept', async () => {
    session('mentor');
    await loadSession();

    offline();

    expect((await loadSession()).session).toBeUndefined();
    expect(localStorage.length).toBe(0);
  });

  it('nothing is left after logging out', async () => {
    session('student');
    await loadSession();
    forgetSession();

    offline();

    expect((await loadSession()).session).toBeUndefined();
  });
});
