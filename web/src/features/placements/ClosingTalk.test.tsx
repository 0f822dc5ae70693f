import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import PlacementScreen from './PlacementScreen';

const id = '0190a000-0000-7000-8000-0000000000e2';
const none = {
  version: 0,
  day: null,
  studentSaid: null,
  companySaid: null,
  fits: null,
  jobHere: null,
  result: null,
  introduced: null,
  byName: null,
  editable: true,
  shielded: false,
};
const held = {
  ...none,
  version: 1,
  day: '2026-11-23',
  studentSaid: 'Ik vond het leuk',
  fits: 'YES',
  jobHere: 'NO',
  result: 'INTRODUCTION',
  introduced: { name: 'Transport Van Dam', city: 'Asten', phone: null },
  byName: 'Sanne',
  editable: false,
};

function show(you: 'STAGEBEGELEIDER' | 'STUDENT' | 'PARENT', talk: object) {
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
          state: 'CLOSING',
          phase: 2,
          you,
          student: { id, name: 'Daan Demo-Peters', classGroup: 'V5a', age: 17 },
          place: { id, title: 'Hulp', companyId: id, companyName: 'Kwekerij De Proef', address: 'Asten' },
          search: { weekdays: ['MONDAY'], editable: false },
          hours: { days: [], weekMinutes: 0, law: null, editable: false },
          waitingFor: [],
          gates: [],
          actions: [],
          goals: [],
        }),
      [`GET /api/placement/v1/placements/${id}/closing-talk`]: () => json(talk),
      [`PUT /api/placement/v1/placements/${id}/closing-talk`]: () => json(held),
    },
  });
}

describe('the closing talk about a job', () => {
  it('PLA-65: has one result, and an introduction names the other company', async () => {
    const { user, calls } = await show('STAGEBEGELEIDER', none);

    await user.type(await screen.findByLabelText(/Hoe was het voor de leerling/), 'Ik vond het leuk');
    await user.click(screen.getByRole('radio', { name: 'Voor een deel' }));
    await user.click(screen.getAllByRole('radio', { name: 'Nee' })[1]!);
    await user.click(screen.getByRole('radio', { name: 'Introductie bij een ander bedrijf' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar het gesprek' }));
    expect(calls.some(({ method }) => method === 'PUT')).toBe(false);

    await user.type(screen.getByLabelText('Bij welk bedrijf?'), 'Transport Van Dam');
    await user.click(screen.getByRole('button', { name: 'Bewaar het gesprek' }));

    const put = calls.find(({ method }) => method === 'PUT')!;
    expect(put.headers.get('If-Match')).toBe('"0"');
    expect(await put.clone().json()).toMatchObject({
      studentSaid: 'Ik vond het leuk',
      fits: 'PARTLY',
      jobHere: 'NO',
      result: 'INTRODUCTION',
      to: { name: 'Transport Van Dam' },
    });
    expect(await screen.findByText(/stelt de leerling voor bij Transport Van Dam/)).toBeVisible();
  });

  it('PLA-65: tells the student what came of it in plain words', async () => {
    await show('STUDENT', held);

    expect(
      await screen.findByText(
        'Kwekerij De Proef gaat jou voorstellen bij een ander bedrijf: Transport Van Dam.',
      ),
    ).toBeVisible();
    expect(screen.getByText('Ik vond het leuk')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Bewaar het gesprek' })).toBeNull();
  });

  it('shows a parent no more than the day when the student keeps it', async () => {
    await show('PARENT', { ...none, version: 1, day: '2026-11-23', editable: false, shielded: true });

    expect(await screen.findByText(/Uw kind houdt voor zichzelf wat eruit kwam/)).toBeVisible();
  });
});
