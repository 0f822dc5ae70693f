import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Role } from '@/lib/roles';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import { PlaceNeeds } from './Needs';
import PoolScreen from './PoolScreen';

type Place = Parameters<typeof PlaceNeeds>[0]['place'];

const said = { need: 'EXTRA_BREAKS', status: 'CLAIMED', placements: null, since: '2026-11-02', reason: null };
const did = { need: 'LOW_STIMULI', status: 'PROVEN', placements: 4, since: '2026-11-01', reason: null };
const tookBack = {
  need: 'FIXED_SUPERVISOR',
  status: 'WITHDRAWN',
  placements: 5,
  since: '2026-12-07',
  reason: 'GUIDANCE_CHANGED',
};

function show({ mayEdit = true, role = 'stagebegeleider' as Role } = {}) {
  const place = {
    id: 'p',
    companyId: 'c',
    title: 'Helpen in de kas',
    meetsNeeds: ['LOW_STIMULI', 'EXTRA_BREAKS'],
    needs: [did, said, tookBack],
  } as unknown as Place;
  return renderScreen(() => <PlaceNeeds place={place} mayEdit={mayEdit} />, {
    path: '/bedrijven/c',
    memberships: [atZwaluwhof(role)],
    answers: {
      'PUT /api/company/v1/places/p/needs/LOW_STIMULI': () => json(place),
      'PUT /api/company/v1/places/p/needs/ADAPTED_HOURS': () => json(place),
      'GET /api/company/v1/places/p/need-steps': () =>
        json({
          items: [
            {
              need: 'FIXED_SUPERVISOR',
              kind: 'WITHDRAWN',
              reason: 'GUIDANCE_CHANGED',
              at: '2026-12-07T09:00:00Z',
              organisation: 'Kastanjelaan',
              by: null,
            },
            {
              need: 'FIXED_SUPERVISOR',
              kind: 'CLAIMED',
              reason: null,
              at: '2026-09-07T09:00:00Z',
              organisation: 'Zwaluwhof',
              by: 'Sanne de Wit',
            },
          ],
        }),
    },
  });
}

describe('what a place can do (COM-21)', () => {
  it('says in words what is said, what went well, and what was taken back though it went well', async () => {
    await show();

    const chips = within(await screen.findByRole('list', { name: 'Kan bieden' })).getAllByRole('listitem');
    expect(chips.map((chip) => chip.textContent)).toEqual([
      'Weinig prikkels: 4 keer gelukt',
      'Extra pauzes',
      'Vaste begeleider ingetrokken op 7 december 2026 · eerder 5 keer gelukt · De begeleiding is veranderd',
    ]);
    expect(within(chips[2]!).getByText('Vaste begeleider').tagName).toBe('S');
    expect(screen.getByText(/Wie dat zijn, is niet te zien/)).toBeVisible();
  });

  it('is taken back with a reason and said anew, one need at a time', async () => {
    const { calls } = await show();

    await userEvent.click(
      await screen.findByRole('button', { name: 'Wijzig wat Helpen in de kas kan bieden' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('button', { name: 'Bewaar' })).toBeDisabled();
    await userEvent.click(dialog.getByRole('checkbox', { name: 'Weinig prikkels' }));
    await userEvent.selectOptions(
      dialog.getByRole('combobox', { name: /Waarom kan het niet meer/ }),
      'Er is nu geen tijd voor',
    );
    await userEvent.click(dialog.getByRole('checkbox', { name: 'Aangepaste tijden' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Bewaar' }));

    expect(await screen.findByText('Bewaard')).toBeVisible();
    const puts = calls.filter(({ method }) => method === 'PUT');
    expect(puts.map(({ url }) => url.split('/').at(-1))).toEqual(['LOW_STIMULI', 'ADAPTED_HOURS']);
    expect(await Promise.all(puts.map((call) => call.json()))).toEqual([
      { met: false, reason: 'NO_TIME' },
      { met: true },
    ]);
  });

  it('asks no reason of who does not want to tell', async () => {
    const { calls } = await show();

    await userEvent.click(await screen.findByRole('button', { name: /^Wijzig/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('checkbox', { name: 'Weinig prikkels' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Bewaar' }));

    expect(await screen.findByText('Bewaard')).toBeVisible();
    expect(await calls.find(({ method }) => method === 'PUT')!.json()).toEqual({ met: false });
  });

  it('tells how it changed: the organisation, and of the own one who', async () => {
    await show({ mayEdit: false, role: 'mentor' });

    await userEvent.click(await screen.findByText('Hoe dit veranderde'));
    expect(screen.queryByRole('button')).not.toBeInTheDocument();

    expect(await screen.findByText('7 december 2026, Kastanjelaan')).toBeVisible();
    expect(screen.getByText('7 september 2026, Sanne de Wit, Zwaluwhof')).toBeVisible();
    expect(screen.getByText('Vaste begeleider: ingetrokken. De begeleiding is veranderd')).toBeVisible();
  });
});

describe('the list of companies', () => {
  it('says beside each need how often it went well (COM-21)', async () => {
    await renderScreen(PoolScreen, {
      path: '/bedrijven',
      answers: {
        'GET /api/company/v1/pool': () => json({ companies: 1, cities: [] }),
        'GET /api/company/v1/companies': () =>
          json({
            items: [
              {
                id: 'k',
                name: 'Touwslagerij Lijn',
                sector: 'GREEN',
                city: null,
                needs: ['EXTRA_BREAKS', 'LOW_STIMULI'],
                proven: [{ need: 'LOW_STIMULI', placements: 3 }],
                seats: 2,
                freeSeats: 1,
                active: true,
                notSuited: [],
              },
            ],
            next: null,
          }),
      },
    });

    const chips = within(await screen.findByRole('list', { name: 'Kan bieden' })).getAllByRole('listitem');
    expect(chips.map((chip) => chip.textContent)).toEqual(['Extra pauzes', 'Weinig prikkels: 3 keer gelukt']);
  });
});
