import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import HelpCard from './HelpCard';
import PlacementScreen from './PlacementScreen';

const id = '0190a000-0000-7000-8000-0000000000e5';
const asked = {
  id: '0190a000-0000-7000-8000-0000000000f6',
  coach: 'JOBCOACH',
  question: 'SUPPORT_AT_WORK',
  neededBy: '2026-11-25',
  askedBy: 'Sanne',
  askedAt: '2026-11-20T09:00:00Z',
  answer: null,
  answeredBy: null,
  answeredOn: null,
  waitedDays: 4,
  waitedHours: null,
  late: false,
};

function show(you: string, help: object, answered: object = help) {
  return renderScreen(PlacementScreen, {
    path: '/plaatsingen/$placementId',
    at: `/plaatsingen/${id}?tab=guidance`,
    memberships: [atZwaluwhof(you === 'STUDENT' ? 'student' : 'stagebegeleider')],
    answers: {
      [`GET /api/placement/v1/placements/${id}`]: () =>
        json({
          id,
          version: 4,
          state: 'SEARCHING',
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
      [`GET /api/placement/v1/placements/${id}/help-requests`]: () => json(help),
      [`POST /api/placement/v1/placements/${id}/help-requests`]: () => json(answered),
      [`PUT /api/placement/v1/placements/${id}/help-requests/${asked.id}/answer`]: () => json(answered),
    },
  });
}

async function sent(calls: Request[], method: string) {
  return (await calls
    .find((call) => call.method === method)!
    .clone()
    .json()) as unknown;
}

describe('help of a coach', () => {
  it('PLA-23 is asked of a jobcoach with the day it is needed', async () => {
    const { user, calls } = await show(
      'STAGEBEGELEIDER',
      { askable: true, requests: [] },
      { askable: true, requests: [asked] },
    );

    await user.click(await screen.findByRole('button', { name: 'Vraag hulp' }));
    await user.click(screen.getByRole('radio', { name: /Jobcoach/ }));
    await user.selectOptions(screen.getByLabelText('Waarmee?'), 'Begeleiding op het werk');
    await user.type(screen.getByLabelText('Wanneer is de hulp nodig?'), '2099-01-12');
    await user.click(screen.getByRole('button', { name: 'Stel de vraag' }));

    expect(await screen.findByText('wacht 4 dagen')).toBeInTheDocument();
    expect(screen.getByText(/Gevraagd op 20 november 2026 door Sanne/)).toBeInTheDocument();
    expect(await sent(calls, 'POST')).toEqual({
      coach: 'JOBCOACH',
      question: 'SUPPORT_AT_WORK',
      neededBy: '2099-01-12',
    });
  });

  it('PLA-23 gets its answer written down, and says how long that took', async () => {
    const { user, calls } = await show(
      'STAGEBEGELEIDER',
      { askable: true, requests: [{ ...asked, late: true }] },
      {
        askable: true,
        requests: [
          { ...asked, answer: 'COMES', answeredBy: 'Jasper', answeredOn: '2026-11-22', waitedDays: 2 },
        ],
      },
    );

    expect(await screen.findByText(/Te laat: nodig op 25 november 2026/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Schrijf het antwoord op' }));
    await user.type(screen.getByLabelText('Wie gaf antwoord?'), 'Jasper');
    const day = screen.getByLabelText('Op welke dag kwam het antwoord?');
    await user.clear(day);
    await user.type(day, '2026-11-22');
    await user.click(screen.getByRole('button', { name: 'Bewaar het antwoord' }));

    expect(await screen.findByText('antwoord na 2 dagen')).toBeInTheDocument();
    expect(await sent(calls, 'PUT')).toEqual({ answer: 'COMES', answeredBy: 'Jasper', day: '2026-11-22' });
  });

  it('PLA-23 counts hours on the first day, and a student reads along', async () => {
    await show('STUDENT', { askable: false, requests: [{ ...asked, waitedDays: 0, waitedHours: 3 }] });

    expect(await screen.findByText('wacht 3 uur')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Vraag hulp' })).not.toBeInTheDocument();
  });

  it('PLA-23 has a median for the teamleider', async () => {
    await renderScreen(HelpCard, {
      memberships: [atZwaluwhof('teamleider')],
      answers: {
        'GET /api/placement/v1/help-summary': () => json({ asked: 4, waiting: 2, late: 1, medianDays: 2.5 }),
      },
    });

    expect(await screen.findByText('2,5 dagen')).toBeInTheDocument();
    expect(screen.getByText('2, waarvan 1 te laat')).toBeInTheDocument();
  });
});
