import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import MatchingScreen from '@/features/matching/MatchingScreen';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import MyOwnPlacesScreen from './MyOwnPlacesScreen';
import OpenOwnPlaces from './OpenOwnPlaces';
import OwnPlaceScreen from './OwnPlaceScreen';

const id = '0190a000-0000-7000-8000-00000000d001';
const placeId = '0190a000-0000-7000-8000-00000000d002';

const mine = {
  id,
  company: 'Smederij Vonk',
  town: 'Veenbeek',
  work: 'Zagen',
  knowsSomebody: true,
  contact: 'Oom Gerrit',
  proposedAt: '2026-11-23T08:00:00Z',
  state: 'WAITING',
  whyNot: null,
  withdrawable: true,
};

const shown = {
  ...mine,
  studentName: 'Daan Demo',
  place: null,
  placementId: null,
  answerable: true,
};

const student = (items: object[], full = false) => ({
  path: '/mijn-eigen-plek',
  at: '/mijn-eigen-plek',
  memberships: [atZwaluwhof('student')],
  answers: {
    'GET /api/placement/v1/my-own-places': () => json({ items, full }),
    'POST /api/placement/v1/my-own-places': () => json({ items: [mine], full: false }),
    [`POST /api/placement/v1/my-own-places/${id}/withdrawal`]: () => json({ items: [], full: false }),
  },
});

const guide = (answered: object = shown) => ({
  path: '/eigen-plekken/$ownPlaceId',
  at: `/eigen-plekken/${id}`,
  memberships: [atZwaluwhof('stagebegeleider')],
  answers: {
    [`GET /api/placement/v1/own-places/${id}`]: () => json(shown),
    [`GET /api/placement/v1/own-places/${id}/candidates`]: () =>
      json([
        { id: placeId, title: 'Hulp in de smederij', companyName: 'Smederij Vonk BV', city: 'Veenbeek' },
      ]),
    [`PUT /api/placement/v1/own-places/${id}/answer`]: () => json(answered),
  },
});

async function sent(calls: Request[], method: string) {
  await waitFor(() => expect(calls.some((call) => call.method === method)).toBe(true));
  const call = calls.find((one) => one.method === method)!;
  return { url: call.url, body: (await call.clone().text()) || undefined };
}

describe('PLA-10 an own place', () => {
  it('PLA-10 is told by the student in a few words', async () => {
    const { user, calls } = await renderScreen(MyOwnPlacesScreen, student([]));

    await user.type(await screen.findByLabelText('Hoe heet het bedrijf?'), 'Smederij Vonk');
    await user.type(screen.getByLabelText('In welke plaats?'), 'Veenbeek');
    await user.type(screen.getByLabelText('Wat ga je daar doen?'), 'Zagen');
    expect(screen.queryByLabelText(/Hoe heet die persoon/)).not.toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'Ja' }));
    await user.type(screen.getByLabelText(/Hoe heet die persoon/), 'Oom Gerrit');
    await user.click(screen.getByRole('button', { name: 'Versturen' }));

    expect(JSON.parse((await sent(calls, 'POST')).body!)).toEqual({
      company: 'Smederij Vonk',
      town: 'Veenbeek',
      work: 'Zagen',
      knowsSomebody: true,
      contact: 'Oom Gerrit',
    });
  });

  it('PLA-10 says in plain words what became of it', async () => {
    await renderScreen(
      MyOwnPlacesScreen,
      student([
        mine,
        { ...mine, id: 'b', state: 'ASKED', withdrawable: false },
        { ...mine, id: 'c', state: 'NOT_POSSIBLE', whyNot: 'je moet daar 18 zijn.', withdrawable: false },
      ]),
    );

    expect(await screen.findByText('We kijken ernaar')).toBeInTheDocument();
    expect(screen.getByText('Gevraagd bij het bedrijf')).toBeInTheDocument();
    expect(screen.getByText('Het kan niet, omdat: je moet daar 18 zijn.')).toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: /Haal weg/ })).toHaveLength(1);
  });

  it('PLA-10 can be taken back, and three at a time are enough', async () => {
    const { user, calls } = await renderScreen(MyOwnPlacesScreen, student([mine], true));

    expect(await screen.findByText('Er staan drie plekken open')).toBeInTheDocument();
    expect(screen.queryByLabelText('Hoe heet het bedrijf?')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /Haal weg/ }));

    expect((await sent(calls, 'POST')).url).toContain(`${id}/withdrawal`);
  });

  it('PLA-10 is a task on the first page of the stagebegeleider', async () => {
    await renderScreen(OpenOwnPlaces, {
      memberships: [atZwaluwhof('stagebegeleider')],
      answers: {
        'GET /api/placement/v1/open-own-places': () =>
          json([{ id, studentName: 'Daan Demo', since: '2026-11-23T08:00:00Z', state: 'WAITING' }]),
      },
    });

    expect(await screen.findByText('Eigen plek van Daan Demo')).toBeInTheDocument();
  });

  it('PLA-10 is linked to a place of the pool, which does not ask the seat', async () => {
    const { user, calls } = await renderScreen(
      OwnPlaceScreen,
      guide({
        ...shown,
        state: 'LINKED',
        answerable: false,
        place: { id: placeId, title: 'Hulp', companyName: 'Smederij Vonk BV', city: null },
      }),
    );

    await user.click(await screen.findByRole('button', { name: /Koppel Smederij Vonk BV/ }));

    expect(JSON.parse((await sent(calls, 'PUT')).body!)).toEqual({ answer: 'LINKED', placeId });
    expect(await screen.findByText('Gekoppeld aan Smederij Vonk BV')).toBeInTheDocument();
    expect(screen.getByText(/Vraag de plek daar, zoals elke andere/)).toBeInTheDocument();
  });

  it('PLA-10 is refused with a reason only', async () => {
    const { user, calls } = await renderScreen(OwnPlaceScreen, guide());

    const no = await screen.findByRole('button', { name: 'Zeg dat het niet kan' });
    expect(no).toBeDisabled();
    await user.type(screen.getByLabelText('Waarom kan het niet?'), 'Te ver weg');
    await user.click(no);

    expect(JSON.parse((await sent(calls, 'PUT')).body!)).toEqual({
      answer: 'NOT_POSSIBLE',
      whyNot: 'Te ver weg',
    });
  });

  it('PLA-10 stands in the list as own proposal, with what rules it out', async () => {
    const place = {
      id: 'p',
      companyId: 'k',
      title: 'Hulp',
      sector: 'GREEN',
      city: 'Veenbeek',
      distanceKm: 2,
    };
    await renderScreen(MatchingScreen, {
      path: '/plaatsingen/$placementId/plekken',
      at: '/plaatsingen/x/plekken',
      answers: {
        'GET /api/placement/v1/placements/x/ranking': () =>
          json({
            ranked: [],
            rankedTotal: 0,
            filtered: [
              {
                place: { ...place, companyName: 'Smederij Vonk BV' },
                reasons: [{ code: 'AGE', text: 'Voor dit werk moet je 18 jaar zijn.' }],
                own: true,
              },
            ],
            filteredTotal: 1,
            filteredByReason: { AGE: 1 },
            tooFar: 0,
            homeKnown: true,
          }),
        'GET /api/placement/v1/placements/x/seat-requests': () => json([]),
        'GET /api/company/v1/suitability-warnings': () => json({ items: [] }),
      },
    });

    const line = await screen.findByText(/eigen voorstel van de leerling/);
    expect(line).toHaveTextContent('Voor dit werk moet je 18 jaar zijn.');
    expect(screen.queryByRole('button', { name: 'Vraag deze plek' })).not.toBeInTheDocument();
  });
});
