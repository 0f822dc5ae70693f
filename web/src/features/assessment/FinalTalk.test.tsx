import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import { FinalTalk } from './FinalTalk';

const id = '0190a000-0000-7000-8000-0000000000e2';
const goal = {
  goal: 'COOPERATION',
  text: 'Leren samenwerken',
  supervisor: 4,
  school: 2,
  settled: 3,
  remark: null,
};
const settled = {
  version: 0,
  day: null,
  present: [],
  goals: [goal],
  nextStep: null,
  byName: null,
  editable: true,
  readable: false,
  showsResult: false,
  mayChoose: false,
  shielded: false,
};
const held = {
  ...settled,
  version: 1,
  day: '2026-11-23',
  present: ['STUDENT', 'COMPANY'],
  goals: [{ ...goal, remark: 'Vraagt nu zelf om hulp' }],
  nextStep: 'Een tweede stage',
  editable: false,
  readable: true,
};

function show(role: 'stagebegeleider' | 'student' | 'parent', talk: object) {
  return renderScreen(() => <FinalTalk placementId={id} />, {
    memberships: [atZwaluwhof(role)],
    answers: {
      [`GET /api/placement/v1/placements/${id}/final-talk`]: () => json(talk),
      [`PUT /api/placement/v1/placements/${id}/final-talk`]: () => json(held),
      [`PUT /api/placement/v1/placements/${id}/stage-report/choice`]: () =>
        json({ ...held, showsResult: true }),
    },
  });
}

describe('the eindgesprek', () => {
  it('PLA-62: goes through the goals with both judgements and the settled one', async () => {
    const { user, calls } = await show('stagebegeleider', settled);

    expect(
      await screen.findByRole('row', { name: /Leren samenwerken.*Heel goed.*Begin.*Goed/ }),
    ).toBeVisible();
    await user.type(screen.getByLabelText(/Leren samenwerken/), 'Vraagt nu zelf om hulp');
    await user.type(screen.getByLabelText(/Hoe verder/), 'Een tweede stage');
    await user.click(screen.getByRole('button', { name: 'Bewaar het eindgesprek' }));

    const put = calls.find(({ method }) => method === 'PUT')!;
    expect(put.headers.get('If-Match')).toBe('"0"');
    expect(await put.clone().json()).toMatchObject({
      present: ['STUDENT', 'COMPANY'],
      remarks: { COOPERATION: 'Vraagt nu zelf om hulp' },
      nextStep: 'Een tweede stage',
    });
    expect(await screen.findByRole('button', { name: 'Open het stagerapport (pdf)' })).toBeVisible();
  });

  it('PLA-62: lets the student choose whether the talk about work stands in the report', async () => {
    const { user, calls } = await show('student', { ...held, mayChoose: true });

    await user.click(await screen.findByLabelText(/wat er uit het gesprek over werk kwam/));

    expect(
      await calls
        .find(({ method }) => method === 'PUT')!
        .clone()
        .json(),
    ).toEqual({ showsResult: true });
  });

  it('PLA-66: lets a parent read the report and change nothing', async () => {
    await show('parent', held);

    expect(await screen.findByText(/Vraagt nu zelf om hulp/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Open het stagerapport (pdf)' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Bewaar het eindgesprek' })).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});
