import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import ProposalsScreen from './ProposalsScreen';
import ProposeScreen from './ProposeScreen';

const id = '0190a000-0000-7000-8000-00000000a001';
const known = '0190a000-0000-7000-8000-00000000c001';
const queue = '/api/company/v1/company-proposals';

const double = {
  id: known,
  name: 'Bakkerij Bos BV',
  kvk: null,
  establishment: null,
  street: null,
  postcode: null,
  city: 'Deurne',
  active: true,
  reasons: ['LIKE_NAME', 'SAME_CITY'],
};

const waiting = {
  id,
  as: 'STUDENT',
  channel: 'STUDENT',
  name: 'Bakkerij Bos',
  street: null,
  postcode: null,
  city: 'Deurne',
  phone: null,
  knownThrough: 'FAMILY',
  introducedBy: null,
  remark: null,
  at: '2026-11-23T08:00:00Z',
  doubles: [double],
  sameName: 0,
  version: 2,
};

describe('“Ik weet een bedrijf”', () => {
  const mine = (items: object[]) => ({
    path: '/ik-weet-een-bedrijf',
    at: '/ik-weet-een-bedrijf',
    memberships: [atZwaluwhof('student')],
    answers: {
      'GET /api/company/v1/my-company-proposals': () => json({ items }),
      [`POST ${queue}`]: () => json({}, 201),
    },
  });

  it('sends a name, a town and how it is known', async () => {
    const { user, calls } = await renderScreen(ProposeScreen, mine([]));

    await user.type(await screen.findByLabelText('Hoe heet het bedrijf?'), 'Bakkerij Bos');
    await user.type(screen.getByLabelText('In welke plaats?'), 'Deurne');
    await user.click(screen.getByRole('radio', { name: 'Via familie of vrienden' }));
    await user.click(screen.getByRole('button', { name: 'Versturen' }));

    await waitFor(() => expect(calls.some(({ method }) => method === 'POST')).toBe(true));
    expect(await calls.find(({ method }) => method === 'POST')!.json()).toEqual({
      name: 'Bakkerij Bos',
      city: 'Deurne',
      knownThrough: 'FAMILY',
    });
  });

  it('says at each field what is missing', async () => {
    const { user, calls } = await renderScreen(ProposeScreen, mine([]));

    await user.click(await screen.findByRole('button', { name: 'Versturen' }));

    expect(await screen.findByText('Schrijf op hoe het bedrijf heet.')).toBeVisible();
    expect(screen.getByText('Kies er een.')).toBeVisible();
    expect(calls.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('tells plainly what became of each', async () => {
    const one = { id, name: 'Bakkerij Bos', city: 'Deurne', at: waiting.at, decidedAt: null };
    await renderScreen(
      ProposeScreen,
      mine([
        { ...one, state: 'WAITING', company: null, reason: null },
        { ...one, id: known, state: 'DECLINED', company: null, reason: 'Er is nu geen begeleider.' },
        { ...one, id: 'x', state: 'LINKED', company: 'Bakkerij Bos BV', reason: null },
      ]),
    );

    expect(await screen.findByText('De stagebegeleider kijkt er nog naar.')).toBeVisible();
    expect(screen.getByText('Waarom? Er is nu geen begeleider.')).toBeVisible();
    expect(screen.getByText('Goed gezien! Dit bedrijf kennen we al: Bakkerij Bos BV.')).toBeVisible();
  });
});

describe('the beoordelingsrij', () => {
  const shown = (items: object[]) => ({
    path: '/beoordelingsrij',
    at: '/beoordelingsrij',
    memberships: [atZwaluwhof('stagebegeleider')],
    answers: {
      [`GET ${queue}`]: () => json({ items, next: null }),
      [`POST ${queue}/${id}/link`]: () => json({ id, state: 'LINKED', companyId: known }),
      [`POST ${queue}/${id}/acceptance`]: () => json({ id, state: 'ACCEPTED', companyId: known }),
      [`POST ${queue}/${id}/refusal`]: () => json({ id, state: 'DECLINED', companyId: null }),
    },
  });

  it('says so when nobody waits', async () => {
    await renderScreen(ProposalsScreen, shown([]));

    expect(await screen.findByText('Niemand wacht')).toBeVisible();
  });

  it('links to the company that is there already with one press', async () => {
    const { user, calls } = await renderScreen(ProposalsScreen, shown([waiting]));

    await user.click(await screen.findByRole('button', { name: 'Dit is Bakkerij Bos BV' }));

    await waitFor(() => expect(calls.some(({ method }) => method === 'POST')).toBe(true));
    const sent = calls.find(({ method }) => method === 'POST')!;
    expect(sent.headers.get('If-Match')).toBe('"2"');
    expect(await sent.json()).toEqual({ companyId: known });
  });

  it('takes a new company in after a sector, with the doubles that were seen', async () => {
    const { user, calls } = await renderScreen(ProposalsScreen, shown([waiting]));

    await user.click(await screen.findByRole('button', { name: 'Nee, nieuw bedrijf' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'In de lijst zetten' }));
    expect(await dialog.findByText('Kies een sector.')).toBeVisible();
    await user.selectOptions(dialog.getByLabelText('Sector'), 'HOSPITALITY');
    await user.click(dialog.getByRole('button', { name: 'In de lijst zetten' }));

    await waitFor(() => expect(calls.some(({ method }) => method === 'POST')).toBe(true));
    expect(await calls.find(({ method }) => method === 'POST')!.json()).toEqual({
      name: 'Bakkerij Bos',
      sector: 'HOSPITALITY',
      channel: 'STUDENT',
      city: 'Deurne',
      seenDoubles: [known],
    });
  });

  it('PLA-65: says that a stage company gave the tip, and takes it in by that channel', async () => {
    const tip = { ...waiting, as: 'COMPANY', channel: 'TIP_OF_COMPANY', knownThrough: 'INTRODUCTION' };
    const { user } = await renderScreen(
      ProposalsScreen,
      shown([{ ...tip, introducedBy: 'Kwekerij De Tip', doubles: [] }]),
    );

    expect(await screen.findByText('Tip van een stagebedrijf')).toBeVisible();
    expect(screen.getByText('Kwekerij De Tip')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Nieuw bedrijf' }));
    expect(await screen.findByText(/Hoe gevonden: .*[Tt]ip/)).toBeVisible();
  });

  it('declines with a reason only', async () => {
    const { user, calls } = await renderScreen(ProposalsScreen, shown([{ ...waiting, doubles: [] }]));

    await user.click(await screen.findByRole('button', { name: 'Niet doen' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Niet doen' }));
    expect(await dialog.findByText('Schrijf op waarom niet.')).toBeVisible();
    await user.type(dialog.getByLabelText('Waarom niet?'), 'Te ver weg.');
    await user.click(dialog.getByRole('button', { name: 'Niet doen' }));

    await waitFor(() => expect(calls.some(({ method }) => method === 'POST')).toBe(true));
    expect(await calls.find(({ method }) => method === 'POST')!.json()).toEqual({ reason: 'Te ver weg.' });
  });
});
