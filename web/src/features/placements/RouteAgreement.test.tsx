import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import PlacementScreen from './PlacementScreen';

const id = '0190a000-0000-7000-8000-0000000000e3';
const version = '0190a000-0000-7000-8000-0000000000f1';
const route = {
  version,
  placeTitle: 'Hulp in de kas',
  companyName: 'Kwekerij De Proef',
  from: '2026-11-23',
  until: '2027-02-26',
  weekdays: ['MONDAY', 'TUESDAY'],
  goals: ['Leren samenwerken'],
};
const said = {
  party: 'STUDENT',
  name: 'Daan',
  own: false,
  answer: 'AGREED',
  remark: null,
  method: null,
  day: '2026-11-20',
  outdated: false,
  route,
  byName: 'Daan',
  at: '2026-11-20T09:00:00Z',
};
const notAsked = [
  { party: 'STUDENT', standing: 'NOT_ASKED' },
  { party: 'PARENT', standing: 'NOT_ASKED' },
];

function show(you: string, agreement: object, answered: object = {}) {
  const now = {
    route,
    needed: notAsked,
    said: [],
    yours: false,
    recordable: false,
    parents: [],
    ...agreement,
  };
  return renderScreen(PlacementScreen, {
    path: '/plaatsingen/$placementId',
    at: `/plaatsingen/${id}`,
    memberships: [
      atZwaluwhof(you === 'STUDENT' ? 'student' : you === 'PARENT' ? 'parent' : 'stagebegeleider'),
    ],
    answers: {
      [`GET /api/placement/v1/placements/${id}`]: () =>
        json({
          id,
          version: 4,
          state: 'PROPOSED',
          phase: 2,
          you,
          student: { id, name: 'Daan Demo-Peters', classGroup: 'V5a', age: 17 },
          search: { weekdays: ['MONDAY'], editable: false },
          hours: { days: [], weekMinutes: 0, law: null, editable: false },
          waitingFor: [],
          gates: [],
          actions: [
            {
              action: 'MEET',
              to: 'ACQUAINTANCE',
              by: [],
              yours: you === 'STAGEBEGELEIDER',
              allowed: true,
              blockers: [],
            },
          ],
          goals: [],
        }),
      [`GET /api/placement/v1/placements/${id}/route`]: () => json(now),
      [`POST /api/placement/v1/placements/${id}/route/answers`]: () => json({ ...now, ...answered }),
      [`POST /api/placement/v1/placements/${id}/route/talks`]: () => json({ ...now, ...answered }),
    },
  });
}

async function sent(calls: Request[]) {
  return (await calls
    .find(({ method }) => method === 'POST')!
    .clone()
    .json()) as unknown;
}

describe('agreement to the stage', () => {
  it('PLA-24 is asked of the student in plain words, with what it is about', async () => {
    const { user, calls } = await show(
      'STUDENT',
      { yours: true },
      { needed: [{ party: 'STUDENT', standing: 'AGREED' }], said: [{ ...said, own: true }] },
    );

    const card = within(
      (await screen.findByRole('heading', { name: 'Ben je het eens met deze stage?' })).closest('section')!,
    );
    expect(card.getByText('Hulp in de kas, Kwekerij De Proef')).toBeInTheDocument();
    expect(card.getByText('maandag, dinsdag')).toBeInTheDocument();
    await user.type(card.getByLabelText(/Wil je er iets bij zeggen/), 'Ik heb er zin in');
    await user.click(card.getByRole('button', { name: 'Ik ben het ermee eens' }));

    expect(await card.findByText('akkoord')).toBeInTheDocument();
    expect(card.getByText(/is het ermee eens/)).toBeInTheDocument();
    expect(await sent(calls)).toEqual({ version, answer: 'AGREED', remark: 'Ik heb er zin in' });
  });

  it('PLA-24 can also be to talk about it first, for a parent', async () => {
    const { user, calls } = await show('PARENT', { yours: true });

    await user.click(await screen.findByRole('button', { name: 'Ik wil erover praten' }));

    expect(await sent(calls)).toEqual({ version, answer: 'TALK' });
    expect(screen.queryByRole('button', { name: 'Schrijf op wat er gezegd is' })).not.toBeInTheDocument();
  });

  it('PLA-24 is written down by the stagebegeleider, who sees who was not asked', async () => {
    const { user, calls } = await show('STAGEBEGELEIDER', { recordable: true, parents: ['Petra Demo'] });

    const missing = within((await screen.findByText('Nog geen akkoord met de stage')).parentElement!);
    expect(missing.getByText('ouder of verzorger: nog niet gevraagd')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Schrijf op wat er gezegd is' }));
    await user.click(screen.getByRole('radio', { name: 'ouder of verzorger' }));
    expect(screen.getByLabelText('Naam van de ouder of verzorger')).toHaveValue('Petra Demo');
    await user.selectOptions(screen.getByLabelText('Hoe sprak u elkaar?'), 'aan de telefoon');
    const day = screen.getByLabelText('Op welke dag?');
    await user.clear(day);
    await user.type(day, '2026-11-20');
    await user.click(screen.getByRole('button', { name: 'Bewaar het antwoord' }));

    expect(await screen.findByRole('button', { name: 'Schrijf op wat er gezegd is' })).toBeInTheDocument();
    expect(await sent(calls)).toEqual({
      version,
      party: 'PARENT',
      name: 'Petra Demo',
      answer: 'AGREED',
      method: 'PHONE',
      day: '2026-11-20',
    });
  });

  it('PLA-24 of an earlier plan stays, and says so', async () => {
    await show('MENTOR', {
      needed: [{ party: 'STUDENT', standing: 'OUTDATED' }],
      said: [{ ...said, outdated: true, route: { ...route, companyName: 'Bakkerij De Eerste' } }],
    });

    expect(await screen.findByText('akkoord was voor een eerder plan')).toBeInTheDocument();
    expect(
      screen.getByText(/Dit ging over een eerder plan: Hulp in de kas, Bakkerij De Eerste/),
    ).toBeInTheDocument();
  });
});
