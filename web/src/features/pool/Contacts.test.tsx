import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { nothingYet, noLimit } from '@/testing/companyPage';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import type { Role } from '@/lib/roles';
import { today } from '@/lib/format';
import CompanyScreen from './CompanyScreen';

const company = '0190a000-0000-7000-8000-00000000c001';
const first = '0190a000-0000-7000-8000-00000000d001';
const logged = '0190a000-0000-7000-8000-00000000d002';
const base = `/api/company/v1/companies/${company}`;

const jos = {
  id: '0190a000-0000-7000-8000-00000000e001',
  name: 'Jos Berkenhof',
  job: 'Voorman',
  phone: '0492-000123',
  email: 'jos@bedrijf.example',
  source: 'PERSON_AGREED',
  guides: true,
  expertise: ['HARRIE_TRAINING'],
  verifiedOn: '2025-01-10',
  stale: true,
  version: 3,
};

const theirs = {
  momentId: first,
  organisation: 'Kastanjelaan',
  person: 'Bas',
  on: '2026-11-20',
  joined: false,
};

function show({
  advice = { outcome: 'FREE', days: 7 },
  people = [jos] as object[],
  owner,
  limit = noLimit,
  role = 'stagebegeleider',
  refusal,
}: {
  advice?: object;
  people?: object[];
  owner?: object;
  limit?: object;
  role?: Role;
  refusal?: () => object | undefined;
} = {}) {
  return renderScreen(CompanyScreen, {
    path: '/bedrijven/$companyId',
    at: `/bedrijven/${company}`,
    memberships: [atZwaluwhof(role)],
    answers: {
      ...nothingYet(base),
      [`GET ${base}`]: () =>
        json({
          id: company,
          name: 'Kwekerij De Proef',
          sector: 'GREEN',
          channel: 'FAIR',
          street: 'Veenweg 1',
          latitude: 51.4,
          longitude: 5.7,
          phone: '0492-000001',
          email: 'proef@bedrijf.example',
          contactIsStale: false,
          active: true,
          networks: { tags: [], mvoName: null, psoStep: null },
          needs: [],
          version: 0,
        }),
      [`GET ${base}/contact-persons`]: () => json({ items: people }),
      [`GET ${base}/relation-owner`]: () => json(owner ? { owner } : {}, 200, { ETag: '"4"' }),
      [`GET ${base}/request-limit`]: () => json(limit, 200, { ETag: '"2"' }),
      [`PUT ${base}/request-limit`]: () => json(limit, 200, { ETag: '"3"' }),
      [`GET ${base}/contact-advice`]: () =>
        json({ first: null, askFirst: null, freeFrom: null, welcome: null, ...advice }),
      [`POST ${base}/contact-moments`]: () => {
        const problem = refusal?.();
        return problem ? json(problem, 409) : json({ id: logged }, 201);
      },
      [`DELETE ${base}/contact-moments/${logged}`]: () => new Response(null, { status: 204 }),
      [`POST ${base}/contact-moments/${first}/join`]: () => new Response(null, { status: 204 }),
      [`POST ${base}/contact-persons/${jos.id}/verification`]: () => json({ ...jos, stale: false }),
      [`PUT ${base}/activity`]: () => json({ id: company, version: 1 }),
      [`POST ${base}/relation-owner`]: () => json({}),
      [`PUT ${base}/relation-owner/offer`]: () => json({}),
      'GET /api/company/v1/organisations': () =>
        json({
          items: [
            { id: 'a', name: 'Zwaluwhof' },
            { id: 'b', name: 'Kastanjelaan' },
          ],
        }),
    },
  });
}

type Shown = Awaited<ReturnType<typeof show>>;

async function note({ user }: Shown, purpose: string) {
  await user.click(await screen.findByRole('button', { name: 'Noteer contact' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('radio', { name: purpose }));
  return within(dialog);
}

const sent = ({ calls }: Shown, method: string, end: string) =>
  calls.find((call) => call.method === method && new URL(call.url).pathname.endsWith(end));

describe('the contact card', () => {
  it('calls, mails, shows the way and notes a contact in one tap each', async () => {
    await show();

    expect(await screen.findByRole('link', { name: 'Bellen' })).toHaveAttribute('href', 'tel:0492000001');
    expect(screen.getByRole('link', { name: 'Mailen' })).toHaveAttribute(
      'href',
      'mailto:proef@bedrijf.example',
    );
    expect(screen.getByRole('link', { name: 'Route' })).toHaveAttribute(
      'href',
      'https://www.openstreetmap.org/directions?route=;51.4,5.7',
    );
    expect(screen.getByRole('button', { name: 'Noteer contact' })).toBeVisible();
  });

  it('offers nothing to change to who does not contact companies', async () => {
    await show({ role: 'mentor' });

    expect(await screen.findByText('Jos Berkenhof')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Noteer contact' })).toBeNull();
    expect(screen.queryByRole('button', { name: /Klopt nog/ })).toBeNull();
  });
});

describe('noting a contact', () => {
  it('takes a purpose and a line, and can be undone', async () => {
    const shown = await show();

    const dialog = await note(shown, 'Stageplek zoeken');
    await shown.user.type(dialog.getByRole('textbox', { name: /Wat is er gezegd/ }), 'Twee plekken');
    await waitFor(() => expect(dialog.getByRole('button', { name: 'Noteer' })).toBeEnabled());
    await shown.user.click(dialog.getByRole('button', { name: 'Noteer' }));

    await shown.user.click(await screen.findByRole('button', { name: 'Ongedaan maken' }));
    const post = sent(shown, 'POST', '/contact-moments')!;
    expect(await post.clone().json()).toEqual({
      channel: 'CALL',
      purpose: 'FIND_PLACE',
      on: today(),
      summary: 'Twee plekken',
    });
    expect(post.headers.get('Idempotency-Key')).toBeTruthy();
    await waitFor(() => expect(sent(shown, 'DELETE', `/contact-moments/${logged}`)).toBeDefined());
  });

  it('says that no student may be named', async () => {
    const shown = await show();

    const dialog = await note(shown, 'Stageplek zoeken');

    expect(dialog.getByRole('textbox', { name: /Wat is er gezegd/ })).toHaveAccessibleDescription(
      /Noem geen leerling/,
    );
  });

  it('tells who was first and when, and joins', async () => {
    const shown = await show({
      advice: { outcome: 'WARNED', days: 7, first: theirs, freeFrom: '2026-11-27' },
    });

    const dialog = await note(shown, 'Stageplek zoeken');
    expect(await dialog.findByText(/Bas van Kastanjelaan had op 20 november 2026 contact/)).toBeVisible();
    expect(dialog.getByText(/Vanaf 27 november 2026/)).toBeVisible();
    expect(dialog.queryByRole('button', { name: 'Noteer' })).toBeNull();
    await shown.user.click(dialog.getByRole('button', { name: 'Haak aan' }));

    expect(await screen.findByText('U haakt aan')).toBeVisible();
    expect(sent(shown, 'POST', `/contact-moments/${first}/join`)).toBeDefined();
    expect(sent(shown, 'POST', '/contact-moments')).toBeUndefined();
  });

  it('goes on after a warning, and says what was seen', async () => {
    const shown = await show({ advice: { outcome: 'WARNED', days: 7, first: theirs } });

    const dialog = await note(shown, 'Stageplek zoeken');
    await shown.user.click(await dialog.findByRole('button', { name: 'Toch bellen' }));
    await shown.user.click(dialog.getByRole('button', { name: 'Noteer' }));

    await screen.findByText('Contact genoteerd');
    expect(await sent(shown, 'POST', '/contact-moments')!.clone().json()).toMatchObject({ despite: first });
  });

  it('needs a reason where the region blocks, and words where the reason is another', async () => {
    const shown = await show({ advice: { outcome: 'BLOCKED', days: 7, first: theirs } });

    const dialog = await note(shown, 'Stageplek zoeken');
    await shown.user.click(await dialog.findByRole('button', { name: 'Toch bellen' }));
    expect(dialog.getByRole('button', { name: 'Noteer' })).toBeDisabled();
    const why = within(dialog.getByRole('group', { name: /Waarom toch/ }));
    await shown.user.click(why.getByRole('radio', { name: 'Iets anders' }));
    expect(dialog.getByRole('button', { name: 'Noteer' })).toBeDisabled();
    await shown.user.click(why.getByRole('radio', { name: /Spoed/ }));
    await shown.user.click(dialog.getByRole('button', { name: 'Noteer' }));

    await screen.findByText('Contact genoteerd');
    expect(await sent(shown, 'POST', '/contact-moments')!.clone().json()).toMatchObject({
      despite: first,
      reason: 'URGENT',
    });
  });

  it('shows the warning that counts when another school was just before', async () => {
    const advice: Record<string, unknown> = { outcome: 'FREE', days: 7 };
    const shown = await show({
      advice,
      refusal: () => {
        Object.assign(advice, { outcome: 'WARNED', first: theirs });
        return { type: 'https://opstap.example/problems/contact-too-soon', title: 'Iemand was u voor' };
      },
    });

    const dialog = await note(shown, 'Stageplek zoeken');
    await waitFor(() => expect(dialog.getByRole('button', { name: 'Noteer' })).toBeEnabled());
    await shown.user.click(dialog.getByRole('button', { name: 'Noteer' }));

    expect(await dialog.findByRole('button', { name: 'Haak aan' })).toBeVisible();
  });

  it('sends one to the relatiebeheerder first', async () => {
    const shown = await show({
      advice: { outcome: 'FREE', days: 7, askFirst: { person: 'Karin', organisation: 'Kompas' } },
    });

    const dialog = await note(shown, 'Kennismaken');

    expect(await dialog.findByText(/relatiebeheerder: Karin van Kompas/)).toBeVisible();
  });
});

describe('what a company wants', () => {
  const full = {
    ...noLimit.today,
    stand: 'FULL',
    perMonth: 4,
    own: true,
    asked: 1,
    left: 0,
    freeFrom: '2026-12-08',
  };

  it('is told with the day there is room, and an urgent call gives a reason', async () => {
    const shown = await show({ advice: { outcome: 'FREE', days: 7, welcome: full } });

    const dialog = await note(shown, 'Baan na de stage');
    expect(await dialog.findByText('Nu geen nieuwe vraag')).toBeVisible();
    expect(dialog.getByText(/hoogstens 4 nieuwe vragen per maand \(deze maand 1\)/)).toBeVisible();
    expect(dialog.getByText(/Vanaf 8 december 2026/)).toBeVisible();
    await shown.user.click(dialog.getByRole('button', { name: 'Toch bellen' }));
    expect(dialog.getByRole('button', { name: 'Noteer' })).toBeDisabled();
    const why = within(dialog.getByRole('group', { name: /Waarom toch/ }));
    await shown.user.click(why.getByRole('radio', { name: /Spoed/ }));
    await shown.user.click(dialog.getByRole('button', { name: 'Noteer' }));

    await screen.findByText('Contact genoteerd');
    const body: unknown = await sent(shown, 'POST', '/contact-moments')!.clone().json();
    expect(body).toMatchObject({ reason: 'URGENT' });
    expect(body).not.toHaveProperty('despite');
  });

  it('is written down as the company told it, and can be undone', async () => {
    const shown = await show({
      limit: { perMonth: 4, own: true, pausedUntil: null, size: 'SMALL', today: full },
    });

    await shown.user.click(await screen.findByRole('button', { name: 'Wat wil het bedrijf?' }));
    const dialog = within(await screen.findByRole('dialog'));
    const number = dialog.getByRole('spinbutton', { name: /Nieuwe vragen per maand/ });
    expect(number).toHaveValue(4);
    await shown.user.clear(number);
    await shown.user.type(number, '99');
    expect(dialog.getByRole('button', { name: 'Bewaar' })).toBeDisabled();
    await shown.user.clear(number);
    await shown.user.type(number, '2');
    await shown.user.click(dialog.getByRole('button', { name: 'Bewaar' }));
    await shown.user.click(await screen.findByRole('button', { name: 'Ongedaan maken' }));

    await waitFor(() => expect(shown.calls.filter(({ method }) => method === 'PUT')).toHaveLength(2));
    const [set, undone] = shown.calls.filter(({ method }) => method === 'PUT');
    expect(await set!.clone().json()).toEqual({ perMonth: 2, size: 'SMALL' });
    expect(set!.headers.get('If-Match')).toBe('"2"');
    expect(await undone!.clone().json()).toEqual({ perMonth: 4, size: 'SMALL' });
    expect(undone!.headers.get('If-Match')).toBe('"3"');
  });
});

describe('a company that closed', () => {
  it('is marked with one press, which can be undone', async () => {
    const shown = await show();

    await shown.user.click(await screen.findByRole('button', { name: 'Bedrijf is gesloten' }));
    await shown.user.click(await screen.findByRole('button', { name: 'Ongedaan maken' }));

    await waitFor(() => expect(shown.calls.filter(({ method }) => method === 'PUT')).toHaveLength(2));
    const [closed, opened] = shown.calls.filter(({ method }) => method === 'PUT');
    expect(await closed!.clone().json()).toEqual({ active: false });
    expect(closed!.headers.get('If-Match')).toBe('"0"');
    expect(await opened!.clone().json()).toEqual({ active: true });
    expect(opened!.headers.get('If-Match')).toBe('"1"');
  });
});

describe('the people of a company', () => {
  it('are confirmed with one press when nobody did for a year', async () => {
    const shown = await show();

    expect(await screen.findByText('Langer dan een jaar niet nagekeken')).toBeVisible();
    expect(screen.getByText('Harrie-training')).toBeVisible();
    await shown.user.click(screen.getByRole('button', { name: 'Klopt nog: Jos Berkenhof' }));

    expect(await screen.findByText('Nagekeken: Jos Berkenhof')).toBeVisible();
    expect(sent(shown, 'POST', '/verification')!.headers.get('If-Match')).toBe('"3"');
  });

  it('say why nobody is there, and what to do', async () => {
    const shown = await show({ people: [] });

    expect(await screen.findByText('Nog niemand genoteerd')).toBeVisible();
    await shown.user.click(screen.getByRole('button', { name: 'Voeg iemand toe' }));
    await shown.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Bewaar' }));

    expect(await screen.findAllByText('Vul dit in.')).not.toHaveLength(0);
  });
});

describe('the relatiebeheerder', () => {
  const karin = {
    organisationId: 'b',
    organisation: 'Kastanjelaan',
    person: 'Karin',
    since: '2026-01-01',
    expiresOn: '2027-01-01',
    expired: false,
    own: false,
    mine: false,
    mayTake: false,
  };

  it('of another school is not to be taken over unasked', async () => {
    await show({ owner: karin });

    expect(await screen.findByText('Relatiebeheerder: Karin van Kastanjelaan')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Neem over|Word relatiebeheerder|Draag over/ })).toBeNull();
  });

  it('who did nothing for a year makes place', async () => {
    const shown = await show({ owner: { ...karin, expired: true, mayTake: true } });

    await shown.user.click(await screen.findByRole('button', { name: 'Word relatiebeheerder' }));

    expect(await screen.findByText('U bent nu relatiebeheerder')).toBeVisible();
  });

  it('hands over to another organisation, which has to take it', async () => {
    const shown = await show({
      owner: {
        ...karin,
        organisationId: 'a',
        organisation: 'Zwaluwhof',
        own: true,
        mine: true,
        mayTake: true,
      },
    });

    await shown.user.click(await screen.findByRole('button', { name: 'Draag over' }));
    const dialog = within(await screen.findByRole('dialog'));
    await shown.user.selectOptions(
      await dialog.findByRole('combobox', { name: 'Organisatie' }),
      'Kastanjelaan',
    );
    await shown.user.click(dialog.getByRole('button', { name: 'Draag over' }));

    expect(await screen.findByText('Aangeboden')).toBeVisible();
    const put = sent(shown, 'PUT', '/offer')!;
    expect(await put.clone().json()).toEqual({ organisationId: 'b' });
    expect(put.headers.get('If-Match')).toBe('"4"');
  });
});
