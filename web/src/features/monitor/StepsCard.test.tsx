import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import StepsCard from './StepsCard';

const count = (number: number | null, shown = String(number)) => ({ number, shown });

function show(region: {
  companies: number;
  emptyHanded: { number: number | null; shown: string };
  limits: object;
  unused: number;
}) {
  return renderScreen(StepsCard, {
    memberships: [atZwaluwhof('regional-coordinator')],
    answers: {
      'GET /api/company/v1/monitor/supply-and-demand': () =>
        json({ companies: region.companies, emptyHanded: region.emptyHanded, emptyHandedWeeks: 6 }),
      'GET /api/company/v1/monitor/unused-places': () => json({ total: region.unused, places: [] }),
      'GET /api/company/v1/request-limits': () => json({ perMonth: region.limits }),
    },
  });
}

describe('what the region asks of its coordinator', () => {
  it('shows the first steps of a region that has nothing yet', async () => {
    await show({ companies: 0, emptyHanded: count(0), limits: {}, unused: 0 });

    expect(await screen.findByRole('link', { name: /Zet bedrijven in de lijst/ })).toHaveAttribute(
      'href',
      '/imports',
    );
    expect(
      await screen.findByRole('link', { name: /Spreek af hoeveel vragen een bedrijf krijgt/ }),
    ).toHaveAttribute('href', '/contactkalender');
    expect(screen.queryByText(/zonder plek/)).not.toBeInTheDocument();
  });

  it('tells who is left empty-handed and what is left unused, also when the number is hidden (REG-02)', async () => {
    await show({ companies: 9, emptyHanded: count(null, '<5'), limits: { LARGE: 12 }, unused: 3 });

    expect(
      await screen.findByRole('link', { name: /<5 leerlingen langer dan 6 weken zonder plek/ }),
    ).toBeInTheDocument();
    expect(await screen.findByRole('link', { name: /3 plekken waar niemand om vraagt/ })).toHaveAttribute(
      'href',
      '/monitor',
    );
    expect(screen.queryByText(/Zet bedrijven/)).not.toBeInTheDocument();
  });

  it('is silent when there is nothing to do', async () => {
    await show({ companies: 9, emptyHanded: count(0), limits: { LARGE: 12 }, unused: 0 });

    await expect(screen.findByText('Dit kunt u doen')).rejects.toThrow();
  });
});
