import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import type { Role } from '@/lib/roles';
import RoundScreen from './RoundScreen';
import RoundsScreen from './RoundsScreen';

vi.mock('@/ui/chartCanvas', () => ({ draw: () => () => undefined }));

const round = {
  id: 'r1',
  title: 'Stages vanaf februari',
  from: '2027-02-01',
  until: '2027-02-28',
  state: 'OPEN',
  commitment: 'abc123',
  seed: null as string | null,
  openedByName: 'Ria',
  openedAt: '2026-11-23T08:00:00Z',
  calculatedAt: null as string | null,
};
const tiers = [
  { tier: 0, title: 'Veel nodig op de werkplek', explanation: 'Drie of meer.', source: 'x' },
  { tier: 1, title: 'Geen ondersteuning nodig', explanation: 'Niets.', source: 'x' },
];
const proposed = { ...round, state: 'PROPOSED', seed: 'zaad', calculatedAt: '2026-11-24T08:00:00Z' };
const nobody = {
  entryId: null,
  placementId: 'p1',
  studentId: 's1',
  studentName: 'Daan de Demo',
  classGroup: 'V4',
  standing: 'CANDIDATE',
  tier: null,
  hardship: null,
  fitting: null,
  place: null,
  rank: null,
  explanation: null,
  firstCome: null,
  mayConfirm: false,
  confirmation: null,
};
const placed = {
  ...nobody,
  entryId: 'e1',
  standing: 'PLACED',
  tier: 0,
  hardship: 3,
  fitting: 2,
  place: { id: 'x', title: 'Hulp in de kas', companyName: 'Kwekerij De Proef', city: 'Voorbeeldstad' },
  rank: 1,
  firstCome: false,
  mayConfirm: true,
};
const unplaced = {
  ...nobody,
  entryId: 'e2',
  placementId: 'p2',
  studentId: 's2',
  studentName: 'Noor de Demo',
  standing: 'UNPLACED',
  tier: 1,
  hardship: 8,
  fitting: 1,
  explanation: 'Bij het zoekprofiel past 1 plek. De ene zitplaats daar is vergeven.',
  firstCome: true,
};
const group = (name: string, entered: number | null, with_: number | null, first: number | null) => ({
  name,
  entered,
  placed: with_,
  firstCome: first,
  worstRank: with_ === null ? null : 4,
});
const numbers = {
  round: proposed,
  total: group('', 60, 50, 44),
  tiers: [group('Veel nodig op de werkplek', 20, 20, 9), group('Geen ondersteuning nodig', 40, 30, 35)],
  schools: [group('De Zwaluwhof', null, null, null), group('Kastanjelaan', 40, 34, 38)],
  smallest: 10,
};

function show(
  {
    line = round,
    students = [],
    calculation,
  }: { line?: object; students?: object[]; calculation?: () => Response } = {},
  role: Role = 'stagebegeleider',
) {
  return renderScreen(RoundScreen, {
    path: '/verdeelrondes/$roundId',
    at: '/verdeelrondes/r1',
    memberships: [atZwaluwhof(role)],
    answers: {
      'GET /api/placement/v1/allocation-rounds': () =>
        json({ rounds: [line], tiers, mayManage: role === 'regional-coordinator' }),
      'GET /api/placement/v1/allocation-rounds/r1/students': () => json({ round: line, students }),
      'POST /api/placement/v1/allocation-rounds/r1/students': () => json({ round: line, students }),
      'POST /api/placement/v1/allocation-rounds/r1/students/e1/confirmation': () =>
        json({ round: line, students }),
      'GET /api/placement/v1/allocation-rounds/r1/numbers': () => json(numbers),
      'POST /api/placement/v1/allocation-rounds/r1/calculation': calculation ?? (() => json(line, 202)),
    },
  });
}

describe('a fair round', () => {
  it('lets a school put in who searches (PLA-26)', async () => {
    const { calls, user } = await show({ students: [nobody] });

    await user.click(await screen.findByRole('checkbox', { name: /Daan de Demo/ }));
    await user.click(screen.getByRole('button', { name: 'Meld 1 leerling aan' }));

    await waitFor(() => expect(calls.some(({ method }) => method === 'POST')).toBe(true));
    const sent = calls.find(({ method }) => method === 'POST')!;
    expect(await sent.clone().json()).toEqual({ placementIds: ['p1'] });
    expect(await screen.findByText('1 leerling doet mee')).toBeVisible();
  });

  it('tells of each student which place it is, or why there is none (PLA-26)', async () => {
    await show({ line: proposed, students: [placed, unplaced] });

    expect(
      await screen.findByText('Kwekerij De Proef, Hulp in de kas in Voorbeeldstad: keus 1 van 2.'),
    ).toBeVisible();
    expect(screen.getByText('Bij wie het eerst komt had deze leerling geen plek gehad.')).toBeVisible();
    expect(screen.getByText(/De ene zitplaats daar is vergeven/)).toBeVisible();
    expect(screen.getByText('Bij wie het eerst komt had deze leerling wel een plek gehad.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Zoek zelf verder' })).toHaveAttribute('href', '/plaatsingen/p2');
  });

  it('asks a seat only when a person confirms it (PLA-25)', async () => {
    const { calls, user } = await show({ line: proposed, students: [placed] });
    const button = await screen.findByRole('button', { name: 'Bevestig de plek voor Daan de Demo' });
    expect(calls.every(({ method }) => method === 'GET')).toBe(true);

    await user.click(button);

    await waitFor(() => expect(calls.some(({ url }) => url.endsWith('/e1/confirmation'))).toBe(true));
    expect(await screen.findByText('De plek voor Daan de Demo is aangevraagd')).toBeVisible();
  });

  it('tells plainly that a seat was gone, with who had confirmed it (PLA-25)', async () => {
    await show({
      line: proposed,
      students: [
        {
          ...placed,
          mayConfirm: false,
          confirmation: {
            byName: 'Sanne',
            at: '2026-11-24T09:00:00Z',
            seatStatus: 'REFUSED',
            seatExplanation: 'Alle plekken zijn bezet op deze dagen.',
          },
        },
      ],
    });

    expect(
      await screen.findByText(
        /Bevestigd door Sanne, .*De plek kon niet meer\. Alle plekken zijn bezet op deze dagen\./,
      ),
    ).toBeVisible();
  });

  it('helps a school that has nobody to put in', async () => {
    await show();

    expect(await screen.findByText('Niemand om aan te melden')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Naar de plaatsingen' })).toBeVisible();
  });

  it('shows the coordinator numbers beside first come, first served, and nothing of few (PLA-26)', async () => {
    await show({ line: proposed }, 'regional-coordinator');

    const perTier = await screen.findByRole('table', { name: 'Per groep' });
    expect(within(perTier).getByRole('row', { name: 'Veel nodig op de werkplek 20 20 9 4' })).toBeVisible();
    expect(screen.getByRole('img', { name: 'De ronde naast wie het eerst komt' })).toBeVisible();
    const perSchool = screen.getByRole('table', { name: 'Per school' });
    expect(within(perSchool).getByRole('row', { name: /De Zwaluwhof niet te zien/ })).toBeVisible();
  });

  it('asks the coordinator twice before a round is closed', async () => {
    const { calls, user } = await show({}, 'regional-coordinator');

    await user.click(await screen.findByRole('button', { name: 'Bereken het voorstel' }));
    expect(calls.every(({ method }) => method === 'GET')).toBe(true);
    await user.click(await screen.findByRole('button', { name: 'Sluit en bereken' }));

    await waitFor(() => expect(calls.some(({ url }) => url.endsWith('/calculation'))).toBe(true));
  });

  it('says that it is busy, and that it can be done again when it failed', async () => {
    const { unmount } = await show({ line: { ...round, state: 'CALCULATING' } }, 'regional-coordinator');
    expect(await screen.findByRole('progressbar', { name: /Het voorstel wordt berekend/ })).toBeVisible();
    unmount();

    await show({ line: { ...round, state: 'FAILED' } }, 'regional-coordinator');
    expect(await screen.findByText('Berekenen is niet gelukt')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Bereken het voorstel' })).toBeVisible();
  });
});

describe('the rounds of a region', () => {
  it('explains how a round decides, with the groups as the rules have them (PLA-26)', async () => {
    await renderScreen(RoundsScreen, {
      path: '/verdeelrondes',
      answers: {
        'GET /api/placement/v1/allocation-rounds': () => json({ rounds: [], tiers, mayManage: false }),
      },
    });

    expect(await screen.findByText('Er is nog geen ronde')).toBeVisible();
    expect(screen.getByText('Veel nodig op de werkplek.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Open de ronde' })).not.toBeInTheDocument();
  });

  it('lets a coordinator open one, and says what is missing', async () => {
    const { calls, user } = await renderScreen(RoundsScreen, {
      path: '/verdeelrondes',
      memberships: [atZwaluwhof('regional-coordinator')],
      answers: {
        'GET /api/placement/v1/allocation-rounds': () => json({ rounds: [round], tiers, mayManage: true }),
      },
    });

    await user.click(await screen.findByRole('button', { name: 'Open de ronde' }));

    expect((await screen.findAllByText('Vul dit in.')).length).toBeGreaterThan(0);
    expect(calls.every(({ method }) => method === 'GET')).toBe(true);
    expect(screen.getByRole('link', { name: 'Stages vanaf februari' })).toHaveAttribute(
      'href',
      '/verdeelrondes/r1',
    );
  });
});
