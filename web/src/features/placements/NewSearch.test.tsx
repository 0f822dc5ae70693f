import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import DropoutCard from './DropoutCard';
import NewSearches from './NewSearches';
import PlacementScreen from './PlacementScreen';

const id = '0190a000-0000-7000-8000-0000000000e2';
const next = '0190a000-0000-7000-8000-0000000000f3';
const search = (more: object = {}) => ({
  because: 'BROKEN_OFF',
  dueOn: '2026-11-24',
  late: false,
  open: true,
  nextPlacementId: null,
  reason: null,
  note: null,
  byName: null,
  closedOn: null,
  ...more,
});
const best = {
  placeId: '0190a000-0000-7000-8000-0000000000f4',
  title: 'Hulp in de kas',
  companyName: 'Kwekerij De Proef',
  city: 'Deurne',
  distanceKm: 3.4,
  points: 71.5,
  of: 100,
  reasons: [
    {
      criterion: 'GUIDANCE',
      label: 'Goede begeleiding op de werkvloer',
      points: 25,
      of: 25,
      explanation: 'Beoordeeld met 4 van 4.',
    },
  ],
};
const open = {
  search: search(),
  alternatives: [best],
  from: '2026-11-24',
  until: '2027-02-26',
  editable: true,
};

function show(you: 'STAGEBEGELEIDER' | 'STUDENT' | 'PARENT', overview: object) {
  const role = { STAGEBEGELEIDER: 'stagebegeleider', STUDENT: 'student', PARENT: 'parent' } as const;
  return renderScreen(PlacementScreen, {
    path: '/plaatsingen/$placementId',
    at: `/plaatsingen/${id}`,
    memberships: [atZwaluwhof(role[you])],
    answers: {
      [`GET /api/placement/v1/placements/${id}`]: () =>
        json({
          id,
          version: 4,
          state: 'BROKEN_OFF',
          phase: 2,
          you,
          student: { id, name: 'Daan Demo-Peters', classGroup: 'V5a', age: 17 },
          stagebegeleider: { id, name: 'Sanne', phone: null },
          search: { weekdays: ['MONDAY'], editable: false },
          hours: { days: [], weekMinutes: 0, law: null, editable: false },
          waitingFor: [],
          gates: [],
          actions: [],
          goals: [],
        }),
      [`GET /api/placement/v1/placements/${id}/new-search`]: () => json(overview),
      [`POST /api/placement/v1/placements/${id}/new-search/placement`]: () =>
        json({
          ...open,
          search: search({ open: false, nextPlacementId: next, byName: 'Sanne', closedOn: '2026-11-23' }),
          alternatives: [],
          editable: false,
        }),
      [`POST /api/placement/v1/placements/${id}/new-search/reason`]: () => json({ ...open, editable: false }),
    },
  });
}

describe('searching again after a stage that broke off', () => {
  it('PLA-72: shows by when, the best other places with their reasons, and searches on in one tap', async () => {
    const { user, calls } = await show('STAGEBEGELEIDER', open);

    expect(await screen.findByText('nog niet begonnen')).toBeVisible();
    expect(screen.getByText('Kwekerij De Proef')).toBeVisible();
    expect(screen.getByText(/Beoordeeld met 4 van 4/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Zoek verder met dezelfde wensen' }));

    const link = await screen.findByRole('link', { name: 'Naar de nieuwe stage' });
    expect(link).toHaveAttribute('href', `/plaatsingen/${next}`);
    const post = calls.find(({ method }) => method === 'POST')!;
    expect(post.headers.get('Idempotency-Key')).toBeTruthy();
  });

  it('PLA-72: ends otherwise only with the reason', async () => {
    const { user, calls } = await show('STAGEBEGELEIDER', open);

    await user.click(await screen.findByRole('button', { name: 'Geen andere plek zoeken' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar de reden' }));
    expect(calls.some(({ method }) => method === 'POST')).toBe(false);
    await user.click(screen.getByLabelText('Er is werk gevonden'));
    await user.click(screen.getByRole('button', { name: 'Bewaar de reden' }));

    const post = calls.find(({ method }) => method === 'POST')!;
    expect(await post.clone().json()).toEqual({ reason: 'HAS_WORK' });
  });

  it('PLA-72: tells the student in plain words, without a list of places', async () => {
    await show('STUDENT', { ...open, alternatives: [], editable: false });

    expect(
      await screen.findByText(/De school zoekt opnieuw een plek voor jou. Sanne begint daar uiterlijk/),
    ).toBeVisible();
    expect(screen.queryByText('Kwekerij De Proef')).toBeNull();
  });

  it('speaks to a parent about the child', async () => {
    await show('PARENT', { ...open, alternatives: [], editable: false });

    expect(await screen.findByText(/een plek voor uw kind/)).toBeVisible();
  });
});

describe('the start page', () => {
  it('PLA-72: lists who waits for another place, and marks what is late', async () => {
    await renderScreen(NewSearches, {
      memberships: [atZwaluwhof('teamleider')],
      answers: {
        'GET /api/placement/v1/new-searches': () =>
          json([
            {
              placementId: id,
              studentId: next,
              studentName: 'Daan Demo-Peters',
              because: 'BROKEN_OFF',
              dueOn: '2026-11-24',
              late: true,
            },
          ]),
      },
    });

    const item = await screen.findByRole('link', { name: /Daan Demo-Peters/ });
    expect(item).toHaveAttribute('href', `/plaatsingen/${id}`);
    expect(screen.getByText('te laat')).toBeVisible();
  });

  it('PLA-72: counts per school year how many stages broke off and why', async () => {
    await renderScreen(DropoutCard, {
      memberships: [atZwaluwhof('teamleider')],
      answers: {
        'GET /api/placement/v1/stage-dropouts': () =>
          json({
            years: [
              {
                schoolYear: 2026,
                started: 12,
                brokenOff: 3,
                reasons: [
                  { reason: 'NOT_SUITABLE', count: 2 },
                  { reason: 'COMPANY_STOPPED', count: 1 },
                ],
              },
            ],
          }),
      },
    });

    const row = await screen.findByRole('row', { name: /2026-2027/ });
    expect(within(row).getByText('3')).toBeVisible();
    expect(within(row).getByText('Het werk past niet: 2, Het bedrijf stopt: 1')).toBeVisible();
  });
});
