import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import AttendanceScreen from './AttendanceScreen';
import SickScreen from './SickScreen';

const id = '0190a000-0000-7000-8000-0000000000e2';
const counts = { planned: 2, present: 0, sick: 1, leave: 0, unauthorised: 0, holiday: 0, open: 1 };
const report = {
  id: '0190a000-0000-7000-8000-0000000000e9',
  days: ['2020-11-24'],
  byRole: 'parent',
  byName: 'Petra',
  at: '2020-11-24T06:30:00Z',
  withdrawnAt: null,
  noticedAt: null,
  withdrawable: true,
};
const attendance = {
  days: [
    { day: '2020-11-24', presence: 'SICK', reported: true, logbook: false, byName: null },
    { day: '2020-11-23', presence: null, reported: false, logbook: true, byName: null },
  ],
  total: counts,
  months: [{ month: '2020-11', counts }],
  reports: [],
  nextDay: '2099-11-24',
  mayRecord: false,
  mayReport: true,
};

function show(
  of: typeof AttendanceScreen,
  path: string,
  now: object,
  { you = 'PARENT', age = 17 }: { you?: string; age?: number } = {},
) {
  return renderScreen(of, {
    path: `/plaatsingen/$placementId/${path}`,
    at: `/plaatsingen/${id}/${path}`,
    memberships: [
      atZwaluwhof(you === 'PARENT' ? 'parent' : you === 'STUDENT' ? 'student' : 'stagebegeleider'),
    ],
    answers: {
      [`GET /api/placement/v1/placements/${id}`]: () =>
        json({
          id,
          you,
          student: { id, name: 'Daan Demo-Peters', classGroup: 'V5a', age },
          stagebegeleider: { id, name: 'Sanne', phone: '040 234 5678' },
          place: { companyName: 'Kwekerij De Proef' },
        }),
      [`GET /api/placement/v1/placements/${id}/attendance`]: () => json({ ...attendance, ...now }),
      [`POST /api/placement/v1/placements/${id}/sick-reports`]: () =>
        json({ ...attendance, ...now, reports: [report] }),
      [`POST /api/placement/v1/placements/${id}/sick-reports/${report.id}/withdrawal`]: () =>
        json({ ...attendance, ...now, reports: [{ ...report, withdrawable: false }] }),
      [`PUT /api/placement/v1/placements/${id}/attendance`]: () => json({ ...attendance, ...now }),
    },
  });
}

const sent = (calls: Request[], method: string) => calls.filter((call) => call.method === method);

describe('reporting ill', () => {
  it('PLA-41: takes one tap for the next day of the stage, and can be taken back', async () => {
    const { user, calls } = await show(SickScreen, 'ziek', {});

    await user.click(await screen.findByRole('button', { name: 'Ziek melden' }));

    expect(await screen.findByText('De ziekmelding is verstuurd')).toBeVisible();
    const [post] = sent(calls, 'POST');
    expect(await post!.clone().json()).toEqual({ from: '2099-11-24' });

    await user.click(screen.getByRole('button', { name: 'Toch niet ziek' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Ja, intrekken' }));
    expect(sent(calls, 'POST').at(-1)!.url).toContain('/withdrawal');
  });

  it('PLA-43: shows the number of the stagebegeleider, ready to be called', async () => {
    await show(SickScreen, 'ziek', {});

    expect(await screen.findByRole('link', { name: 'Bel 040 234 5678' })).toHaveAttribute(
      'href',
      'tel:0402345678',
    );
  });

  it('is for a parent until the student is 18, and says so to the student', async () => {
    await show(SickScreen, 'ziek', { mayReport: false }, { you: 'STUDENT' });

    expect(await screen.findByText('Laat je ouder of verzorger je ziek melden')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ziek melden' })).toBeNull();
  });
});

describe('attendance', () => {
  it('PLA-40: shows who guides what is still open, and fills it in at once', async () => {
    const { user, calls } = await show(
      AttendanceScreen,
      'aanwezigheid',
      { mayRecord: true },
      { you: 'STAGEBEGELEIDER' },
    );

    await user.click(await screen.findByRole('button', { name: 'Vul de open dag in als aanwezig' }));

    const [put] = sent(calls, 'PUT');
    expect(await put!.clone().json()).toEqual({ days: [{ day: '2020-11-23', presence: 'PRESENT' }] });
  });

  it('is read by a parent without anything to change', async () => {
    await show(AttendanceScreen, 'aanwezigheid', {});

    expect(await screen.findByText('Ziek')).toBeVisible();
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});
