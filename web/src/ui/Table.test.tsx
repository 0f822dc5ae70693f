import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/renderApp';
import { Button } from './Button';
import { Table } from './Table';

const places = [
  { id: 'a', company: 'Kwekerij', free: 3 },
  { id: 'b', company: 'Fietsenmaker', free: 10 },
  { id: 'c', company: 'Lunchroom', free: 0 },
];

function Places() {
  const [chosen, setChosen] = useState(new Set<string>());
  return (
    <Table
      caption="Plekken"
      rows={places}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'company',
          header: 'Bedrijf',
          names: true,
          sortValue: (p) => p.company,
          cell: (p) => p.company,
        },
        { id: 'free', header: 'Vrij', numeric: true, sortValue: (p) => p.free, cell: (p) => p.free },
      ]}
      selection={{ chosen, onChange: setChosen, actions: <Button>Mail {[...chosen].join('')}</Button> }}
    />
  );
}

const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);

describe('a table', () => {
  it('sorts numbers as numbers and keeps the sorting in the address', async () => {
    const { user, router } = await renderScreen(Places, { path: '/plekken' });
    const table = await screen.findByRole('table', { name: 'Plekken' });

    await user.click(within(table).getByRole('button', { name: 'Vrij' }));
    await waitFor(() => expect(names()).toEqual(['Lunchroom', 'Kwekerij', 'Fietsenmaker']));
    await user.click(within(table).getByRole('button', { name: 'Vrij' }));

    await waitFor(() => expect(names()).toEqual(['Fietsenmaker', 'Kwekerij', 'Lunchroom']));
    expect(router.state.location.searchStr).toBe('?sort=-free');
    expect(within(table).getByRole('columnheader', { name: 'Vrij' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
  });

  it('opens sorted as its address says', async () => {
    await renderScreen(Places, { path: '/plekken', at: '/plekken?sort=company' });

    await screen.findByRole('table');
    expect(names()).toEqual(['Fietsenmaker', 'Kwekerij', 'Lunchroom']);
  });

  it('offers what can be done with the chosen rows', async () => {
    const { user } = await renderScreen(Places, { path: '/plekken' });

    await user.click(await screen.findByRole('checkbox', { name: 'Lunchroom' }));

    expect(screen.getByText('1 gekozen')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Mail c' })).toBeVisible();
  });
});
