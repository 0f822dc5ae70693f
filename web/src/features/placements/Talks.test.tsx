import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import PlacementScreen from './PlacementScreen';

const id = '0190a000-0000-7000-8000-0000000000e2';
const topics = [
  { topic: 'SUPERVISOR', text: 'Wie de praktijkbegeleider is', discussed: false },
  { topic: 'CONTRACT', text: 'Het stagecontract', discussed: false },
];

function show({ you = 'STAGEBEGELEIDER', ...talks }: { you?: string; talks: object[]; told?: object[] }) {
  const now = { newCompany: false, told: [], ...talks };
  return renderScreen(PlacementScreen, {
    path: '/plaatsingen/$placementId',
    at: `/plaatsingen/${id}`,
    memberships: [atZwaluwhof(you === 'STUDENT' ? 'student' : 'stagebegeleider')],
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
          actions: [],
          goals: [],
        }),
      [`GET /api/placement/v1/placements/${id}/talks`]: () => json(now),
      [`PUT /api/placement/v1/placements/${id}/talks/ACQUAINTANCE`]: async (request) => {
        const { day, topics: ticked } = (await request.clone().json()) as { day: string; topics: string[] };
        return json({
          ...now,
          talks: [
            {
              talk: 'ACQUAINTANCE',
              day,
              topics: topics.map((one) => ({ ...one, discussed: ticked.includes(one.topic) })),
              byName: 'Sanne',
              editable: true,
            },
          ],
        });
      },
    },
  });
}

describe('a talk at the company', () => {
  it('is planned without ticking, and ticked once the day is there', async () => {
    const { user, calls } = await show({
      talks: [{ talk: 'ACQUAINTANCE', day: null, topics, byName: null, editable: true }],
    });

    const day = await screen.findByLabelText('Datum van de kennismaking');
    await user.type(day, '2099-01-12');
    expect(screen.queryByRole('checkbox', { name: 'Het stagecontract' })).not.toBeInTheDocument();
    await user.clear(day);
    await user.type(day, '2026-01-12');
    await user.click(screen.getByRole('checkbox', { name: 'Het stagecontract' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar de kennismaking' }));

    expect(await screen.findByText('Bijgehouden door Sanne')).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: 'Het stagecontract' })).toBeChecked();
    const put = calls.find(({ method }) => method === 'PUT')!;
    expect(await put.clone().json()).toEqual({ day: '2026-01-12', topics: ['CONTRACT'] });
  });

  it('tells what may be said of the student, and says so when that is nothing', async () => {
    const talks = [{ talk: 'ACQUAINTANCE', day: null, topics, byName: null, editable: true }];
    const { unmount } = await show({ talks });
    expect(await screen.findByText(/Niets: de leerling deelt nog geen informatie/)).toBeInTheDocument();
    unmount();

    await show({ talks, told: [{ item: 'STRENGTHS', label: 'Waar ik goed in ben', text: 'Planten' }] });
    expect(await screen.findByText('Waar ik goed in ben')).toBeInTheDocument();
    expect(screen.queryByText(/deelt nog geen informatie/)).not.toBeInTheDocument();
  });

  it('is a day to look forward to for the student', async () => {
    await show({
      you: 'STUDENT',
      talks: [{ talk: 'ACQUAINTANCE', day: '2099-01-12', topics, byName: 'Sanne', editable: false }],
    });

    const list = within((await screen.findByText('12 januari 2099')).closest('section')!);
    expect(list.getByText('Wat bespreken we?')).toBeInTheDocument();
    expect(list.getByText('Het stagecontract')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Bewaar de kennismaking' })).not.toBeInTheDocument();
  });
});
