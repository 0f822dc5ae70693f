import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import type { Role } from '@/lib/roles';
import CompanyPageLink from './CompanyPageLink';
import { OpenRequests } from './OpenRequests';

const request = {
  requestId: 'r',
  placeId: 'p',
  place: 'Meehelpen in de kas',
  organisation: 'De Zwaluwhof',
  weekdays: ['MONDAY', 'TUESDAY'],
  from: '2026-12-07',
  until: '2027-02-26',
  heldUntil: '2026-11-30T08:00:00Z',
  welcomeAt: null as string | null,
};
const page = {
  purpose: 'COMPANY_PAGE',
  holder: 'Wim de Baas',
  company: 'Kwekerij De Proef',
  requests: [request],
  perMonth: null as number | null,
  own: false,
  asked: 1,
  pausedUntil: null as string | null,
};

function showOwn({ now = page, answer = () => json(page) as Response } = {}) {
  return renderScreen(() => <CompanyPageLink token="company.x" link={now} />, {
    path: '/l',
    memberships: [],
    answers: { 'POST /api/company/v1/links/current': answer },
  });
}

describe('the page of a company', () => {
  it('says which school asks for what, and until when the seat is kept', async () => {
    await showOwn();

    expect(
      await screen.findByRole('heading', { name: 'Wat scholen Kwekerij De Proef vragen' }),
    ).toBeVisible();
    expect(screen.getByText('ma, di, van 7 december 2026 tot en met 26 februari 2027')).toBeVisible();
    expect(screen.getByText('De plek wordt vastgehouden tot ma 30 nov')).toBeVisible();
  });

  it('says yes with one tap and thanks', async () => {
    const { calls } = await showOwn({
      answer: () => json({ ...page, requests: [{ ...request, welcomeAt: '2026-11-23T08:00:00Z' }] }),
    });

    await userEvent.click(await screen.findByRole('button', { name: 'Ja, kom kennismaken: De Zwaluwhof' }));

    expect(await screen.findByText('U zei ja. De school neemt contact op.')).toBeVisible();
    const sent = calls.find(({ method }) => method === 'POST')!;
    expect(await sent.json()).toEqual({ says: 'WELCOME', requestId: 'r' });
    expect(sent.headers.get('X-Link-Token')).toBe('company.x');
  });

  it('asks once more before a no, and shows what is left', async () => {
    await showOwn({ answer: () => json({ ...page, requests: [] }) });

    await userEvent.click(await screen.findByRole('button', { name: 'Nee, deze keer niet: De Zwaluwhof' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Ja, zeg nee' }));

    expect(await screen.findByText('Er staat nu geen vraag open')).toBeVisible();
  });

  it('keeps the question on the screen when somebody else was faster', async () => {
    await showOwn({
      answer: () => json({ title: 'Deze vraag staat niet meer open', detail: 'De tijd was om.' }, 409),
    });

    await userEvent.click(await screen.findByRole('button', { name: 'Nee, deze keer niet: De Zwaluwhof' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Ja, zeg nee' }));

    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('Deze vraag staat niet meer open')).toBeVisible();
  });

  it('takes a lower number and refuses one that is none', async () => {
    const { calls } = await showOwn({ answer: () => json({ ...page, perMonth: 2, own: true }) });
    const field = await screen.findByLabelText(/Nieuwe vragen per maand/);

    await userEvent.type(field, '61');
    expect(screen.getByRole('button', { name: 'Bewaar dit aantal' })).toBeDisabled();
    await userEvent.clear(field);
    await userEvent.type(field, '2');
    await userEvent.click(screen.getByRole('button', { name: 'Bewaar dit aantal' }));

    expect(await screen.findByText(/hoogstens 2 nieuwe vragen per maand/)).toBeVisible();
    expect(await calls.find(({ method }) => method === 'POST')!.json()).toEqual({
      says: 'LIMIT',
      perMonth: 2,
    });
  });

  it('offers the end of a pause instead of another one', async () => {
    await showOwn({ now: { ...page, pausedUntil: '2027-01-15' } });

    expect(await screen.findByText('U heeft pauze tot 15 januari 2027')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Stop de pauze' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Neem pauze' })).not.toBeInTheDocument();
  });
});

function showOpen({ items = [request], people = [] as object[], role = 'stagebegeleider' as Role } = {}) {
  return renderScreen(() => <OpenRequests companyId="c" />, {
    path: '/bedrijven/c',
    memberships: [atZwaluwhof(role)],
    answers: {
      'GET /api/company/v1/companies/c/open-requests': () => json({ items }),
      'GET /api/company/v1/companies/c/contact-persons': () => json({ items: people }),
      'POST /api/company/v1/companies/c/page-links': () => new Response(null, { status: 204 }),
    },
  });
}

const wim = { id: 'w', name: 'Wim de Baas', email: 'wim@kwekerij.example', guides: false, expertise: [] };

describe('what schools ask of a company', () => {
  it('tells colleagues whether the company said yes', async () => {
    await showOpen({
      items: [request, { ...request, requestId: 's', welcomeAt: '2026-11-23T08:00:00Z' }],
    });

    expect(await screen.findByText('Bedrijf zei ja')).toBeVisible();
    expect(screen.getByText('Nog geen antwoord')).toBeVisible();
  });

  it('mails the page to somebody with an address', async () => {
    const { calls } = await showOpen({ people: [{ ...wim, id: 'x', name: 'Zonder', email: null }, wim] });

    await userEvent.click(await screen.findByRole('button', { name: 'Mail het bedrijf zijn pagina' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(await within(dialog).findByRole('button', { name: 'Verstuur' }));

    expect(await screen.findByText('De mail gaat naar Wim de Baas')).toBeVisible();
    const sent = calls.find(({ method }) => method === 'POST')!;
    expect(await sent.json()).toEqual({ contactPersonId: 'w' });
  });

  it('says what to do when nobody has an address', async () => {
    await showOpen();

    await userEvent.click(await screen.findByRole('button', { name: 'Mail het bedrijf zijn pagina' }));

    expect(await screen.findByText(/Vul dat eerst in bij de contactpersonen/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Verstuur' })).toBeDisabled();
  });

  it('lets a mentor read and send nothing', async () => {
    await showOpen({ role: 'mentor' });

    expect(await screen.findByText('De Zwaluwhof')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Mail het bedrijf zijn pagina' })).not.toBeInTheDocument();
  });
});
