import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { json, renderScreen } from '@/testing/renderApp';
import PlacementsScreen from './PlacementsScreen';

const line = (id: string, studentName: string, state: string, waitingFor: string[]) => ({
  id,
  studentName,
  state,
  waitingFor,
  classGroup: 'V5a',
  companyName: null,
  from: null,
});

describe('the board of the stagebegeleider', () => {
  it('shows every stage in the column where it is, with what waits for the stagebegeleider on top', async () => {
    const { calls } = await renderScreen(PlacementsScreen, {
      path: '/plaatsingen',
      at: '/plaatsingen?weergave=bord',
      answers: {
        'GET /api/placement/v1/placements': () =>
          json({
            items: [
              line('1', 'Anna', 'SEARCHING', ['student']),
              line('2', 'Zeb', 'PROPOSED', ['stagebegeleider']),
              line('3', 'Mila', 'RUNNING', []),
            ],
            next: null,
          }),
      },
    });

    const searching = within(await screen.findByRole('region', { name: /Zoeken/ }));
    expect(searching.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Zeb', 'Anna']);
    expect(searching.getByText('Aan zet: stagebegeleider')).toBeInTheDocument();
    expect(
      within(screen.getByRole('region', { name: /Loopt/ })).getByRole('link', { name: 'Mila' }),
    ).toHaveAttribute('href', '/plaatsingen/3');
    expect(
      within(screen.getByRole('region', { name: /Contract/ })).queryByRole('link'),
    ).not.toBeInTheDocument();
    const asked = calls.find(({ url }) => new URL(url).pathname.endsWith('/v1/placements'))!;
    expect(new URL(asked.url).searchParams.getAll('state')).not.toContain('COMPLETED');
  });
});
