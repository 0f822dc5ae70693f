import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import PlacementScreen from './PlacementScreen';

const id = '0190a000-0000-7000-8000-0000000000e1';

const law = {
  fromAge: 16,
  untilAge: 17,
  dayMinutes: 540,
  weekMinutes: 2700,
  breakAfterMinutes: 270,
  breakMinutes: 30,
  source: 'Arbeidstijdenwet',
};

function show(hours: object, refuse?: object) {
  const now = {
    id,
    version: 4,
    state: 'AGREED',
    phase: 2,
    you: 'STAGEBEGELEIDER',
    student: { id, name: 'Daan Demo-Peters', classGroup: 'V5a', age: 17 },
    search: { weekdays: ['MONDAY'], from: '2026-12-01', until: '2027-01-31', editable: false },
    hours,
    waitingFor: [],
    gates: [],
    actions: [],
    goals: [],
  };
  return renderScreen(PlacementScreen, {
    path: '/plaatsingen/$placementId',
    at: `/plaatsingen/${id}`,
    memberships: [atZwaluwhof('stagebegeleider')],
    answers: {
      [`GET /api/placement/v1/placements/${id}`]: () => json(now),
      [`PUT /api/placement/v1/placements/${id}/working-hours`]: () =>
        refuse ? json(refuse, 422) : json({ ...now, version: 5 }),
    },
  });
}

describe('when a student works', () => {
  it('is suggested as most weeks are, counts along and is sent with the days at school', async () => {
    const { user, calls } = await show({ days: [], weekMinutes: 0, law, editable: true });

    const monday = within(await screen.findByRole('group', { name: 'maandag' }));
    expect(screen.getByText(/voor 16 en 17 jaar: hoogstens 9 uur per dag/)).toBeInTheDocument();
    expect(screen.getByText('Bij elkaar 7 uur stage per week; met school 29 uur.')).toBeInTheDocument();
    await user.clear(monday.getByLabelText('Houdt op om'));
    await user.type(monday.getByLabelText('Houdt op om'), '15:00');
    await user.selectOptions(screen.getByLabelText('School op vrijdag'), 'niet naar school');
    expect(screen.getByText('Bij elkaar 6 uur stage per week; met school 22,5 uur.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Bewaar de werktijden' }));

    const put = calls.find(({ method }) => method === 'PUT')!;
    expect(put.headers.get('If-Match')).toBe('"4"');
    const { days } = (await put.clone().json()) as { days: object[] };
    expect(days).toHaveLength(5);
    expect(days[0]).toEqual({
      weekday: 'MONDAY',
      from: '08:30',
      until: '15:00',
      breakMinutes: 30,
      schoolMinutes: 0,
    });
    expect(days[4]).toEqual({ weekday: 'FRIDAY', breakMinutes: 0, schoolMinutes: 0 });
  });

  it('says at its field and of the week what the law forbids', async () => {
    const { user } = await show(
      { days: [], weekMinutes: 0, law, editable: true },
      {
        title: 'Niet alles klopt',
        errors: [
          { field: 'days[0].breakMinutes', message: 'Maandag heeft te weinig pauze.' },
          { field: 'days', message: 'De week is te lang.' },
        ],
      },
    );
    await user.click(await screen.findByRole('button', { name: 'Bewaar de werktijden' }));

    const monday = within(screen.getByRole('group', { name: 'maandag' }));
    expect(await monday.findByText('Maandag heeft te weinig pauze.')).toBeInTheDocument();
    expect(monday.getByLabelText('Pauze')).toBeInvalid();
    expect(screen.getAllByText('De week is te lang.').length).toBeGreaterThan(0);
  });

  it('is read by others as it was agreed', async () => {
    await show({
      days: [
        { weekday: 'MONDAY', from: '08:30:00', until: '16:00:00', breakMinutes: 30, schoolMinutes: 0 },
        { weekday: 'TUESDAY', breakMinutes: 0, schoolMinutes: 330 },
      ],
      weekMinutes: 420,
      law,
      editable: false,
    });

    expect(await screen.findByText('8.30 tot 16.00 uur, 30 minuten pauze')).toBeInTheDocument();
    expect(screen.getByText('Bij elkaar 7 uur per week.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Bewaar de werktijden' })).not.toBeInTheDocument();
  });
});
