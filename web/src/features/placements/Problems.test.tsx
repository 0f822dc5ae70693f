import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import PlacementScreen from './PlacementScreen';

const id = '0190a000-0000-7000-8000-0000000000e2';
const problemId = '0190a000-0000-7000-8000-0000000000e5';
const step = (name: string, more: object = {}) => ({
  step: name,
  day: null,
  skipped: false,
  note: null,
  byName: null,
  ready: false,
  ...more,
});
const problem = (steps: object[]) => ({
  id: problemId,
  version: 3,
  text: 'Het is te druk',
  byName: 'Daan',
  openedAt: '2026-11-23T08:00:00Z',
  mentorToldOn: null,
  parentsToldOn: null,
  ending: null,
  closedAt: null,
  steps,
  editable: true,
});
const begun = [
  step('STUDENT_TALKS', { day: '2026-11-23', byName: 'Sanne', note: 'Praat met Wim' }),
  step('TALKS_AT_WORK', { ready: true }),
  step('AGREEMENTS'),
  step('OTHER_PLACE'),
];
const nothing = { cases: [], calamities: [], mayOpen: true, mayRaiseAlarm: true };
const remark = {
  id: '0190a000-0000-7000-8000-0000000000e6',
  text: 'Hij komt moe thuis',
  byName: 'Petra',
  at: '2026-11-23T08:00:00Z',
  answer: null,
  answeredByName: null,
  answeredAt: null,
  answerable: false,
};

function show(you: 'STAGEBEGELEIDER' | 'STUDENT' | 'PARENT', problems: object, remarks?: object) {
  const role = { STAGEBEGELEIDER: 'stagebegeleider', STUDENT: 'student', PARENT: 'parent' } as const;
  return renderScreen(PlacementScreen, {
    path: '/plaatsingen/$placementId',
    at: `/plaatsingen/${id}?tab=${remarks ? 'guidance' : 'problems'}`,
    memberships: [atZwaluwhof(role[you])],
    answers: {
      [`GET /api/placement/v1/placements/${id}`]: () =>
        json({
          id,
          version: 4,
          state: 'RUNNING',
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
      [`GET /api/placement/v1/placements/${id}/problems`]: () => json(problems),
      [`POST /api/placement/v1/placements/${id}/problems`]: () =>
        json({ ...nothing, cases: [problem(begun)] }),
      [`POST /api/placement/v1/placements/${id}/calamities`]: () => json(nothing),
      [`PUT /api/placement/v1/placements/${id}/problems/${problemId}/steps/TALKS_AT_WORK`]: () =>
        json(problems),
      [`GET /api/placement/v1/placements/${id}/remarks`]: () =>
        json({ remarks: [], maySay: false, ...remarks }),
      [`POST /api/placement/v1/placements/${id}/remarks`]: () => json({ remarks: [remark], maySay: true }),
      [`PUT /api/placement/v1/placements/${id}/remarks/${remark.id}/answer`]: () =>
        json({
          remarks: [
            { ...remark, answer: 'De pauze wordt langer', answeredByName: 'Sanne', answeredAt: remark.at },
          ],
          maySay: false,
        }),
    },
  });
}

const sent = (calls: Request[], method: string) => calls.filter((call) => call.method === method);

describe('when a stage does not go well', () => {
  it('PLA-70: shows the steps in order and takes the next one with the version that was seen', async () => {
    const { user, calls } = await show('STAGEBEGELEIDER', {
      ...nothing,
      cases: [problem(begun)],
      mayOpen: false,
    });

    const steps = await screen.findByRole('list', { name: 'Stappen bij een probleem' });
    expect(within(steps).getByText(/Praat met Wim/)).toBeVisible();
    await user.type(screen.getByLabelText(/Wat is besproken of afgesproken/), 'Rustiger plek');
    await user.click(screen.getByLabelText('De mentor weet ervan'));
    await user.click(screen.getByRole('button', { name: 'Stap vastleggen' }));

    const [put] = sent(calls, 'PUT');
    expect(put!.headers.get('If-Match')).toBe('"3"');
    expect(await put!.clone().json()).toMatchObject({
      note: 'Rustiger plek',
      skipped: false,
      mentorTold: true,
      parentsTold: false,
    });
  });

  it('PLA-71: lets a student say that something is wrong, or raise the alarm, in two taps', async () => {
    const { user, calls } = await show('STUDENT', nothing);

    await user.click(await screen.findByRole('button', { name: 'Meld een calamiteit' }));
    expect(within(screen.getByRole('dialog')).getByText(/bel eerst 112/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Nu melden' }));

    expect(sent(calls, 'POST').at(-1)!.url).toContain('/calamities');
  });

  it('asks nothing of it for a parent', async () => {
    const { calls } = await show('PARENT', nothing, { maySay: true });

    await screen.findByText('Wat vindt u ervan?');
    expect(calls.some(({ url }) => url.endsWith('/problems'))).toBe(false);
  });
});

describe('what parents have to say', () => {
  it('PLA-44: is sent by a parent and then waits for an answer', async () => {
    const { user, calls } = await show('PARENT', nothing, { maySay: true });

    await user.type(await screen.findByLabelText(/Wat wilt u de stagebegeleider/), 'Hij komt moe thuis');
    await user.click(screen.getByRole('button', { name: 'Versturen' }));

    expect(await screen.findByText('Wacht op antwoord van de stagebegeleider')).toBeVisible();
    expect(await sent(calls, 'POST')[0]!.clone().json()).toEqual({ text: 'Hij komt moe thuis' });
  });

  it('PLA-44: is answered by who guides', async () => {
    const { user } = await show('STAGEBEGELEIDER', nothing, { remarks: [{ ...remark, answerable: true }] });

    await user.type(await screen.findByLabelText('Uw antwoord'), 'De pauze wordt langer');
    await user.click(screen.getByRole('button', { name: 'Antwoord versturen' }));

    expect(await screen.findByText('De pauze wordt langer')).toBeVisible();
    expect(screen.queryByLabelText('Uw antwoord')).toBeNull();
  });
});
