import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { json, renderScreen } from '@/testing/renderApp';
import EvaluationLink from './EvaluationLink';
import EvaluationsCard from './EvaluationsCard';
import EvaluationsScreen from './EvaluationsScreen';

const form = {
  purpose: 'COMPANY_EVALUATION',
  holder: 'Wim de Baas',
  company: 'Zadelmakerij Riem',
  school: 'De Zwaluwhof',
  from: '2026-09-07',
  until: '2026-11-20',
  questions: ['PREPARED', 'REACHABLE', 'VISITS', 'AGREEMENTS', 'AGAIN'],
  received: false,
};

function showForm(now = form) {
  return renderScreen(() => <EvaluationLink token="company.x" link={now} />, {
    path: '/l',
    memberships: [],
    answers: { 'POST /api/company/v1/links/current/evaluation': () => json({ ...form, received: true }) },
  });
}

describe('the form of a company about a school (COM-31)', () => {
  it('is sent with one answer to each question, and thanks', async () => {
    const { calls } = await showForm();
    const send = await screen.findByRole('button', { name: 'Verstuur' });

    for (const question of screen.getAllByRole('group')) {
      expect(send).toBeDisabled();
      await userEvent.click(within(question).getByRole('radio', { name: 'Best wel' }));
    }
    await userEvent.type(screen.getByLabelText(/Wilt u nog iets zeggen/), 'Fijn contact.');
    await userEvent.click(send);

    expect(await screen.findByText('Bedankt voor uw antwoord')).toBeVisible();
    const sent = calls.find(({ method }) => method === 'POST')!;
    expect(sent.headers.get('X-Link-Token')).toBe('company.x');
    expect(await sent.json()).toEqual({
      scores: { PREPARED: 3, REACHABLE: 3, VISITS: 3, AGREEMENTS: 3, AGAIN: 3 },
      remark: 'Fijn contact.',
    });
  });

  it('says who reads what, and names the stage by its period', async () => {
    await showForm();

    expect(
      await screen.findByRole('heading', { name: 'Hoe hielp De Zwaluwhof u bij deze stage?' }),
    ).toBeVisible();
    expect(screen.getByText('Stage van 7 september 2026 tot en met 20 november 2026')).toBeVisible();
    expect(screen.getByText(/Andere scholen zien niets/)).toBeVisible();
  });

  it('thanks who comes a second time instead of asking again', async () => {
    await showForm({ ...form, received: true });

    expect(await screen.findByText('Bedankt, we hebben uw antwoord al')).toBeVisible();
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
  });
});

const waiting = {
  id: 'e',
  companyId: 'k',
  company: 'Zadelmakerij Riem',
  from: '2026-09-07',
  until: '2026-11-20',
  askedOn: '2026-11-23',
  mailed: true,
  handedOn: null,
  handedBy: null,
};
const own = {
  years: [
    {
      schoolYear: 2026,
      asked: 4,
      answers: 2,
      questions: form.questions.map((question) => ({ question, average: question === 'VISITS' ? 2.5 : 4 })),
    },
  ],
  remarks: [{ companyId: 'k', company: 'Zadelmakerij Riem', on: '2026-11-23', text: 'Belde nooit terug.' }],
  waiting: [waiting, { ...waiting, id: 'f', company: 'Hoefsmid Zonder Mail', mailed: false }],
};

function showOwn(results: object = own) {
  return renderScreen(EvaluationsScreen, {
    path: '/evaluaties',
    answers: {
      'GET /api/company/v1/company-evaluations': () => json(results),
      'PUT /api/company/v1/company-evaluations/f/link': () =>
        json({ address: 'https://opstap.example/l#company.geheim' }),
    },
  });
}

describe('what companies think of the own school', () => {
  it('is an average per question with the remarks', async () => {
    await showOwn();

    const row = await screen.findByRole('row', { name: /Kwam de school vaak genoeg langs/ });
    expect(within(row).getByText('2,5')).toBeVisible();
    expect(screen.getByText('Schooljaar 2026–2027: 2 van 4 formulieren ingevuld.')).toBeVisible();
    expect(screen.getByText('Belde nooit terug.')).toBeVisible();
  });

  it('puts first who could get no mail, and makes a link to pass on', async () => {
    await showOwn();
    const [first] = await screen.findAllByRole('button', { name: /^Link voor/ });
    expect(first).toHaveAccessibleName('Link voor Hoefsmid Zonder Mail');
    expect(screen.getByText('Geen mailadres')).toBeVisible();

    await userEvent.click(first!);
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Maak de link' }));

    expect(await within(dialog).findByLabelText('Adres van het formulier')).toHaveValue(
      'https://opstap.example/l#company.geheim',
    );
    expect(within(dialog).getByText(/Het werkt 60 dagen/)).toBeVisible();
  });

  it('stands on the first screen for companies that could get no mail only', async () => {
    const answers = { 'GET /api/company/v1/company-evaluations': () => json(own) };
    await renderScreen(EvaluationsCard, { answers });

    expect(await screen.findByRole('link', { name: /Hoefsmid Zonder Mail/ })).toHaveAttribute(
      'href',
      '/evaluaties',
    );
    expect(screen.queryByText('Zadelmakerij Riem')).not.toBeInTheDocument();
  });

  it('says what will come when nobody was asked', async () => {
    await showOwn({ years: [], remarks: [], waiting: [] });

    expect(await screen.findByText('Nog geen bedrijf gevraagd')).toBeVisible();
  });
});
