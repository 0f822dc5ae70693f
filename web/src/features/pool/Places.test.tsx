import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import PlaceScreen from './PlaceScreen';

const company = {
  id: 'c',
  name: 'Kwekerij De Proef (demo)',
  sector: 'GREEN',
  networks: { tags: [], mvoName: null, psoStep: null },
  needs: [],
  active: true,
  version: 0,
};
const place = {
  id: 'p',
  companyId: 'c',
  title: 'Helpen in de kas',
  sector: 'GREEN',
  phases: [2],
  weekdays: ['MONDAY', 'TUESDAY'],
  maxDays: 2,
  seats: 2,
  from: '2026-08-01',
  until: '2027-07-31',
  leerweg: 'STAGE',
  prospectOfJob: 'UNKNOWN',
  meetsNeeds: ['LOW_STIMULI'],
  needs: [],
  criteria: { GUIDANCE: 4 },
  minAge: 14,
  open: true,
  tasks: 'Planten water geven',
  startsAt: '08:30:00',
  endsAt: null,
  guidance: '',
  travel: '',
  version: 3,
};

beforeEach(() => sessionStorage.clear());

function show(path: string, put?: () => Response) {
  return renderScreen(PlaceScreen, {
    at: path,
    path: path.endsWith('nieuw')
      ? '/bedrijven/$companyId/plekken/nieuw'
      : '/bedrijven/$companyId/plekken/$placeId',
    memberships: [atZwaluwhof('stagebegeleider')],
    answers: {
      'GET /api/company/v1/companies/c': () => json(company),
      'GET /api/company/v1/places/p': () => json(place),
      'POST /api/company/v1/companies/c/places': () => json(place, 201),
      'PUT /api/company/v1/places/p': put ?? (() => json(place)),
    },
  });
}

describe('a place of a company', () => {
  it('is put in the list with little to fill in, and what is not judged is not sent (COM-20, COM-23)', async () => {
    const { calls, user } = await show('/bedrijven/c/plekken/nieuw');

    await user.type(await screen.findByLabelText('Hoe heet de plek?'), 'Helpen in de kas');
    await user.click(screen.getByRole('checkbox', { name: 'Weinig prikkels' }));
    await user.selectOptions(screen.getByLabelText(/Is de begeleiding deskundig/), 'Heel goed');
    await user.click(screen.getByRole('button', { name: 'Zet in de lijst' }));

    await waitFor(() => expect(calls.some(({ method }) => method === 'POST')).toBe(true));
    const sent = (await calls.find(({ method }) => method === 'POST')!.json()) as Record<string, unknown>;
    expect(sent).toMatchObject({
      title: 'Helpen in de kas',
      sector: 'GREEN',
      phases: [2, 3],
      maxDays: 2,
      seats: 1,
      meetsNeeds: ['LOW_STIMULI'],
      criteria: { GUIDANCE: 4 },
      open: true,
    });
    expect(sent).not.toHaveProperty('startsAt');
  });

  it('is not sent while something is missing, and says what', async () => {
    const { calls, user } = await show('/bedrijven/c/plekken/nieuw');

    await user.click(await screen.findByRole('checkbox', { name: 'Oriënterende stage' }));
    await user.click(screen.getByRole('checkbox', { name: 'Voorbereidende stage' }));
    await user.clear(screen.getByLabelText('Hoeveel leerlingen tegelijk?'));
    await user.type(screen.getByLabelText('Hoeveel leerlingen tegelijk?'), '101');
    await user.click(screen.getByRole('button', { name: 'Zet in de lijst' }));

    expect(await screen.findByText('Kies er minstens een.')).toBeVisible();
    expect(screen.getByText('Vul een getal in van 0 tot en met 100.')).toBeVisible();
    expect(screen.getByText('Vul dit in.')).toBeVisible();
    expect(calls.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('is changed as it was seen, keeps what it can offer, and says when somebody else was first', async () => {
    const { calls, user } = await show('/bedrijven/c/plekken/p', () =>
      json({ type: 'urn:opstap:problem:changed-meanwhile', title: 'Gewijzigd', status: 412 }, 412),
    );

    const title = await screen.findByLabelText('Hoe heet de plek?');
    expect(title).toHaveValue('Helpen in de kas');
    expect(screen.getByLabelText(/De dag begint om/)).toHaveValue('08:30');
    expect(screen.queryByText('Wat kan deze plek bieden?')).not.toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: /Deze plek is te vragen/ }));
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));

    expect(await screen.findByRole('alert')).toBeVisible();
    const put = calls.find(({ method }) => method === 'PUT')!;
    expect(put.headers.get('If-Match')).toBe('"3"');
    expect(await put.json()).toMatchObject({ open: false, meetsNeeds: ['LOW_STIMULI'], startsAt: '08:30' });
  });
});
