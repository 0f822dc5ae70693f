import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import InternalStageScreen from './InternalStageScreen';
import MyInternalStageCard from './MyInternalStageCard';
import StartInternalStageScreen from './StartInternalStageScreen';

const id = '0190a000-0000-7000-8000-0000000000f1';
const taskId = '0190a000-0000-7000-8000-0000000000f2';
const path = `/api/placement/v1/internal-stages/${id}`;
const step = { position: 1, text: 'Haal de post op', doneOn: null, doneByName: null };
const stage = {
  id,
  version: 2,
  studentId: id,
  studentName: 'Daan Demo-Peters',
  classGroup: 'V5a',
  department: 'FACILITY',
  from: '2026-11-23',
  until: '2027-01-29',
  supervisorName: 'Ingrid',
  mentorName: 'Marieke',
  tasks: [{ id: taskId, title: 'De post bezorgen', done: false, steps: [step] }],
  done: 0,
  steps: 1,
  talkOn: null,
  told: null,
  closed: false,
  guidable: true,
  tickable: true,
};
const ticked = {
  ...stage,
  done: 1,
  tasks: [{ ...stage.tasks[0], done: true, steps: [{ ...step, doneOn: '2026-11-28', doneByName: 'Daan' }] }],
};

function show(role: 'student' | 'internal-stagebegeleider', now: object = {}, answers = {}) {
  return renderScreen(InternalStageScreen, {
    path: '/interne-stages/$stageId',
    at: `/interne-stages/${id}`,
    memberships: [atZwaluwhof(role)],
    answers: { [`GET ${path}`]: () => json({ ...stage, ...now }), ...answers },
  });
}

describe('an internal stage', () => {
  it('PLA-05: is ticked by the student step by step, who is told when a task went well', async () => {
    const { user, calls } = await show(
      'student',
      { guidable: false },
      { [`PUT ${path}/tasks/${taskId}/steps/1`]: () => json({ ...ticked, guidable: false }) },
    );

    await user.click(await screen.findByRole('checkbox', { name: 'Haal de post op' }));

    const put = calls.find(({ method }) => method === 'PUT')!;
    expect(await put.clone().json()).toEqual({ done: true });
    expect(await screen.findByText('Alle stappen zijn gelukt. Goed gedaan!')).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: 'Haal de post op' })).toBeChecked();
    expect(screen.queryByText('Eindgesprek')).not.toBeInTheDocument();
  });

  it('PLA-05: is closed by the talk of the three, and says who was missing', async () => {
    const { user, calls } = await show(
      'internal-stagebegeleider',
      {},
      {
        [`PUT ${path}/closing-talk`]: () =>
          json(
            {
              title: 'Niet goed',
              errors: [{ field: 'withMentor', message: 'De mentor hoort bij dit gesprek.' }],
            },
            422,
          ),
      },
    );

    await user.click(await screen.findByRole('checkbox', { name: 'De leerling was erbij' }));
    await user.type(screen.getByLabelText(/Hoe ging het/), 'Werkt goed samen');
    await user.click(screen.getByRole('button', { name: 'Sluit de stage af' }));

    expect((await screen.findAllByText('De mentor hoort bij dit gesprek.')).length).toBeGreaterThan(0);
    expect(screen.getByLabelText(/Hoe ging het/)).toHaveValue('Werkt goed samen');
    const put = calls.find(({ method }) => method === 'PUT')!;
    expect(put.headers.get('If-Match')).toBe('"2"');
    expect(await put.clone().json()).toMatchObject({ withStudent: true, withMentor: false });
  });

  it('gets another task from an example, which can be changed', async () => {
    const { user, calls } = await show(
      'internal-stagebegeleider',
      {},
      {
        'GET /api/placement/v1/internal-task-examples': () =>
          json([
            { department: 'FACILITY', title: 'Het plein opruimen', steps: ['Pak een grijper', 'Ruim op'] },
            { department: 'CARE_AND_SERVICE', title: 'De was doen', steps: ['Sorteer'] },
          ]),
        [`POST ${path}/tasks`]: () => json(stage),
      },
    );

    await user.click(await screen.findByRole('button', { name: 'Voeg een taak toe' }));
    const example = await screen.findByLabelText('Voorbeeld');
    expect(within(example).queryByText('De was doen')).not.toBeInTheDocument();
    await user.selectOptions(example, 'Het plein opruimen');
    await user.type(screen.getByLabelText(/De stappen/), '\nMeld je af');
    await user.click(screen.getByRole('button', { name: 'Bewaar de taak' }));

    const post = calls.find(({ method }) => method === 'POST')!;
    expect(await post.clone().json()).toEqual({
      title: 'Het plein opruimen',
      steps: ['Pak een grijper', 'Ruim op', 'Meld je af'],
    });
  });

  it('waits for the student on the first page, and for nobody once it is closed', async () => {
    const answers = (closed: boolean) => ({
      'GET /api/placement/v1/me/internal-stages': () => json([{ ...stage, closed }]),
    });
    const { unmount } = await renderScreen(MyInternalStageCard, {
      memberships: [atZwaluwhof('student')],
      answers: answers(false),
    });
    expect(await screen.findByRole('link', { name: /Bekijk de taken/ })).toHaveAttribute(
      'href',
      `/interne-stages/${id}`,
    );
    unmount();
    await renderScreen(MyInternalStageCard, {
      memberships: [atZwaluwhof('student')],
      answers: answers(true),
    });
    expect(screen.queryByText('Mijn stage op school')).not.toBeInTheDocument();
  });

  it('starts only for who is in the first phase', async () => {
    const student = { id, displayName: 'Daan Demo-Peters', classGroup: 'V5a', phase: 1 };
    await renderScreen(StartInternalStageScreen, {
      memberships: [atZwaluwhof('internal-stagebegeleider')],
      answers: {
        'GET /api/school/v1/students': () =>
          json({ items: [student, { ...student, id: taskId, displayName: 'Sem', phase: 3 }], next: null }),
      },
    });

    const choice = await screen.findByLabelText('Voor welke leerling?');
    expect(within(choice).getByText('Daan Demo-Peters (V5a)')).toBeInTheDocument();
    expect(within(choice).queryByText(/Sem/)).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Start een interne stage' })).toBeDisabled();
  });
});
