import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { json, renderScreen } from '@/testing/renderApp';
import MatchingScreen from './MatchingScreen';

const place = { title: 'Meehelpen', sector: 'GREEN', city: 'Veenbeek', distanceKm: 2 };
const ranked = (rank: number, companyId: string, companyName: string) => ({
  rank,
  points: 80,
  of: 100,
  contributions: [],
  place: { ...place, id: `p${rank}`, companyId, companyName },
});

describe('places that fit', () => {
  it('warn when a school found that the company does not suit now (COM-30)', async () => {
    await renderScreen(MatchingScreen, {
      path: '/plaatsingen/$placementId/plekken',
      at: '/plaatsingen/x/plekken',
      answers: {
        'GET /api/placement/v1/placements/x/ranking': () =>
          json({
            ranked: [ranked(1, 'k', 'Touwslagerij Lijn'), ranked(2, 'm', 'Kuiperij Vat')],
            rankedTotal: 2,
            filtered: [],
            filteredTotal: 0,
            filteredByReason: {},
            tooFar: 0,
            homeKnown: true,
          }),
        'GET /api/placement/v1/placements/x/seat-requests': () => json([]),
        'GET /api/company/v1/suitability-warnings': () =>
          json({ items: [{ companyId: 'k', group: 'DAY_ACTIVITIES' }] }),
      },
    });

    expect(
      await screen.findByText('Past volgens een school nu niet. Leerlingen op weg naar dagbesteding'),
    ).toBeVisible();
    expect(screen.getAllByText(/Past volgens een school/)).toHaveLength(1);
  });
});
