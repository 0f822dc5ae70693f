import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import OverdueGuidance from './OverdueGuidance';
import PlacementScreen from './PlacementScreen';

const id = '0190a000-0000-7000-8000-0000000000e3';
const first = '0190a000-0000-7000-8000-0000000000f1';
const second = '0190a000-0000-7000-8000-0000000000f2';

const proposal = {
  leerweg: 'STAGE',
  phase: 2,
  extraSupport: true,
  weeksBetween: 2,
  interimEvaluations: 2,
  mostWeeksBetween: 3,
  source: 'Schoolplan',
};
const startTalk = {
  day: '2026-11-23',
  talks: ['COMPANY_TALK', 'INDIVIDUAL_TALK'],
  weeksBetween: 2,
  reason: null,
  studentAgreedOn: '2026-11-23',
  companyAgreedOn: null,
  byName: 'Sanne',
};
const moment = {
  id: first,
  version: 1,
  kind: 'COMPANY_TALK',
  day: '2026-01-12',
  state: 'PLANNED',
  overdue: true,
  outcome: null,
  cancelledBecause: null,
  signals: [],
  byName: 'Sanne',
};
const agreed = {
  editable: true,
  version: 1,
  proposal,
  startTalk,
  minimum: { moments: 4, interimEvaluations: 1, evaluations: 1 },
  moments: [
    moment,
    { ...moment, id: second, kind: 'EVALUATION', day: '2099-01-12', overdue: false, version: 3 },
  ],
  next: { kind: 'EVALUATION', day: '2099-01-12' },
  signals: [],
};
const path = `/api/placement/v1/placements/${id}/guidance`;

function show(guidance: object, { you = 'STAGEBEGELEIDER', answers = {} } = {}) {
  return renderScreen(PlacementScreen, {
    path: '/plaatsingen/$placementId',
    at: `/plaatsingen/${id}${you === 'STUDENT' ? '' : '?tab=guidance'}`,
    memberships: [atZwaluwhof(you === 'STUDENT' ? 'student' : 'stagebegeleider')],
    answers: {
      [`GET /api/placement/v1/placements/${id}`]: () =>
        json({
          id,
          version: 4,
          state: 'RUNNING',
          phase: 2,
          you,
          student: { id, name: 'Daan Demo-Peters', classGroup: 'V5a', age: 17 },
          search: { weekdays: ['MONDAY'], from: '2026-01-05', until: '2099-01-31', editable: false },
          hours: { days: [], weekMinutes: 0, law: null, editable: false },
          waitingFor: [],
          gates: [],
          actions: [],
          goals: [],
        }),
      [`GET ${path}`]: () => json(guidance),
      ...answers,
    },
  });
}

const none = { ...agreed, version: 0, startTalk: null, minimum: null, moments: [], next: null };

describe('the start talk', () => {
  it('proposes how often and says from what that follows (PLA-50)', async () => {
    const { user, calls } = await show(none, {
      answers: { [`PUT ${path}/start-talk`]: () => json(agreed) },
    });

    expect(
      await screen.findByText('Voorstel: elke 2 weken een gesprek, met 2 tussentijdse evaluaties'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/de fase \(Oriënterend\), de soort stage .* nodig heeft \(extra ondersteuning\)/),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'Individueel gesprek met de leerling' }));
    await user.click(screen.getByRole('checkbox', { name: 'Afgesproken met de leerling' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar het startgesprek' }));

    expect(await screen.findByText('Geplande gesprekken')).toBeInTheDocument();
    const put = calls.find(({ method }) => method === 'PUT')!;
    expect(put.headers.get('If-Match')).toBe('"0"');
    const sent = (await put.clone().json()) as Record<string, unknown>;
    expect(sent).toMatchObject({ talks: ['COMPANY_TALK'], weeksBetween: 2, studentAgreedOn: sent.day });
    expect(sent).not.toHaveProperty('reason');
    expect(sent).not.toHaveProperty('companyAgreedOn');
  });

  it('asks why when it is another number of weeks, and offers none below the minimum (PLA-52)', async () => {
    const { user, calls } = await show(none, {
      answers: { [`PUT ${path}/start-talk`]: () => json(agreed) },
    });

    const often = await screen.findByLabelText('Hoe vaak');
    expect(within(often).queryByRole('option', { name: 'elke 4 weken een gesprek' })).not.toBeInTheDocument();
    await user.selectOptions(often, 'elke week een gesprek');
    await user.type(screen.getByLabelText(/Waarom spreekt u iets anders af/), 'Vindt het spannend');
    await user.click(screen.getByRole('button', { name: 'Bewaar het startgesprek' }));

    const put = calls.find(({ method }) => method === 'PUT')!;
    expect(await put.clone().json()).toMatchObject({ weeksBetween: 1, reason: 'Vindt het spannend' });
  });

  it('says that extra moments are mandatory and with whom they are still to be agreed (PLA-52)', async () => {
    await show(agreed);

    expect(await screen.findByText('Extra begeleiding is verplicht')).toBeInTheDocument();
    expect(screen.getByText(/Er blijven minstens 4 gesprekken staan/)).toBeInTheDocument();
    expect(screen.getByText('Afgesproken met de leerling op 23 november 2026')).toBeInTheDocument();
    expect(screen.getByText('Nog niet afgesproken met het bedrijf')).toBeInTheDocument();
  });
});

describe('a moment of guidance', () => {
  it('that is overdue says so in a word, and is written down with what came of it (PLA-51)', async () => {
    const { user, calls } = await show(agreed, {
      answers: {
        [`POST ${path}/moments/${first}/held`]: () =>
          json({
            ...agreed,
            moments: [{ ...moment, state: 'HELD', overdue: false, outcome: 'Gaat goed' }],
          }),
      },
    });

    const row = within(
      (await screen.findByText('Begeleidingsgesprek op het stagebedrijf: 12 januari 2026')).closest('li')!,
    );
    expect(row.getByText('Te laat: nog niet ingevuld')).toBeInTheDocument();
    await user.click(row.getByRole('button', { name: /^Geweest: Begeleidingsgesprek/ }));
    await user.type(screen.getByLabelText('Wat kwam eruit?'), 'Gaat goed');
    await user.click(screen.getByRole('button', { name: 'Bewaar het gesprek' }));

    expect(await screen.findByText('Gaat goed')).toBeInTheDocument();
    expect(screen.queryByText('Te laat: nog niet ingevuld')).not.toBeInTheDocument();
    const post = calls.find(({ method }) => method === 'POST')!;
    expect(post.headers.get('If-Match')).toBe('"1"');
    expect(await post.clone().json()).toEqual({ day: '2026-01-12', outcome: 'Gaat goed' });
  });

  it('moves with its own version, and a refused cancellation says what has to stay (PLA-51)', async () => {
    const { user, calls } = await show(agreed, {
      answers: {
        [`PUT ${path}/moments/${second}/day`]: () => json(agreed),
        [`POST ${path}/moments/${second}/cancelled`]: () =>
          json(
            { title: 'Dit gesprek moet blijven staan', detail: 'Er blijven minstens 4 gesprekken staan.' },
            409,
          ),
      },
    });

    await user.click(await screen.findByRole('button', { name: /^Verzet: Evaluatiegesprek/ }));
    const day = screen.getByLabelText('Nieuwe dag');
    await user.clear(day);
    await user.type(day, '2099-01-19');
    await user.click(screen.getByRole('button', { name: 'Bewaar de nieuwe dag' }));
    const put = calls.find(({ method }) => method === 'PUT')!;
    expect(put.headers.get('If-Match')).toBe('"3"');
    expect(await put.clone().json()).toEqual({ day: '2099-01-19' });

    await user.click(screen.getByRole('button', { name: /^Zeg af: Evaluatiegesprek/ }));
    await user.click(screen.getByRole('radio', { name: 'Het was niet nodig' }));
    await user.click(screen.getByRole('button', { name: 'Zeg het gesprek af' }));
    expect(await screen.findByText('Dit gesprek moet blijven staan')).toBeInTheDocument();
    const post = calls.find(({ method }) => method === 'POST')!;
    expect(await post.clone().json()).toEqual({ reason: 'NOT_NEEDED' });
  });

  it('is one sentence for the student (PLA-51)', async () => {
    await show({ ...none, editable: false, proposal: null, next: agreed.next }, { you: 'STUDENT' });

    expect(
      await screen.findByText(
        'Het volgende gesprek is op 12 januari 2099: het evaluatiegesprek aan het eind van de stage.',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByText('Geplande gesprekken')).not.toBeInTheDocument();
  });
});

describe('an interim evaluation', () => {
  const evaluation = { ...moment, kind: 'INTERIM_EVALUATION' };
  const given = [
    { subject: 'WORK', level: 'GREEN', remark: null },
    { subject: 'GUIDANCE', level: 'GREEN', remark: null },
    { subject: 'WELLBEING', level: 'AMBER', remark: null },
    { subject: 'ATTENDANCE', level: 'RED', remark: 'Drie keer te laat' },
  ];
  const current = given.map(({ subject, level }) => ({ subject, level, since: '2026-01-12' }));

  it('judges every subject, and red says what is the matter and asks for action (PLA-53)', async () => {
    const { user, calls } = await show(
      { ...agreed, moments: [evaluation] },
      {
        answers: {
          [`POST ${path}/moments/${first}/held`]: () =>
            json({
              ...agreed,
              moments: [
                { ...evaluation, state: 'HELD', overdue: false, outcome: 'Besproken', signals: given },
              ],
              signals: current,
            }),
        },
      },
    );

    await user.click(await screen.findByRole('button', { name: /^Geweest: Tussentijdse evaluatie/ }));
    await user.type(screen.getByLabelText('Wat kwam eruit?'), 'Besproken');
    const choose = (subject: string, level: RegExp) =>
      user.click(within(screen.getByRole('group', { name: subject })).getByRole('radio', { name: level }));
    await choose('Het werk', /groen/);
    await choose('De begeleiding', /groen/);
    await choose('Hoe de leerling zich voelt', /oranje/);
    await choose('Aanwezig zijn', /rood/);
    expect(screen.getByRole('button', { name: 'Bewaar het gesprek' })).toBeDisabled();
    await user.type(screen.getByLabelText('Wat is er aan de hand? (Aanwezig zijn)'), 'Drie keer te laat');
    await user.click(screen.getByRole('button', { name: 'Bewaar het gesprek' }));

    expect(await screen.findByText('Een rood signaal vraagt actie')).toBeInTheDocument();
    expect(screen.getByText('Drie keer te laat')).toBeInTheDocument();
    const post = calls.find(({ method }) => method === 'POST')!;
    const { signals } = (await post.clone().json()) as { signals: object[] };
    expect(signals).toHaveLength(4);
    expect(signals[3]).toEqual({ subject: 'ATTENDANCE', level: 'RED', remark: 'Drie keer te laat' });
  });

  it('is told to the student in colours with their words (PLA-53)', async () => {
    await show(
      { ...none, editable: false, proposal: null, next: agreed.next, signals: current },
      { you: 'STUDENT' },
    );

    expect(await screen.findByText(/Aanwezig zijn: rood, vraagt actie/)).toBeInTheDocument();
    expect(screen.getByText('Volgens de tussentijdse evaluatie van 12 januari 2026:')).toBeInTheDocument();
  });

  it('that was red waits in the list until somebody acts (PLA-53)', async () => {
    await renderScreen(OverdueGuidance, {
      answers: {
        'GET /api/placement/v1/guidance/overdue': () =>
          json({
            moments: [],
            signals: [
              {
                placementId: id,
                studentId: id,
                studentName: 'Daan Demo-Peters',
                subject: 'ATTENDANCE',
                since: '2026-01-12',
              },
            ],
          }),
      },
    });

    expect(await screen.findByText('Vraagt actie')).toBeInTheDocument();
    expect(screen.getByText(/Aanwezig zijn · rood sinds 12 januari 2026/)).toBeInTheDocument();
  });
});

describe('guidance that waits', () => {
  it('lists overdue moments of own students, and nothing when there are none (PLA-51)', async () => {
    const overdue = { placementId: id, momentId: first, studentId: id, studentName: 'Daan Demo-Peters' };
    const { unmount } = await renderScreen(OverdueGuidance, {
      answers: {
        'GET /api/placement/v1/guidance/overdue': () =>
          json({ moments: [{ ...overdue, kind: 'COMPANY_TALK', day: '2026-01-12' }], signals: [] }),
      },
    });
    const link = await screen.findByRole('link', { name: 'Daan Demo-Peters' });
    expect(link).toHaveAttribute('href', `/plaatsingen/${id}?tab=guidance`);
    expect(screen.getByText(/gepland op 12 januari 2026/)).toBeInTheDocument();
    expect(screen.getByText('Te laat: nog niet ingevuld')).toBeInTheDocument();
    unmount();

    const { calls } = await renderScreen(OverdueGuidance, {
      answers: { 'GET /api/placement/v1/guidance/overdue': () => json({ moments: [], signals: [] }) },
    });
    await waitFor(() => expect(calls.some(({ url }) => url.endsWith('/v1/guidance/overdue'))).toBe(true));
    expect(screen.queryByText('Begeleiding die wacht')).not.toBeInTheDocument();
  });
});
