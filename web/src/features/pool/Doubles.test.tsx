import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Role } from '@/lib/roles';
import { nothingYet } from '@/testing/companyPage';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import CompanyScreen from './CompanyScreen';
import CompareScreen from './CompareScreen';
import NewCompanyScreen from './NewCompanyScreen';

const kept = '0190a000-0000-7000-8000-00000000c001';
const other = '0190a000-0000-7000-8000-00000000c002';
const base = `/api/company/v1/companies/${kept}`;

const double = {
  id: other,
  name: 'Kwekerij de Proef BV',
  kvk: null,
  establishment: null,
  street: 'Veenweg 1',
  postcode: '5711 AB',
  city: 'Someren',
  active: true,
  reasons: ['LIKE_NAME', 'SAME_POSTCODE'],
};

const merge = {
  id: '0190a000-0000-7000-8000-00000000f001',
  keptId: kept,
  kept: 'Kwekerij De Proef',
  mergedId: other,
  merged: 'Kwekerij de Proef BV',
  by: 'Sanne',
  at: '2026-11-23T08:00:00Z',
  undoUntil: '2026-12-23T08:00:00Z',
  undoneAt: null,
  undoing: 'POSSIBLE',
};

function company({
  role = 'stagebegeleider',
  merges = { mergedInto: null, items: [] } as object,
}: { role?: Role; merges?: object } = {}) {
  return renderScreen(CompanyScreen, {
    path: '/bedrijven/$companyId',
    at: `/bedrijven/${kept}`,
    memberships: [atZwaluwhof(role)],
    answers: {
      ...nothingYet(base),
      [`GET ${base}`]: () =>
        json({
          id: kept,
          name: 'Kwekerij De Proef',
          kvk: null,
          sector: 'GREEN',
          channel: 'FAIR',
          street: null,
          latitude: null,
          longitude: null,
          phone: null,
          email: null,
          lastContact: null,
          contactIsStale: false,
          networks: { tags: [], mvoName: null, psoStep: null },
          needs: [],
          active: true,
          version: 0,
        }),
      [`GET ${base}/merges`]: () => json(merges),
      [`GET ${base}/possible-doubles`]: () => json({ items: [double] }),
      [`POST ${base}/merges/${merge.id}/undo`]: () => json({ ...merge, undoing: 'UNDONE_ALREADY' }),
    },
  });
}

describe('the page of a company', () => {
  it('shows what may be a double, with why, to who can merge them', async () => {
    await company();

    expect(await screen.findByText(/Bijna dezelfde naam, zelfde postcode/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Vergelijk met Kwekerij de Proef BV' })).toHaveAttribute(
      'href',
      `/bedrijven/${kept}/samenvoegen/${other}`,
    );
  });

  it('does not bother a mentor with it', async () => {
    await company({ role: 'mentor' });

    expect(await screen.findByText('Nog geen stageplekken')).toBeVisible();
    expect(screen.queryByText('Mogelijk dubbel')).toBeNull();
  });

  it('says until when a merge can be undone and undoes it', async () => {
    const { user, calls } = await company({ merges: { mergedInto: null, items: [merge] } });

    expect(await screen.findByText(/Ongedaan maken kan tot en met 23 dec/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Ongedaan maken' }));

    await waitFor(() => expect(calls.some(({ url }) => url.endsWith('/undo'))).toBe(true));
  });

  it('of a merged company points to the other and offers no work', async () => {
    const { calls } = await company({
      merges: { mergedInto: { id: other, name: 'Kwekerij de Proef BV' }, items: [] },
    });

    expect(await screen.findByRole('link', { name: 'Ga naar Kwekerij de Proef BV' })).toHaveAttribute(
      'href',
      `/bedrijven/${other}`,
    );
    expect(screen.queryByRole('button', { name: 'Noteer contact' })).toBeNull();
    expect(calls.some(({ url }) => url.endsWith('/contact-persons'))).toBe(false);
  });
});

const side = {
  id: kept,
  name: 'Kwekerij De Proef',
  kvk: '90000001',
  establishment: null,
  sector: 'GREEN',
  channel: 'FAIR',
  street: null,
  postcode: null,
  city: 'Someren',
  contactName: null,
  phone: null,
  email: null,
  website: null,
  active: true,
  places: 1,
  seatsTaken: 0,
  contactPersons: 0,
  contacts: 2,
  relationOwner: null,
  version: 4,
};
const otherSide = { ...side, id: other, name: 'Kwekerij de Proef BV', kvk: null, places: 3, version: 7 };

describe('comparing two companies', () => {
  it('merges into the one that is chosen, in the versions that were seen', async () => {
    const { user, calls } = await renderScreen(CompareScreen, {
      path: '/bedrijven/$companyId/samenvoegen/$otherId',
      at: `/bedrijven/${kept}/samenvoegen/${other}`,
      memberships: [atZwaluwhof('stagebegeleider')],
      answers: {
        [`GET ${base}/merge-comparison/${other}`]: () => json({ kept: side, merged: otherSide, filled: [] }),
        [`GET /api/company/v1/companies/${other}/merge-comparison/${kept}`]: () =>
          json({ kept: otherSide, merged: side, filled: ['ADDRESS'] }),
        [`POST /api/company/v1/companies/${other}/merges`]: () => json(merge, 201),
      },
    });

    await user.click(await screen.findByRole('radio', { name: /Kwekerij de Proef BV/ }));
    expect(await screen.findByText(/neemt over wat er nog niet staat: adres/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Samenvoegen' }));

    await waitFor(() => expect(calls.some(({ method }) => method === 'POST')).toBe(true));
    const sent = calls.find(({ method }) => method === 'POST')!;
    expect(sent.headers.get('If-Match')).toBe('"7"');
    expect(await sent.json()).toEqual({ mergedId: kept, mergedVersion: 4 });
  });
});

describe('a new company', () => {
  it('that looks like another is added after that one was seen', async () => {
    let seen: string[] = [];
    const { user } = await renderScreen(NewCompanyScreen, {
      path: '/bedrijven/nieuw',
      at: '/bedrijven/nieuw',
      memberships: [atZwaluwhof('stagebegeleider')],
      answers: {
        'POST /api/company/v1/companies': async (request: Request) => {
          seen = ((await request.json()) as { seenDoubles: string[] }).seenDoubles;
          return seen.length === 0
            ? json({ type: '/problems/company-possible-double', status: 409, doubles: [double] }, 409)
            : json({ id: kept, name: 'Kwekerij De Proef' }, 201);
        },
      },
    });

    await user.type(await screen.findByLabelText('Naam'), 'Kwekerij De Proef');
    await user.selectOptions(screen.getByLabelText('Sector'), 'GREEN');
    await user.selectOptions(screen.getByLabelText('Hoe gevonden'), 'FAIR');
    await user.click(screen.getByRole('button', { name: 'Toevoegen' }));
    const warning = await screen.findByRole('alert');
    expect(within(warning).getByRole('link', { name: 'Kwekerij de Proef BV' })).toBeVisible();
    await user.click(within(warning).getByRole('button', { name: 'Nee, toch toevoegen' }));

    await waitFor(() => expect(seen).toEqual([other]));
  });
});
