import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import type { Role } from '@/lib/roles';
import MonitorScreen from './MonitorScreen';

// A page without a size draws nothing; what a chart shows stands in its table.
vi.mock('@/ui/chartCanvas', () => ({ draw: () => () => undefined }));
const onMap = vi.hoisted(() => vi.fn());
vi.mock('@/ui/mapCanvas', () => ({
  draw: (_: HTMLElement, drawing: unknown) => {
    onMap(drawing);
    return () => undefined;
  },
}));

const count = (number: number | null, shown = String(number)) => ({ number, shown });
const none = { of: 'ALL', offered: 0, held: 0, filled: 0, free: 0 };

const supply = {
  asOf: '2026-11-23T08:00:00Z',
  companies: 2,
  total: { ...none, offered: 3, free: 3 },
  bySector: [],
  byPhase: [{ ...none, of: '2', offered: 3, free: 2 }],
  byMunicipality: [
    {
      ...none,
      of: 'Land van Cuijk',
      offered: 3,
      free: 2,
      searching: count(null, '<5'),
      middle: { latitude: 51.7, longitude: 5.9 },
    },
    { ...none, of: '', searching: count(7), middle: null },
  ],
  byLeerweg: [{ ...none, of: 'BBL', offered: 3, free: 2, searching: count(null, '?'), middle: null }],
  bySchool: [],
  demandByPhase: [],
  searching: count(0),
  emptyHanded: count(0),
  emptyHandedWeeks: 6,
  smallest: 5,
};
const pressure = {
  from: '2026-06-01',
  contacts: 3,
  companies: 2,
  joined: 1,
  overlapping: 0,
  weeks: [
    { monday: '2026-11-16', contacts: 0 },
    { monday: '2026-11-23', contacts: 3 },
  ],
  bySector: [{ sector: 'GREEN', contacts: 3, companies: 2, perCompany: 1.5 }],
  busiest: [{ companyId: 'k', company: 'Kwekerij De Proef', contacts: 2, organisations: 2 }],
};
const share = (shown: string, percent: number | null) => ({
  count: count(percent === null ? null : Number(shown), shown),
  percent,
});
const shares = {
  from: '2025-10-01',
  schools: [
    {
      schoolId: 'a',
      school: 'De Zwaluwhof',
      asked: share('30', 60),
      offered: share('20', 67),
      filled: share('<5', null),
    },
  ],
  trend: [
    { from: '2026-07-01', schools: 2, gini: null },
    { from: '2026-10-01', schools: 3, gini: 0.444 },
  ],
  fewestSchools: 3,
  smallest: 5,
};
const unused = {
  weeks: 6,
  total: 1,
  freeSeats: 2,
  places: [
    {
      placeId: 'p',
      title: 'Meehelpen in de kas',
      companyId: 'k',
      company: 'Kwekerij De Proef',
      sector: 'GREEN',
      phases: [2, 3],
      free: 2,
      since: '2026-09-14',
      fits: [{ schoolId: 'a', school: 'De Zwaluwhof', students: count(8) }],
    },
  ],
  smallest: 5,
};

const outflow = {
  sinceSchoolYear: 2023,
  months: [
    {
      month: 12,
      situations: [
        { situation: 'WORK', students: count(9) },
        { situation: 'NOT_HEARD', students: count(null, '<5') },
      ],
      students: count(null, '≥9'),
    },
  ],
  smallest: 5,
};

const averages = (average: number | null) => [
  { question: 'PREPARED', average },
  { question: 'REACHABLE', average },
];
const evaluations = {
  schools: [
    { schoolId: 'a', school: 'De Zwaluwhof', schoolYear: 2026, answers: 6, questions: averages(3.2) },
    { schoolId: 'b', school: 'Kastanjelaan', schoolYear: 2026, answers: null, questions: averages(null) },
  ],
  fewest: 3,
};

function show(
  answers: {
    pressure?: object;
    shares?: object;
    unused?: object;
    outflow?: object;
    export?: () => Response;
  } = {},
  role: Role = 'regional-coordinator',
) {
  return renderScreen(MonitorScreen, {
    path: '/monitor',
    memberships: [atZwaluwhof(role)],
    answers: {
      'GET /api/company/v1/monitor/supply-and-demand': () => json(supply),
      'GET /api/company/v1/monitor/contact-pressure': () => json({ ...pressure, ...answers.pressure }),
      'GET /api/company/v1/monitor/shares': () => json({ ...shares, ...answers.shares }),
      'GET /api/company/v1/monitor/unused-places': () => json({ ...unused, ...answers.unused }),
      'GET /api/company/v1/monitor/outflow': () => json({ ...outflow, ...answers.outflow }),
      'GET /api/company/v1/monitor/export': answers.export ?? (() => new Response('')),
      'GET /api/company/v1/monitor/company-evaluations': () => json(evaluations),
    },
  });
}

describe('the region in numbers', () => {
  it('puts supply and demand beside each other per gemeente and per leerweg, and opens the free places (REG-01)', async () => {
    await show();

    const gemeenten = await screen.findByRole('table', { name: 'Plekken en vraag per gemeente' });
    const cuijk = within(gemeenten).getByRole('row', { name: 'Land van Cuijk 3 2 <5' });
    expect(within(cuijk).getByRole('link', { name: 'Land van Cuijk' })).toHaveAttribute(
      'href',
      '/bedrijven?gemeente=Land%20van%20Cuijk',
    );
    expect(within(cuijk).getByRole('link', { name: '2' })).toHaveAttribute(
      'href',
      '/bedrijven?gemeente=Land%20van%20Cuijk&vrij=ja',
    );
    const nowhere = within(gemeenten).getByRole('row', { name: 'Gemeente niet bekend 0 0 7' });
    expect(within(nowhere).queryByRole('link')).not.toBeInTheDocument();

    const leerwegen = screen.getByRole('table', { name: 'Plekken en vraag per leerweg' });
    expect(within(leerwegen).getByRole('link', { name: '2' })).toHaveAttribute(
      'href',
      '/bedrijven?leerweg=BBL&vrij=ja',
    );
    const phases = screen.getByRole('table', { name: 'Plekken per soort stage' });
    expect(within(phases).getByRole('link', { name: '2' })).toHaveAttribute(
      'href',
      '/bedrijven?fase=2&vrij=ja',
    );
  });

  it('draws a circle per gemeente, as large as what is offered there (REG-01)', async () => {
    await show();
    await screen.findByRole('region', { name: 'Kaart van plekken per gemeente' });

    await waitFor(() => expect(onMap).toHaveBeenCalled());
    const drawing = onMap.mock.calls.at(-1)?.[0] as {
      points: { name: string; amount: number; full: boolean; detail: string }[];
    };
    expect(drawing.points).toEqual([
      expect.objectContaining({
        name: 'Land van Cuijk',
        amount: 3,
        full: true,
        detail: '3 plekken, 2 vrij, <5 zoeken',
      }),
    ]);
  });

  it('opens the own students behind a number for a school, and not for the region (REG-02)', async () => {
    const { unmount } = await show({}, 'stagebegeleider');

    expect(await screen.findByRole('link', { name: /Lang zonder plek/ })).toHaveAttribute(
      'href',
      '/monitor/zoeken?lang=ja',
    );
    expect(screen.getByRole('link', { name: /Leerlingen die zoeken/ })).toHaveAttribute(
      'href',
      '/monitor/zoeken',
    );
    unmount();

    await show();
    await screen.findByText('Lang zonder plek');
    expect(screen.queryByRole('link', { name: /Lang zonder plek/ })).not.toBeInTheDocument();
  });

  it('gives every number as a file', async () => {
    const { calls, user } = await show();

    await user.click(await screen.findByRole('button', { name: 'Download cijfers' }));

    await waitFor(() => expect(calls.some(({ url }) => url.endsWith('/v1/monitor/export'))).toBe(true));
  });

  it('shows how companies judge each school, and where too few answered (COM-31)', async () => {
    await show();

    const table = await screen.findByRole('table', { name: 'Wat vinden bedrijven van de begeleiding?' });
    expect(within(table).getByRole('row', { name: /De Zwaluwhof 2026–2027 6 3,2/ })).toBeVisible();
    expect(
      within(table).getByRole('row', { name: /Kastanjelaan .* te weinig antwoorden – –/ }),
    ).toBeVisible();
  });

  it('asks nothing about other schools for a school', async () => {
    const { calls } = await show({}, 'stagebegeleider');

    expect(await screen.findByRole('heading', { name: 'Wat doen jongeren na school?' })).toBeVisible();
    expect(calls.map(({ url }) => new URL(url).pathname)).not.toContain(
      '/api/company/v1/monitor/company-evaluations',
    );
  });

  it('tells of whom most is asked, with the way to that company', async () => {
    await show();

    const busiest = await screen.findByRole('table', { name: 'Bedrijven met de meeste contacten' });
    expect(within(busiest).getByRole('link', { name: 'Kwekerij De Proef' })).toHaveAttribute(
      'href',
      '/bedrijven/k',
    );
    const sectors = screen.getByRole('table', { name: 'Contacten per sector' });
    expect(within(sectors).getByRole('cell', { name: '1,5' })).toBeVisible();
    expect(screen.getByRole('img', { name: 'Contacten per week in het laatste half jaar' })).toBeVisible();
  });

  it('shows the part of each school, and a small number as small', async () => {
    await show();

    const table = await screen.findByRole('table', { name: /^Leerlingen voor wie een plek is gevraagd/ });
    expect(within(table).getByRole('cell', { name: '30 (60 %)' })).toBeVisible();
    expect(within(table).getByRole('cell', { name: '<5' })).toBeVisible();
  });

  it('draws how unequal it is only for quarters in which that may be known', async () => {
    await show();

    const trend = await screen.findByRole('table', {
      name: 'Ongelijkheid tussen scholen per kwartaal',
      hidden: true,
    });
    expect(within(trend).getByRole('row', { name: '4e kw 2026 44', hidden: true })).toBeInTheDocument();
    expect(within(trend).queryByText('3e kw 2026')).not.toBeInTheDocument();
  });

  it('says from how many schools inequality is shown', async () => {
    await show({ shares: { trend: [{ from: '2026-10-01', schools: 2, gini: null }] } });

    expect(await screen.findByText(/laten we zien vanaf 3 scholen/)).toBeVisible();
  });

  it('names places nobody asks for and who could fit', async () => {
    await show();

    expect(
      await screen.findByText('Om 1 plek heeft 6 weken niemand gevraagd. Er is ruimte voor 2 leerlingen.'),
    ).toBeVisible();
    const table = screen.getByRole('table', { name: 'Plekken waar niemand om vraagt' });
    expect(within(table).getByText('De Zwaluwhof: 8')).toBeVisible();
    expect(within(table).getByText('14 september 2026')).toBeVisible();
  });

  it('tells what young people do after school', async () => {
    await show();

    const table = await screen.findByRole('table', { name: 'Wat doen jongeren na school?' });
    expect(
      within(table).getByRole('row', { name: '12 maanden 9 <5 ≥9' }),
      'a small number is told as small, also in the sum',
    ).toBeVisible();
  });

  it('helps where there is nothing to count yet', async () => {
    await show({
      pressure: { contacts: 0, weeks: [], bySector: [], busiest: [] },
      shares: { schools: [], trend: [] },
      unused: { total: 0, freeSeats: 0, places: [] },
      outflow: { months: [] },
    });

    expect(await screen.findByText('Nog geen contacten')).toBeVisible();
    expect(await screen.findByText('Nog geen vragen om een plek')).toBeVisible();
    expect(await screen.findByText('Geen plek wacht lang')).toBeVisible();
    expect(await screen.findByText('Nog geen nazorg geweest')).toBeVisible();
  });
});
