import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import type { Placement } from './api';
import { Outflow } from './Outflow';

const id = '0190a000-0000-7000-8000-0000000000e2';
const nothing = {
  version: 0,
  ending: null,
  contractType: null,
  hoursPerWeek: null,
  startsOn: null,
  wageSubsidy: null,
  jobAgreement: null,
  byName: null,
};
const contract = {
  version: 1,
  ending: 'CONTRACT',
  contractType: 'TEMPORARY',
  hoursPerWeek: 24,
  startsOn: '2027-03-01',
  wageSubsidy: 'YES',
  jobAgreement: 'UNKNOWN',
  byName: 'Sanne',
};
const empty = {
  applies: true,
  plan: { version: 0, requirements: [], training: null, trainingFrom: null, byName: null },
  outcome: nothing,
  planEditable: true,
  outcomeEditable: true,
  shielded: false,
};

function show(you: 'STAGEBEGELEIDER' | 'STUDENT', overview: object) {
  const placement = {
    id,
    version: 4,
    state: 'RUNNING',
    phase: 4,
    you,
    place: { companyName: 'Kwekerij De Proef' },
  } as Placement;
  return renderScreen(() => <Outflow placement={placement} />, {
    memberships: [atZwaluwhof(you === 'STUDENT' ? 'student' : 'stagebegeleider')],
    answers: {
      [`GET /api/placement/v1/placements/${id}/outflow`]: () => json(overview),
      [`PUT /api/placement/v1/placements/${id}/outflow/plan`]: () => json(empty),
      [`PUT /api/placement/v1/placements/${id}/outflow/outcome`]: () => json({ ...empty, outcome: contract }),
    },
  });
}

describe('from a plaatsingsstage to a job', () => {
  it('PLA-91: keeps what the employer asks beside what school does for it, and the training', async () => {
    const { user, calls } = await show('STAGEBEGELEIDER', empty);

    await user.type(await screen.findByLabelText('Wat vraagt het bedrijf? (1)'), 'Bestellingen klaarzetten');
    await user.type(screen.getByLabelText(/Wat doet de school daarvoor\? \(1\)/), 'Oefenen');
    await user.click(screen.getByRole('button', { name: 'Nog een eis' }));
    await user.type(screen.getByLabelText(/Opleiding voor dit werk/), 'VCA');
    await user.click(screen.getByRole('button', { name: 'Bewaar wat er nodig is' }));

    const put = calls.find(({ method }) => method === 'PUT')!;
    expect(put.headers.get('If-Match')).toBe('"0"');
    expect(await put.clone().json()).toEqual({
      requirements: [{ requirement: 'Bestellingen klaarzetten', programme: 'Oefenen' }],
      training: 'VCA',
    });
  });

  it('PLA-92: writes a contract down with its hours, start and instruments', async () => {
    const { user, calls } = await show('STAGEBEGELEIDER', empty);

    await user.click(await screen.findByRole('radio', { name: /Een arbeidscontract/ }));
    await user.type(screen.getByLabelText('Uren per week'), '24');
    await user.type(screen.getByLabelText('Begint op'), '2027-03-01');
    await user.selectOptions(screen.getByLabelText('Loonkostensubsidie'), 'YES');
    await user.click(screen.getByRole('button', { name: 'Bewaar de uitkomst' }));

    expect(
      await calls
        .find(({ method }) => method === 'PUT')!
        .clone()
        .json(),
    ).toEqual({
      ending: 'CONTRACT',
      contract: {
        type: 'TEMPORARY',
        hoursPerWeek: 24,
        startsOn: '2027-03-01',
        wageSubsidy: 'YES',
        jobAgreement: 'UNKNOWN',
      },
    });
    expect(await screen.findByText('De leerling krijgt een contract bij Kwekerij De Proef.')).toBeVisible();
  });

  it('PLA-92: sends nothing of a contract when there is no job here', async () => {
    const { user, calls } = await show('STAGEBEGELEIDER', empty);

    await user.click(await screen.findByRole('radio', { name: /Hier geen baan/ }));
    await user.click(screen.getByRole('button', { name: 'Bewaar de uitkomst' }));

    expect(
      await calls
        .find(({ method }) => method === 'PUT')!
        .clone()
        .json(),
    ).toEqual({ ending: 'NOT_HERE' });
  });

  it('PLA-92: tells the student in plain words', async () => {
    await show('STUDENT', { ...empty, outcome: contract, planEditable: false, outcomeEditable: false });

    expect(
      await screen.findByText('Gefeliciteerd! Je krijgt een contract bij Kwekerij De Proef.'),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Bewaar de uitkomst' })).toBeNull();
  });
});
