import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import PlacementScreen from './PlacementScreen';

const id = '0190a000-0000-7000-8000-0000000000e1';
const path = `/api/placement/v1/placements/${id}/amendments`;
const monday = {
  weekday: 'MONDAY',
  from: '08:30:00',
  until: '16:00:00',
  breakMinutes: 30,
  schoolMinutes: 0,
};
const now = {
  until: '2027-02-26',
  days: [monday],
  weekMinutes: 420,
  goals: [{ code: 'COOPERATION', text: 'Leren samenwerken' }],
  contactName: 'Wim Voorbeeld',
  contactMail: 'wim@bedrijf.example',
  tasks: null,
};
const amendment = {
  number: 1,
  state: 'SIGNING',
  effectiveFrom: '2026-12-07',
  inForceFrom: null,
  what: [{ part: 'Tot en met', before: '26 februari 2027', after: '26 maart 2027' }],
  terms: { ...now, until: '2027-03-26' },
  seatRefusal: null,
  byName: 'Sanne',
  at: '2026-11-23T09:00:00Z',
};

function show(amendments: object, you = 'STAGEBEGELEIDER', answers = {}) {
  const role = you === 'STUDENT' ? 'student' : 'stagebegeleider';
  return renderScreen(PlacementScreen, {
    path: '/plaatsingen/$placementId',
    at: `/plaatsingen/${id}?tab=agreements`,
    memberships: [atZwaluwhof(role)],
    answers: {
      [`GET /api/placement/v1/placements/${id}`]: () =>
        json({
          id,
          version: 4,
          state: 'RUNNING',
          phase: 2,
          you,
          student: { id, name: 'Daan Demo-Peters', classGroup: 'V5a', age: 17 },
          search: { weekdays: ['MONDAY'], from: '2026-11-23', until: '2027-02-26', editable: false },
          hours: { days: [monday], weekMinutes: 420, law: null, editable: false },
          waitingFor: [],
          gates: [],
          actions: [],
          goals: now.goals,
        }),
      [`GET ${path}`]: () =>
        json({ proposable: false, withdrawable: false, now, amendments: [], objection: null, ...amendments }),
      ...answers,
    },
  });
}

describe('an amendment of a running stage', () => {
  it('PLA-37: begins with what counts, asks which days and sends the whole week with the version that was seen', async () => {
    const { user, calls } = await show({ proposable: true }, undefined, {
      [`POST ${path}`]: () =>
        json({ proposable: false, withdrawable: true, now, amendments: [amendment] }, 201),
    });

    await user.click(await screen.findByRole('button', { name: 'Wijzig de afspraken' }));
    expect(screen.getByLabelText('De stage duurt tot en met')).toHaveValue('2027-02-26');
    expect(screen.queryByRole('group', { name: 'dinsdag' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'dinsdag' }));
    const tuesday = within(screen.getByRole('group', { name: 'dinsdag' }));
    await user.type(tuesday.getByLabelText('Begint om'), '09:00');
    await user.type(tuesday.getByLabelText('Houdt op om'), '15:00');
    await user.click(screen.getByRole('button', { name: 'Stuur ter ondertekening' }));

    const post = calls.find(({ method }) => method === 'POST')!;
    expect(post.headers.get('If-Match')).toBe('"4"');
    const body = (await post.clone().json()) as { days: object[]; until: string; contactName: string };
    expect(body).toMatchObject({ until: '2027-02-26', contactName: 'Wim Voorbeeld', goals: ['COOPERATION'] });
    expect(body.days).toContainEqual({
      weekday: 'TUESDAY',
      from: '09:00',
      until: '15:00',
      breakMinutes: 0,
      schoolMinutes: 0,
    });
    expect(body).not.toHaveProperty('weekdays');
  });

  it('PLA-37: shows each refusal at its field and keeps what was typed', async () => {
    const { user } = await show({ proposable: true }, undefined, {
      [`POST ${path}`]: () =>
        json(
          {
            title: 'Niet goed',
            errors: [{ field: 'until', message: 'Het bedrijf biedt deze plek aan tot en met juli.' }],
          },
          422,
        ),
    });

    await user.click(await screen.findByRole('button', { name: 'Wijzig de afspraken' }));
    await user.type(screen.getByLabelText(/Wat doet de leerling daar/), 'Planten');
    await user.click(screen.getByRole('button', { name: 'Stuur ter ondertekening' }));

    expect(
      (await screen.findAllByText('Het bedrijf biedt deze plek aan tot en met juli.')).length,
    ).toBeGreaterThan(0);
    expect(screen.getByLabelText('De stage duurt tot en met')).toBeInvalid();
    expect(screen.getByLabelText(/Wat doet de leerling daar/)).toHaveValue('Planten');
  });

  it('PLA-37: is read by the student as was and becomes, with the way to sign', async () => {
    await show({ amendments: [amendment] }, 'STUDENT');

    expect(await screen.findByText('Wacht op handtekeningen')).toBeInTheDocument();
    expect(screen.getByText('26 februari 2027')).toBeInTheDocument();
    expect(screen.getByText('26 maart 2027')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Lees en teken' })).toHaveAttribute(
      'href',
      `/plaatsingen/${id}/contract`,
    );
    expect(screen.queryByRole('button', { name: 'Trek de wijziging in' })).not.toBeInTheDocument();
  });

  it('asks whether you are sure before it is taken back', async () => {
    const { user, calls } = await show({ withdrawable: true, amendments: [amendment] }, undefined, {
      [`DELETE ${path}/open`]: () =>
        json({
          proposable: true,
          withdrawable: false,
          now,
          amendments: [{ ...amendment, state: 'WITHDRAWN' }],
          objection: null,
        }),
    });

    await user.click(await screen.findByRole('button', { name: 'Trek de wijziging in' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/handtekeningen die er al staan vervallen/)).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Trek de wijziging in' }));

    expect(await screen.findByText('Ingetrokken')).toBeInTheDocument();
    expect(calls.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
  });

  it('PLA-34: says what the company found not right, and starts again from what was tried', async () => {
    const { user } = await show({
      proposable: true,
      amendments: [{ ...amendment, state: 'OBJECTED' }],
      objection: { text: 'Tot half maart is beter', byName: 'Wim', at: '2026-11-24T09:00:00Z' },
    });

    expect(await screen.findByText('Tot half maart is beter')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Wijzig de afspraken' }));
    expect(screen.getByLabelText('De stage duurt tot en met')).toHaveValue('2027-03-26');
  });
});
