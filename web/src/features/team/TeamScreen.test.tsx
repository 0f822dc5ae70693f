import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Answers, atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import InviteScreen from './InviteScreen';
import type { Colleague } from './queries';
import TeamScreen from './TeamScreen';

const roles = ['mentor', 'stagebegeleider', 'tenant-administrator'];

const adriaan: Colleague = {
  id: '0190a000-0000-7000-8000-000000000108',
  name: 'Adriaan Mulder',
  email: 'adriaan@zwaluwhof.example',
  roles: ['tenant-administrator'],
  state: 'JOINED',
  onlyAdministrator: true,
  you: true,
};
const noor: Colleague = {
  id: '0190a000-0000-7000-8000-0000000000c1',
  name: 'Noor Nieuw',
  email: 'noor@zwaluwhof.example',
  roles: ['mentor'],
  state: 'INVITED',
  invitedAt: '2026-11-26T12:00:00Z',
  onlyAdministrator: false,
  you: false,
};

function team(items: Colleague[], answers: Answers = {}) {
  return renderScreen(TeamScreen, {
    path: '/collegas',
    memberships: [atZwaluwhof('tenant-administrator')],
    answers: {
      'GET /api/school/v1/team-members': () => json({ available: true, roles, items }),
      ...answers,
    },
  });
}

function inviting(answers: Answers = {}) {
  return renderScreen(InviteScreen, {
    path: '/collegas/uitnodigen',
    memberships: [atZwaluwhof('tenant-administrator')],
    answers: {
      'GET /api/school/v1/team-members': () => json({ available: true, roles, items: [adriaan] }),
      ...answers,
    },
  });
}

const rowOf = async (name: RegExp) => {
  const header = await screen.findByRole('rowheader', { name });
  return within(header.closest('tr')!);
};

describe('the colleagues of an administrator', () => {
  it('are told with their roles and whether they are in', async () => {
    await team([adriaan, noor]);

    const hers = await rowOf(/Noor/);
    expect(hers.getByText('mentor')).toBeInTheDocument();
    expect(hers.getByText(/Uitgenodigd op/)).toBeInTheDocument();
    const own = await rowOf(/Adriaan Mulder \(u\)/);
    expect(own.getByText('Doet mee')).toBeInTheDocument();
    expect(screen.queryByText('U bent nog alleen')).not.toBeInTheDocument();
  });

  it('are nobody yet, and the one next action is to invite', async () => {
    await team([adriaan]);

    expect(await screen.findByText('U bent nog alleen')).toBeInTheDocument();
    expect(screen.getAllByRole('link', { name: 'Nodig een collega uit' })[0]).toHaveAttribute(
      'href',
      '/collegas/uitnodigen',
    );
  });

  it('keep an administrator: the only one cannot be taken off', async () => {
    await team([adriaan, noor]);

    const own = await rowOf(/Adriaan/);
    expect(own.queryByRole('button', { name: /Haal van de lijst/ })).not.toBeInTheDocument();
    expect(own.getByText(/enige beheerder/)).toBeInTheDocument();
  });

  it('get the mail again only while the invitation is open', async () => {
    const { user, calls } = await team([adriaan, noor], {
      [`POST /api/school/v1/team-members/${noor.id}/invitation`]: () => json(noor),
    });

    expect((await rowOf(/Adriaan/)).queryByRole('button', { name: /Stuur opnieuw/ })).not.toBeInTheDocument();
    await user.click((await rowOf(/Noor/)).getByRole('button', { name: /Stuur opnieuw/ }));

    expect(await screen.findByText('Noor Nieuw krijgt een mail om een wachtwoord te kiezen')).toBeVisible();
    expect(calls.find(({ method }) => method === 'POST')!.headers.get('Idempotency-Key')).toBeTruthy();
  });

  it('get other roles, and never none', async () => {
    const { user, calls } = await team([adriaan, noor], {
      [`PUT /api/school/v1/team-members/${noor.id}/roles`]: () => json(noor),
    });

    await user.click((await rowOf(/Noor/)).getByRole('button', { name: /^Rollen/ }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByRole('checkbox', { name: 'mentor' })).toBeChecked();
    await user.click(dialog.getByRole('checkbox', { name: 'mentor' }));
    await user.click(dialog.getByRole('button', { name: 'Opslaan' }));
    expect(await dialog.findByText(/Kies minstens één rol/)).toBeInTheDocument();

    await user.click(dialog.getByRole('checkbox', { name: 'stagebegeleider' }));
    await user.click(dialog.getByRole('button', { name: 'Opslaan' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    const put = calls.find(({ method }) => method === 'PUT')!;
    expect(await put.clone().json()).toEqual({ roles: ['stagebegeleider'] });
  });

  it('are taken off after a question that says what it means', async () => {
    const { user, calls } = await team([adriaan, noor], {
      [`DELETE /api/school/v1/team-members/${noor.id}`]: () => new Response(null, { status: 204 }),
    });

    await user.click((await rowOf(/Noor/)).getByRole('button', { name: /Haal van de lijst/ }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/opnieuw uit te nodigen/)).toBeInTheDocument();
    expect(calls.some(({ method }) => method === 'DELETE')).toBe(false);
    await user.click(dialog.getByRole('button', { name: 'Van de lijst halen' }));

    expect(await screen.findByText(/Noor Nieuw is van de lijst/)).toBeVisible();
  });

  it('stay as they are when the login system is away, and the screen says what to do', async () => {
    const { user } = await team([adriaan, noor], {
      [`DELETE /api/school/v1/team-members/${noor.id}`]: () =>
        json({ title: 'Het inlogsysteem geeft geen antwoord', detail: 'Doe hetzelfde opnieuw.' }, 503),
    });

    await user.click((await rowOf(/Noor/)).getByRole('button', { name: /Haal van de lijst/ }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Van de lijst halen' }));

    expect(await screen.findByText('Doe hetzelfde opnieuw.')).toBeInTheDocument();
    expect(screen.getByRole('dialog')).toBeInTheDocument();
  });
});

describe('an invitation', () => {
  it('names every field that misses before it goes anywhere', async () => {
    const { user, calls } = await inviting();

    await user.click(await screen.findByRole('button', { name: 'Uitnodigen' }));

    for (const text of ['voornaam in', 'achternaam in', 'mailadres in', 'minstens één rol'])
      expect(await screen.findByText(new RegExp(text))).toBeInTheDocument();
    expect(calls.some(({ method }) => method === 'POST')).toBe(false);
  });

  it.each([
    ['SENT', /krijgt een mail/],
    ['NOT_NEEDED', /doet meteen mee/],
    ['NOT_SENT', /de mail is niet verstuurd/],
  ])('that ended as %s says so', async (mail, text) => {
    const { user, calls } = await inviting({
      'POST /api/school/v1/team-members': () => json({ mail, member: noor }, 201),
    });

    await user.type(await screen.findByLabelText('Voornaam'), 'Noor');
    await user.type(screen.getByLabelText('Achternaam'), 'Nieuw');
    await user.type(screen.getByLabelText('Mailadres'), ' noor@zwaluwhof.example ');
    await user.click(screen.getByRole('checkbox', { name: 'mentor' }));
    await user.click(screen.getByRole('checkbox', { name: 'stagebegeleider' }));
    await user.click(screen.getByRole('button', { name: 'Uitnodigen' }));

    expect(await screen.findByText(text)).toBeVisible();
    expect(
      await calls
        .find(({ method }) => method === 'POST')!
        .clone()
        .json(),
    ).toEqual({
      givenName: 'Noor',
      familyName: 'Nieuw',
      email: 'noor@zwaluwhof.example',
      roles: ['mentor', 'stagebegeleider'],
    });
  });

  it('puts what the service refuses at its field', async () => {
    const { user } = await inviting({
      'POST /api/school/v1/team-members': () =>
        json({ title: 'Niet goed', errors: [{ field: 'email', message: 'Dit adres kan niet.' }] }, 422),
    });

    await user.type(await screen.findByLabelText('Voornaam'), 'Noor');
    await user.type(screen.getByLabelText('Achternaam'), 'Nieuw');
    await user.type(screen.getByLabelText('Mailadres'), 'noor@zwaluwhof.example');
    await user.click(screen.getByRole('checkbox', { name: 'mentor' }));
    await user.click(screen.getByRole('button', { name: 'Uitnodigen' }));

    await waitFor(() => expect(screen.getByLabelText('Mailadres')).toHaveAttribute('aria-invalid', 'true'));
  });
});
