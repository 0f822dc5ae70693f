import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import SearchingScreen from './SearchingScreen';

const line = (studentId: string, since: string, emptyHanded: boolean) => ({
  studentId,
  phase: 2,
  since,
  emptyHanded,
});

function show(
  at = '/monitor/zoeken',
  items = [line('a', '2026-09-14', true), line('b', '2026-11-16', false)],
) {
  return renderScreen(SearchingScreen, {
    path: '/monitor/zoeken',
    at,
    memberships: [atZwaluwhof('stagebegeleider')],
    answers: {
      'GET /api/company/v1/monitor/searching': () => json({ items, emptyHandedWeeks: 6 }),
      'GET /api/school/v1/students': ({ url }) =>
        url.includes('cursor=')
          ? json({ items: [{ id: 'b', displayName: 'Lotte Verzonnen', classGroup: 'V5a' }] })
          : json({ items: [{ id: 'a', displayName: 'Sam Verzonnen', classGroup: 'V4b' }], next: 'more' }),
    },
  });
}

describe('the students behind the number (REG-02)', () => {
  it('names those of the own school, who looks longest first', async () => {
    await show();

    const rows = (await screen.findAllByRole('row')).slice(1);
    expect(rows[0]).toHaveTextContent('Sam Verzonnen');
    expect(rows[1]).toHaveTextContent('Lotte Verzonnen');
    expect(within(rows[0]!).getByRole('link')).toHaveAttribute('href', '/leerlingen/a');
  });

  it('shows who looks for long only, and all again', async () => {
    const { user } = await show('/monitor/zoeken?lang=ja');

    expect(await screen.findByText('Sam Verzonnen')).toBeVisible();
    expect(screen.queryByText('Lotte Verzonnen')).not.toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: /langer dan 6 weken/ }));
    expect(await screen.findByText('Lotte Verzonnen')).toBeVisible();
  });

  it('says what to expect where nobody looks', async () => {
    await show('/monitor/zoeken', []);

    expect(await screen.findByText('Niemand zoekt nu een plek')).toBeVisible();
  });
});
