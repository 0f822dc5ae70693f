import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import type { Role } from '@/lib/roles';
import PoolScreen from './PoolScreen';
import { Suitability } from './Suitability';

const path = '/api/company/v1/companies/c/suitability';
const judgement = {
  id: 'j',
  group: 'LABOUR_MARKET',
  verdict: 'DOUBTFUL',
  words: 'Te weinig begeleiding op de vloer.',
  on: '2026-11-23',
  by: 'Sanne de Wit',
};
const older = { ...judgement, id: 'i', verdict: 'SUITS', words: null, on: '2026-09-07' };

function show({
  own = [judgement, older] as object[],
  warnings = [] as object[],
  role = 'stagebegeleider' as Role,
} = {}) {
  return renderScreen(() => <Suitability companyId="c" />, {
    path: '/bedrijven/c',
    memberships: [atZwaluwhof(role)],
    answers: {
      [`GET ${path}`]: () => json({ own, warnings }),
      [`POST ${path}`]: () => json({ id: 'new' }, 201),
      [`DELETE ${path}/new`]: () => new Response(null, { status: 204 }),
    },
  });
}

describe('whether a company suits (COM-30)', () => {
  it('is judged in two taps, and taken back by a third', async () => {
    const { calls } = await show();

    await userEvent.click(
      await screen.findByRole('button', { name: 'Leerlingen op weg naar dagbesteding: Past nu niet' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/zonder uw school, uw naam en uw woorden/)).toBeVisible();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Bewaar oordeel' }));

    expect(await screen.findByText('Oordeel bewaard')).toBeVisible();
    expect(await calls.find(({ method }) => method === 'POST')!.json()).toEqual({
      group: 'DAY_ACTIVITIES',
      verdict: 'NOT_NOW',
    });
    await userEvent.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    expect(calls.some(({ method }) => method === 'DELETE')).toBe(true);
  });

  it('shows the last judgement with its author, and the ones before when asked', async () => {
    await show();

    expect(await screen.findByText('Sanne de Wit, 23 november 2026')).toBeVisible();
    expect(screen.getByText('Te weinig begeleiding op de vloer.')).toBeVisible();
    expect(screen.getByText('Sanne de Wit, 7 september 2026')).not.toBeVisible();
    await userEvent.click(screen.getByText('1 eerder oordeel'));
    expect(screen.getByText('Sanne de Wit, 7 september 2026')).toBeVisible();
  });

  it('warns by month and group of what another school found', async () => {
    await show({ own: [], warnings: [{ group: 'DAY_ACTIVITIES', month: '2026-11' }] });

    expect(
      await screen.findByText('Past volgens een school nu niet. Leerlingen op weg naar dagbesteding'),
    ).toBeVisible();
    expect(screen.getByText(/in november 2026/)).toBeVisible();
  });

  it('lets a mentor read and not judge', async () => {
    await show({ role: 'mentor' });

    expect(await screen.findByText('Te weinig begeleiding op de vloer.')).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});

describe('the list of companies', () => {
  it('says of which company a school warns (COM-30)', async () => {
    const line = {
      id: 'k',
      sector: 'GREEN',
      city: null,
      needs: [],
      proven: [],
      seats: 2,
      freeSeats: 1,
      active: true,
    };
    await renderScreen(PoolScreen, {
      path: '/bedrijven',
      answers: {
        'GET /api/company/v1/pool': () => json({ companies: 2, cities: [], municipalities: [] }),
        'GET /api/company/v1/companies': () =>
          json({
            items: [
              { ...line, name: 'Touwslagerij Lijn', notSuited: ['DAY_ACTIVITIES'] },
              { ...line, id: 'm', name: 'Kuiperij Vat', notSuited: [] },
            ],
            next: null,
          }),
      },
    });

    const warned = await screen.findByRole('row', { name: /Touwslagerij Lijn/ });
    expect(within(warned).getByText('past nu niet volgens een school: dagbesteding')).toBeVisible();
    expect(within(screen.getByRole('row', { name: /Kuiperij Vat/ })).queryByText(/past nu niet/)).toBeNull();
  });
});
