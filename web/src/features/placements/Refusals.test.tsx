import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import PlacementScreen from './PlacementScreen';
import RefusalsToReview from './RefusalsToReview';
import ReportsCard from './ReportsCard';

const id = '0190a000-0000-7000-8000-0000000000e4';
const refusal = {
  id: '0190a000-0000-7000-8000-0000000000f4',
  placementId: id,
  studentName: 'Daan Demo-Peters',
  placeTitle: 'Hulp in de kas',
  companyName: 'Kwekerij De Proef',
  reason: 'NO_KLIK',
  explanation: 'Past niet bij ons',
  byName: 'Sanne',
  at: '2026-11-20T09:00:00Z',
  needsReview: true,
  review: null,
  reviewedBy: null,
  reviewedAt: null,
  reviewable: true,
};
const report = {
  id: '0190a000-0000-7000-8000-0000000000f5',
  placementId: id,
  studentName: 'Daan Demo-Peters',
  companyName: 'Kwekerij De Proef',
  party: 'STUDENT',
  byName: 'Daan',
  text: 'De baas lachte mij uit.',
  at: '2026-11-20T09:00:00Z',
  takenUpBy: null,
  takenUpAt: null,
};

function show(
  you: string,
  { refusals = [] as object[], reports = [] as object[], companyKlik = 'UNKNOWN', tab = 'problems' } = {},
) {
  const filed = [...reports];
  const placement = () =>
    json({
      id,
      version: 4,
      state: 'ACQUAINTANCE',
      phase: 2,
      you,
      student: { id, name: 'Daan Demo-Peters', classGroup: 'V5a', age: 17 },
      search: { weekdays: ['MONDAY'], editable: false },
      hours: { days: [], weekMinutes: 0, law: null, editable: false },
      place: { id, title: 'Hulp in de kas', companyId: id, companyName: 'Kwekerij De Proef', address: '' },
      studentKlik: 'YES',
      companyKlik,
      waitingFor: [],
      gates: [],
      actions: [
        {
          action: 'WITHDRAW_PROPOSAL',
          to: 'SEARCHING',
          by: [],
          yours: you === 'STAGEBEGELEIDER',
          allowed: true,
          needsReason: false,
          blockers: [],
        },
      ],
      goals: [],
    });
  return renderScreen(PlacementScreen, {
    path: '/plaatsingen/$placementId',
    at: `/plaatsingen/${id}?tab=${tab}`,
    memberships: [atZwaluwhof(you === 'STUDENT' ? 'student' : 'stagebegeleider')],
    answers: {
      [`GET /api/placement/v1/placements/${id}`]: placement,
      [`PUT /api/placement/v1/placements/${id}/klik`]: placement,
      [`POST /api/placement/v1/placements/${id}/actions/WITHDRAW_PROPOSAL`]: placement,
      [`GET /api/placement/v1/placements/${id}/refusals`]: () => json(refusals),
      [`PUT /api/placement/v1/placements/${id}/refusals/${refusal.id}/review`]: () =>
        json([
          {
            ...refusal,
            review: 'POSSIBLE_DISCRIMINATION',
            reviewedBy: 'Sanne',
            reviewedAt: refusal.at,
            reviewable: false,
          },
        ]),
      [`GET /api/placement/v1/placements/${id}/discrimination-reports`]: () => json(filed),
      [`POST /api/placement/v1/placements/${id}/discrimination-reports`]: () => {
        filed.push(report);
        return new Response(null, { status: 204 });
      },
    },
  });
}

async function sent(calls: Request[], method: string) {
  return (await calls
    .find((call) => call.method === method)!
    .clone()
    .json()) as unknown;
}

describe('a company that says no', () => {
  it('PLA-27 has a reason, in words where no code fits', async () => {
    const { user, calls } = await show('STAGEBEGELEIDER', { tab: 'now' });

    const card = within((await screen.findByText('Wat zei het bedrijf?')).closest('section')!);
    await user.click(card.getByRole('button', { name: 'Nee' }));
    const dialog = within(await screen.findByRole('dialog'));
    const save = dialog.getByRole('button', { name: 'Bewaar de nee van het bedrijf' });
    expect(save).toBeDisabled();
    await user.click(dialog.getByRole('radio', { name: 'Iets anders' }));
    expect(save).toBeDisabled();
    await user.type(dialog.getByLabelText('Wat zei het bedrijf?'), 'Hij past niet in het team');
    await user.click(save);

    expect(await sent(calls, 'PUT')).toEqual({
      answer: 'NO',
      refusal: { reason: 'OTHER', explanation: 'Hij past niet in het team' },
    });
  });

  it('PLA-27 is asked for the reason when the proposal is withdrawn for it', async () => {
    const { user, calls } = await show('STAGEBEGELEIDER', { tab: 'now' });

    await user.click(await screen.findByRole('button', { name: 'Trek het voorstel in' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: 'Het bedrijf zegt nee' }));
    expect(dialog.getByRole('button', { name: 'Trek het voorstel in' })).toBeDisabled();
    await user.click(dialog.getByRole('radio', { name: 'Te ver of niet te bereiken' }));
    await user.click(dialog.getByRole('button', { name: 'Trek het voorstel in' }));

    expect(await sent(calls, 'POST')).toEqual({ refusal: { reason: 'TRAVEL' } });
  });

  it('PLA-27 said so before, with the klik, and is not asked again', async () => {
    const { user, calls } = await show('STAGEBEGELEIDER', { companyKlik: 'NO', tab: 'now' });

    await user.click(await screen.findByRole('button', { name: 'Trek het voorstel in' }));

    expect(await sent(calls, 'POST')).toEqual({});
  });

  it('PLA-27 is judged by who guides the student, with name and date', async () => {
    const { user, calls } = await show('STAGEBEGELEIDER', { refusals: [refusal] });

    expect(await screen.findByText('nog bekijken')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Dit kan discriminatie zijn' }));

    expect(await screen.findByText('mogelijk discriminatie')).toBeInTheDocument();
    expect(screen.getByText('Bekeken door Sanne op 20 november 2026.')).toBeInTheDocument();
    expect(await sent(calls, 'PUT')).toEqual({ review: 'POSSIBLE_DISCRIMINATION' });
  });

  it('PLA-27 waits in a list until then', async () => {
    await renderScreen(RefusalsToReview, {
      answers: { 'GET /api/placement/v1/refusals-to-review': () => json([refusal]) },
    });

    expect(await screen.findByText('Daan Demo-Peters')).toBeInTheDocument();
    expect(screen.getByText('Kwekerij De Proef: Geen klik')).toBeInTheDocument();
  });
});

describe('a report of discrimination', () => {
  it('PLA-27 is made by a student in plain words, who reads it back', async () => {
    const { user, calls } = await show('STUDENT');

    const card = within((await screen.findByText('Is er iets oneerlijks gebeurd?')).closest('section')!);
    expect(card.getByText(/Alleen jij en de vertrouwenspersoon/)).toBeInTheDocument();
    await user.click(card.getByRole('button', { name: 'Doe een melding' }));
    await user.type(card.getByLabelText('Wat is er gebeurd?'), 'De baas lachte mij uit.');
    await user.click(card.getByRole('button', { name: 'Verstuur de melding' }));

    expect(await card.findByText('De melding is verstuurd')).toBeInTheDocument();
    expect(await card.findByText('De baas lachte mij uit.')).toBeInTheDocument();
    expect(await sent(calls, 'POST')).toEqual({ text: 'De baas lachte mij uit.' });
  });

  it('PLA-27 is not asked for by who only files it, nor offered to other staff', async () => {
    const { calls, unmount } = await show('STAGEBEGELEIDER');
    expect(await screen.findByText('Stagediscriminatie melden')).toBeInTheDocument();
    expect(calls.some(({ url }) => url.includes('discrimination-reports'))).toBe(false);
    unmount();

    await show('MENTOR', { refusals: [{ ...refusal, reviewable: false }] });
    expect(await screen.findByText('Bedrijven die nee zeiden')).toBeInTheDocument();
    expect(screen.queryByText('Stagediscriminatie melden')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Dit is in orde' })).not.toBeInTheDocument();
  });

  it('PLA-27 is taken up by the trusted person', async () => {
    const { user, calls } = await renderScreen(ReportsCard, {
      memberships: [atZwaluwhof('teamleider')],
      answers: {
        'GET /api/placement/v1/discrimination-reports': () => json([report]),
        [`PUT /api/placement/v1/discrimination-reports/${report.id}/taken-up`]: () => json([]),
      },
    });

    expect(await screen.findByText('De baas lachte mij uit.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Ik pak dit op' }));

    expect(calls.some(({ method }) => method === 'PUT')).toBe(true);
  });
});
