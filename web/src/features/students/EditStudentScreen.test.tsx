import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { type Answers, atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import EditStudentScreen from './EditStudentScreen';

const id = '0190a000-0000-7000-8000-0000000000f1';
const mentor = { id: '0190a000-0000-7000-8000-000000000101', name: 'Marieke' };

const student = {
  id,
  localNumber: 'T1',
  givenName: 'Sam',
  familyName: 'Voorbeeld',
  displayName: 'Sam Voorbeeld',
  birthDate: '2009-05-14',
  age: 17,
  classGroup: 'V5a',
  track: 'VSO',
  profile: 'LABOUR_MARKET',
  phase: 2,
  mentorId: mentor.id,
  mentorName: mentor.name,
  expectedLeaving: '2028-07-14',
  accountId: '0190a000-0000-7000-8000-0000000000a1',
  status: 'ACTIVE',
  readiness: { registered: false, trainingStarted: false, intakeHeld: false, ready: false },
  parentsInformed: false,
  shieldedFromParents: false,
  guardians: [
    {
      id: '0190a000-0000-7000-8000-0000000000b1',
      name: 'Petra',
      relation: 'PARENT',
      accountId: '0190a000-0000-7000-8000-0000000000a2',
      contactAllowed: true,
      informed: true,
      content: true,
      consent: false,
    },
  ],
  may: ['SEE', 'SEE_CONTENT', 'EDIT'],
};

const edit = (answers: Answers = {}) =>
  renderScreen(EditStudentScreen, {
    path: '/leerlingen/$studentId/aanpassen',
    at: `/leerlingen/${id}/aanpassen`,
    memberships: [atZwaluwhof('mentor')],
    answers: {
      [`GET /api/school/v1/students/${id}`]: () => json(student, 200, { ETag: '"1"' }),
      'GET /api/school/v1/policy': () => json({ policy: { tracks: ['VSO'] } }),
      'GET /api/school/v1/municipalities': () => json([]),
      'GET /api/school/v1/colleagues': () => json([mentor]),
      ...answers,
    },
  });

const lastPut = async (calls: Request[]) => {
  const put = await waitFor(() => {
    const found = calls.filter(({ method }) => method === 'PUT').at(-1);
    expect(found).toBeDefined();
    return found!;
  });
  return { seen: put.headers.get('If-Match'), body: (await put.clone().json()) as Record<string, unknown> };
};

afterEach(() => sessionStorage.clear());

describe('changing a student', () => {
  it('keeps account, contacts and what it does not show', async () => {
    const { calls, user } = await edit({ [`PUT /api/school/v1/students/${id}`]: () => json(student) });

    await user.clear(await screen.findByLabelText('Klas'));
    await user.type(screen.getByLabelText('Klas'), 'V5b');
    await user.click(screen.getByRole('button', { name: 'Opslaan' }));

    const { seen, body } = await lastPut(calls);
    expect(seen).toBe('"1"');
    expect(body).toMatchObject({ classGroup: 'V5b', accountId: student.accountId, profile: 'LABOUR_MARKET' });
    expect(body.guardians).toEqual([
      {
        id: student.guardians[0]!.id,
        name: 'Petra',
        relation: 'PARENT',
        accountId: student.guardians[0]!.accountId,
        contactAllowed: true,
      },
    ]);
    expect(body).not.toHaveProperty('supportNeeds');
    expect(screen.queryByText('Prikkelarme plek')).not.toBeInTheDocument();
  });

  it('asks the crebo of a training of the mbo only (COM-09)', async () => {
    const { calls, user } = await edit({
      'GET /api/school/v1/policy': () => json({ policy: { tracks: ['VSO', 'ENTREE_BOL'] } }),
      [`PUT /api/school/v1/students/${id}`]: () => json(student),
    });

    const track = await screen.findByLabelText('Opleiding');
    expect(screen.queryByLabelText(/^Crebo/)).not.toBeInTheDocument();
    await user.selectOptions(track, 'ENTREE_BOL');
    await user.type(screen.getByLabelText(/^Crebo/), '25256');
    await user.click(screen.getByRole('button', { name: 'Opslaan' }));

    expect((await lastPut(calls)).body).toMatchObject({ track: 'ENTREE_BOL', crebo: '25256' });
  });

  it('tells of each contact what it may know and why, also while one changes it', async () => {
    const { user } = await edit();

    const petra = await screen.findByRole('group', { name: 'Petra' });
    expect(petra).toHaveTextContent('Vanaf 16 beslist de leerling zelf over toestemming.');
    await user.click(within(petra).getByRole('checkbox', { name: /Krijgt bericht/ }));
    expect(petra).toHaveTextContent('Vandaag: kijkt niet mee');
  });

  it('gives back whom one took away', async () => {
    const { user } = await edit();

    await user.click(await screen.findByRole('button', { name: 'Haal Petra weg' }));
    expect(screen.getByText('Er staat nog niemand bij')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /Ongedaan maken/ }));

    expect(screen.getByRole('group', { name: 'Petra' })).toHaveTextContent('Heeft een account');
  });

  it('loses nothing that was typed when somebody else was faster', async () => {
    let saved = 0;
    const theirs = { ...student, classGroup: 'V6a', familyName: 'Anders' };
    const { calls, user } = await edit({
      [`GET /api/school/v1/students/${id}`]: () =>
        saved === 0 ? json(student, 200, { ETag: '"1"' }) : json(theirs, 200, { ETag: '"2"' }),
      [`PUT /api/school/v1/students/${id}`]: () =>
        saved++ === 0 ? json({ title: 'Iemand anders was u voor', status: 412 }, 412) : json(theirs),
    });
    await user.clear(await screen.findByLabelText('Klas'));
    await user.type(screen.getByLabelText('Klas'), 'V5b');
    await user.click(screen.getByRole('button', { name: 'Iemand uit het netwerk toevoegen' }));
    await user.type(
      within(screen.getByRole('group', { name: 'Contactpersoon 2' })).getByLabelText('Naam'),
      'Ko',
    );
    await user.click(screen.getByRole('button', { name: 'Opslaan' }));

    expect(await screen.findByText('Klas: u typte “V5b”, de ander “V6a”.')).toBeInTheDocument();
    expect(screen.getByLabelText('Klas')).toHaveValue('V5b');
    expect(screen.getByLabelText('Achternaam')).toHaveValue('Anders');
    expect(screen.getByRole('group', { name: 'Ko' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Klas: neem dat van de ander' }));
    await user.click(screen.getByRole('button', { name: 'Opslaan' }));

    await waitFor(() => expect(saved).toBe(2));
    const { seen, body } = await lastPut(calls);
    expect(seen).toBe('"2"');
    expect(body).toMatchObject({ classGroup: 'V6a', familyName: 'Anders' });
    expect(body.guardians).toMatchObject([{ name: 'Petra' }, { name: 'Ko', relation: 'NETWORK' }]);
  });

  it('brings back what was typed and not saved', async () => {
    const first = await edit();
    await first.user.type(await screen.findByLabelText('Klas'), ' nieuw');
    first.unmount();

    const { user } = await edit();
    expect(await screen.findByLabelText('Klas')).toHaveValue('V5a nieuw');
    await user.click(screen.getByRole('button', { name: 'Begin opnieuw met wat er nu staat' }));
    expect(screen.getByLabelText('Klas')).toHaveValue('V5a');
  });

  it('can be saved again after the service refused a contact', async () => {
    let saved = 0;
    const refusal = {
      title: 'Kijk het na',
      errors: [{ field: 'guardians[0].id', message: 'Hoort er niet bij.' }],
    };
    const { user } = await edit({
      [`PUT /api/school/v1/students/${id}`]: () => (saved++ === 0 ? json(refusal, 422) : json(student)),
    });

    await user.click(await screen.findByRole('button', { name: 'Opslaan' }));
    expect(await screen.findByText('Hoort er niet bij.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Opslaan' }));

    await waitFor(() => expect(saved).toBe(2));
  });
});
