import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { nothingYet } from '@/testing/companyPage';
import { type Answers, atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import type { Role } from '@/lib/roles';
import { today } from '@/lib/format';
import CompanyScreen from './CompanyScreen';
import EditCompanyScreen from './EditCompanyScreen';
import PoolScreen from './PoolScreen';

const id = '0190a000-0000-7000-8000-00000000c001';
const base = `/api/company/v1/companies/${id}`;

const company = {
  id,
  name: 'Kwekerij De Proef',
  kvk: '90000001',
  establishment: null,
  sector: 'GREEN',
  channel: 'FAIR',
  street: 'Veenweg 1',
  postcode: '5711 AB',
  city: 'Someren',
  latitude: 51.4,
  longitude: 5.7,
  contactName: null,
  phone: '0492-000001',
  email: null,
  website: 'www.proef.example',
  lastContact: '2026-10-01',
  contactIsStale: false,
  active: false,
  networks: { tags: ['ION', 'PSO'], mvoName: null, psoStep: 'STEP_2' },
  needs: [],
  version: 3,
  changedAt: '2026-10-01T10:00:00Z',
};

const valid = {
  id: '0190a000-0000-7000-8000-00000000f001',
  crebo: '25256',
  from: '2024-08-01',
  until: null,
  state: 'VALID',
  version: 2,
};

function edit(answers: Answers = {}) {
  return renderScreen(EditCompanyScreen, {
    path: '/bedrijven/$companyId/wijzigen',
    at: `/bedrijven/${id}/wijzigen`,
    answers: { [`GET ${base}`]: () => json(company), ...answers },
  });
}

function page(role: Role, { recognitions = [valid] as object[], answers = {} as Answers } = {}) {
  return renderScreen(CompanyScreen, {
    path: '/bedrijven/$companyId',
    at: `/bedrijven/${id}`,
    memberships: [atZwaluwhof(role)],
    answers: {
      ...nothingYet(base),
      [`GET ${base}`]: () => json(company),
      [`GET ${base}/leerbedrijf`]: () => json({ number: null, recognitions, version: 0 }),
      ...answers,
    },
  });
}

const last = async (calls: Request[], method: string) => {
  const call = await waitFor(() => {
    const found = calls.filter((one) => one.method === method).at(-1);
    expect(found).toBeDefined();
    return found!;
  });
  return { seen: call.headers.get('If-Match'), body: (await call.clone().json()) as Record<string, unknown> };
};

afterEach(() => sessionStorage.clear());

describe('changing a company', () => {
  it('sends what was seen and typed, and keeps what it does not show', async () => {
    const { calls, user } = await edit({ [`PUT ${base}`]: () => json(company) });

    await user.clear(await screen.findByLabelText(/Plaats/));
    await user.type(screen.getByLabelText(/Plaats/), 'Asten');
    await user.click(screen.getByRole('checkbox', { name: 'ION-netwerk' }));
    await user.click(screen.getByRole('checkbox', { name: 'Ander MVO-netwerk' }));
    await user.type(screen.getByLabelText('Hoe heet het netwerk?'), 'Groene Peel');
    await user.click(screen.getByRole('button', { name: 'Opslaan' }));

    const { seen, body } = await last(calls, 'PUT');
    expect(seen).toBe('"3"');
    expect(body).toMatchObject({
      name: 'Kwekerij De Proef',
      city: 'Asten',
      active: false,
      networks: { mvoName: 'Groene Peel', psoStep: 'STEP_2' },
    });
    expect((body.networks as { tags: string[] }).tags.toSorted()).toEqual(['MVO_NETWORK', 'PSO']);
    expect(body).not.toHaveProperty('email');
    expect(body).not.toHaveProperty('lastContact');
  });

  it('shows at each field what the service refuses', async () => {
    const { user } = await edit({
      [`PUT ${base}`]: () =>
        json(
          {
            title: 'Niet alles klopt',
            errors: [
              { field: 'kvk', message: 'Een KvK-nummer heeft 8 cijfers.' },
              { field: 'networks.psoStep', message: 'Kies een trede van de PSO-ladder.' },
            ],
          },
          422,
        ),
    });

    await user.click(await screen.findByRole('button', { name: 'Opslaan' }));

    await waitFor(() =>
      expect(screen.getByLabelText(/KvK-nummer/)).toHaveAccessibleDescription(
        /Een KvK-nummer heeft 8 cijfers/,
      ),
    );
    expect(screen.getByLabelText('Trede op de PSO-ladder')).toHaveAccessibleDescription(/Kies een trede/);
  });

  it('loses nothing that was typed when somebody else was faster', async () => {
    let saved = 0;
    const theirs = { ...company, name: 'Kwekerij Anders', phone: '0492-000009', version: 4 };
    const { calls, user } = await edit({
      [`GET ${base}`]: () => json(saved === 0 ? company : theirs),
      [`PUT ${base}`]: () => (saved++ === 0 ? json({ title: 'Intussen gewijzigd' }, 412) : json(theirs)),
    });
    await user.clear(await screen.findByLabelText('Naam'));
    await user.type(screen.getByLabelText('Naam'), 'Kwekerij Nieuw');
    await user.click(screen.getByRole('button', { name: 'Opslaan' }));

    expect(await screen.findByText(/Dit wijzigde u allebei: Naam\./)).toBeInTheDocument();
    expect(screen.getByLabelText('Naam')).toHaveValue('Kwekerij Nieuw');
    expect(screen.getByLabelText(/Telefoon/)).toHaveValue('0492-000009');
    await user.click(screen.getByRole('button', { name: 'Opslaan' }));

    await waitFor(() => expect(saved).toBe(2));
    const { seen, body } = await last(calls, 'PUT');
    expect(seen).toBe('"4"');
    expect(body).toMatchObject({ name: 'Kwekerij Nieuw', phone: '0492-000009' });
  });
});

describe('the page of a company', () => {
  it('shows its networks and its recognitions to everybody, and the buttons to who edits the pool', async () => {
    const { unmount } = await page('mentor');

    expect(await screen.findByText('PSO trede 2')).toBeInTheDocument();
    expect(screen.getByText('ION-netwerk')).toBeInTheDocument();
    expect(await screen.findByText('Crebo 25256')).toBeInTheDocument();
    expect(screen.getByText('Geldig')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'www.proef.example' })).toHaveAttribute(
      'href',
      'https://www.proef.example',
    );
    expect(screen.queryByRole('link', { name: 'Wijzig Kwekerij De Proef' })).toBeNull();
    expect(screen.queryByRole('button', { name: /erkenning/i })).toBeNull();
    unmount();

    await page('stagebegeleider');
    expect(await screen.findByRole('link', { name: 'Wijzig Kwekerij De Proef' })).toHaveAttribute(
      'href',
      `/bedrijven/${id}/wijzigen`,
    );
  });

  it('ends a recognition today, and takes that back', async () => {
    let version = 2;
    const { calls, user } = await page('stagebegeleider', {
      answers: {
        [`PUT ${base}/leerbedrijf/recognitions/${valid.id}`]: () => json({ ...valid, version: ++version }),
      },
    });

    await user.click(await screen.findByRole('button', { name: 'Erkenning 25256 stopt vandaag' }));
    const ended = await last(calls, 'PUT');
    expect(ended.seen).toBe('"2"');
    expect(ended.body).toEqual({ crebo: '25256', from: '2024-08-01', until: today() });

    await user.click(await screen.findByRole('button', { name: 'Ongedaan maken' }));
    await waitFor(() => expect(calls.filter(({ method }) => method === 'PUT')).toHaveLength(2));
    const back = await last(calls, 'PUT');
    expect(back.seen).toBe('"3"');
    expect(back.body).toEqual({ crebo: '25256', from: '2024-08-01' });
  });

  it('adds a recognition and shows at its field why it cannot be', async () => {
    let sent = 0;
    const path = `POST ${base}/leerbedrijf/recognitions`;
    const { calls, user } = await page('stagebegeleider', {
      recognitions: [],
      answers: {
        [path]: () =>
          sent++ === 0
            ? json({ title: 'Nee', errors: [{ field: 'from', message: 'Er is al een erkenning.' }] }, 422)
            : json(valid, 201),
      },
    });

    expect(await screen.findByText('Geen erkenning bekend')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Voeg erkenning toe' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Crebo'), '25256');
    await user.click(dialog.getByRole('button', { name: 'Bewaar' }));
    await waitFor(() =>
      expect(dialog.getByLabelText('Eerste dag')).toHaveAccessibleDescription(/Er is al een erkenning/),
    );
    await user.click(dialog.getByRole('button', { name: 'Bewaar' }));

    expect(await screen.findByText('Erkenning bewaard')).toBeInTheDocument();
    expect((await last(calls, 'POST')).body).toEqual({ crebo: '25256', from: today() });
  });
});

describe('the pool', () => {
  it('is narrowed to a network, which the address remembers', async () => {
    const { calls, router, user } = await renderScreen(PoolScreen, {
      path: '/bedrijven',
      answers: {
        'GET /api/company/v1/pool': () => json({ companies: 1, cities: [], municipalities: [] }),
        'GET /api/company/v1/companies': () => json({ items: [], next: null }),
      },
    });

    await user.selectOptions(await screen.findByLabelText(/Netwerk/), 'Praktijkleren (Boris)');

    await waitFor(() => expect(router.state.location.search).toMatchObject({ netwerk: 'PRAKTIJKLEREN' }));
    await waitFor(() =>
      expect(calls.some(({ url }) => new URL(url).searchParams.get('network') === 'PRAKTIJKLEREN')).toBe(
        true,
      ),
    );
  });
});
