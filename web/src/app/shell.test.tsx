import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sessionExpired } from '@/lib/session';
import { toast } from '@/lib/toast';
import { atKastanjelaan, atZwaluwhof, json, renderApp, zwaluwhof } from '@/testing/renderApp';

afterEach(() => vi.unstubAllGlobals());

describe('someone who is not logged in', () => {
  it('reads what Opstap is and can log in', async () => {
    await renderApp();

    expect(await screen.findByRole('heading', { level: 1, name: /Van school naar werk/ })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Inloggen' })).toBeVisible();
  });

  it('can read the accessibility statement', async () => {
    await renderApp({ at: '/toegankelijkheid' });

    expect(
      await screen.findByRole('heading', { level: 1, name: 'Toegankelijkheid van Opstap' }),
    ).toBeVisible();
  });

  it('is told when an address does not exist', async () => {
    await renderApp({ at: '/bestaat/niet' });

    expect(await screen.findByRole('heading', { level: 1, name: 'Pagina niet gevonden' })).toBeVisible();
  });

  it('is told when the link of a mail was used up, and nothing is consumed by looking', async () => {
    const { calls } = await renderApp({
      at: '/l#placement.abc',
      answers: { 'GET /api/placement/v1/links/current': () => json({ title: 'Weg' }, 404) },
    });

    expect(await screen.findByRole('heading', { level: 1, name: 'Deze link werkt niet meer' })).toBeVisible();
    const asked = calls.filter(({ url }) => url.includes('/links/'));
    expect(asked.map(({ method }) => method)).toEqual(['GET']);
    expect(asked[0]!.headers.get('X-Link-Token')).toBe('placement.abc');
  });

  it('can read all of it in English', async () => {
    const { user } = await renderApp();

    await user.click(await screen.findByRole('button', { name: 'English' }));

    expect(await screen.findByRole('heading', { level: 1, name: /From school to work/ })).toBeVisible();
    expect(document.documentElement.lang).toBe('en');
  });
});

describe('the shell', () => {
  it.each([
    ['stagebegeleider', 'Vandaag'],
    ['student', 'Hoi Sanne'],
    ['parent', 'Mijn kind'],
    ['jobcoach', 'Mijn jongeren'],
    ['regional-coordinator', 'De regio'],
    ['tenant-administrator', 'Beheer'],
  ] as const)('opens for a %s with "%s"', async (role, title) => {
    await renderApp({ memberships: [atZwaluwhof(role)] });

    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible();
  });

  it('always shows for which organisation one works', async () => {
    await renderApp({ memberships: [atZwaluwhof('mentor')] });

    const header = await screen.findByRole('banner');
    expect(within(header).getByText('VSO De Zwaluwhof (demo)')).toBeVisible();
  });

  it('switches to another organisation, in this tab only', async () => {
    const { user } = await renderApp({ memberships: [atZwaluwhof('mentor'), atKastanjelaan('mentor')] });

    await user.click(await screen.findByRole('button', { name: /Wissel van organisatie.*Zwaluwhof/ }));
    await user.click(screen.getByRole('button', { name: 'PrO Kastanjelaan (demo)' }));

    expect(await screen.findByRole('button', { name: /Wissel van organisatie.*Kastanjelaan/ })).toBeVisible();
    expect(sessionStorage.getItem('opstap.tenant')).not.toBe(zwaluwhof);
    expect(localStorage.getItem('opstap.tenant')).toBeNull();
  });

  it('has a link past the menu as the first stop of the keyboard', async () => {
    const { user } = await renderApp({ memberships: [atZwaluwhof('mentor')] });
    await screen.findByRole('heading', { level: 1 });

    await user.tab();

    expect(screen.getByRole('link', { name: 'Naar de inhoud' })).toHaveFocus();
  });

  it('closes a menu with Escape and gives the focus back', async () => {
    const { user } = await renderApp({ memberships: [atZwaluwhof('mentor')] });
    const button = await screen.findByRole('button', { name: /Menu van Sanne de Wit/ });
    await user.click(button);
    expect(screen.getByRole('button', { name: 'Uitloggen' })).toBeVisible();

    await user.keyboard('{Escape}');

    expect(button).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Uitloggen' })).toBeNull();
  });

  it('finds pages with Ctrl-K', async () => {
    const { user } = await renderApp({ memberships: [atZwaluwhof('mentor')] });
    await screen.findByRole('heading', { level: 1 });

    await user.keyboard('{Control>}k{/Control}');

    expect(await screen.findByRole('combobox', { name: 'Waar wilt u heen?' })).toBeInTheDocument();
    expect(screen.getByRole('option', { name: 'Begin' })).toBeInTheDocument();
  });

  it('looks with Ctrl-K for a student by name', async () => {
    const { user } = await renderApp({ memberships: [atZwaluwhof('mentor')] });
    await screen.findByRole('heading', { level: 1 });

    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: 'Waar wilt u heen?' }), 'Sam{Enter}');

    expect(await screen.findByRole('searchbox', { name: 'Zoek op naam, klas of nummer' })).toHaveValue('Sam');
  });

  it('tells the access log what goes to paper, and nothing of pages about nobody', async () => {
    const id = '0190a000-0000-7000-8000-000000000aaa';
    const { calls } = await renderApp({ memberships: [atZwaluwhof('mentor')] });
    await screen.findByRole('heading', { level: 1 });

    dispatchEvent(new Event('beforeprint'));
    history.replaceState(null, '', `/leerlingen/${id}/traject`);
    dispatchEvent(new Event('beforeprint'));

    await waitFor(() =>
      expect(
        calls.filter(({ url }) => url.endsWith('/prints')).map(({ url }) => new URL(url).pathname),
      ).toEqual([`/api/school/v1/students/${id}/prints`]),
    );
  });

  it('asks to log in again when the session ended, and keeps the page', async () => {
    await renderApp({ memberships: [atZwaluwhof('mentor')] });
    await screen.findByRole('heading', { level: 1, name: 'Vandaag' });

    sessionExpired();

    expect(await screen.findByRole('heading', { name: 'Je sessie is verlopen' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1, name: 'Vandaag', hidden: true })).toBeInTheDocument();
  });

  it('offers to undo', async () => {
    const { user } = await renderApp({ memberships: [atZwaluwhof('mentor')] });
    await screen.findByRole('heading', { level: 1 });
    const undo = vi.fn();

    toast('Het bezoek is verplaatst.', { undo });
    await user.click(await screen.findByRole('button', { name: 'Ongedaan maken' }));

    expect(undo).toHaveBeenCalledOnce();
    await waitFor(() => expect(screen.queryByText('Het bezoek is verplaatst.')).toBeNull());
  });

  it('leaves nothing behind at logout and goes on to the identity provider', async () => {
    const assign = vi.fn();
    vi.stubGlobal('location', { ...window.location, assign, origin: window.location.origin });
    const { user, calls } = await renderApp({
      memberships: [atZwaluwhof('mentor')],
      answers: { 'POST /logout': () => json({ logoutUrl: 'http://keycloak.example/logout' }) },
    });
    sessionStorage.setItem('opstap.draft.student', '{"name":"Daan"}');

    await user.click(await screen.findByRole('button', { name: /Menu van Sanne de Wit/ }));
    await user.click(screen.getByRole('button', { name: 'Uitloggen' }));

    await waitFor(() => expect(assign).toHaveBeenCalledWith('http://keycloak.example/logout'));
    expect(sessionStorage.length).toBe(0);
    const logout = calls.find(({ method }) => method === 'POST');
    expect(logout!.headers.get('X-XSRF-TOKEN')).toBe('csrf-of-the-test');
  });
});
