import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import type { Role } from '@/lib/roles';
import CalendarScreen from './CalendarScreen';

const moment = {
  id: '1',
  companyId: 'c',
  company: 'Kwekerij De Proef',
  organisationId: 'b',
  organisation: 'Kastanjelaan',
  purpose: 'FIND_PLACE',
  on: '2026-11-20',
  own: false,
  despite: false,
  joins: [],
  mayUndo: false,
};

function show({ items = [moment] as object[], role = 'stagebegeleider' as Role } = {}) {
  return renderScreen(CalendarScreen, {
    path: '/contactkalender',
    at: '/contactkalender?maand=2026-11',
    memberships: [atZwaluwhof(role)],
    answers: {
      'GET /api/company/v1/organisations': () => json({ items: [{ id: 'b', name: 'Kastanjelaan' }] }),
      'GET /api/company/v1/contact-calendar': () =>
        json({
          month: '2026-11',
          contacts: items.length,
          days: [{ day: '2026-11-20', count: items.length }],
        }),
      'GET /api/company/v1/contact-moments': () => json({ items }),
      'GET /api/company/v1/contact-rule': () => json({ blocks: false, days: 7 }, 200, { ETag: '"0"' }),
      'GET /api/company/v1/request-limits': () => json({ perMonth: { LARGE: 12 } }),
      'PUT /api/company/v1/request-limits': () => json({ perMonth: {} }),
      'PUT /api/company/v1/contact-rule': () => json({ blocks: true, days: 7 }),
    },
  });
}

describe('the contact calendar', () => {
  it('shows the month as a picture and as a list with the way to the company', async () => {
    await show();

    const picture = await screen.findByRole('table', { name: 'Contacten per dag in november 2026' });
    expect(within(picture).getByRole('cell', { name: '20 1 contact' })).toBeVisible();
    const list = await screen.findByRole('table', { name: 'Contacten in november 2026' });
    expect(within(list).getByText('Kastanjelaan')).toBeVisible();
    expect(within(list).getByText('Stageplek zoeken')).toBeVisible();
    expect(within(list).getByRole('link', { name: 'Kwekerij De Proef' })).toHaveAttribute(
      'href',
      '/bedrijven/c',
    );
  });

  it('narrows to an organisation and a purpose in the address', async () => {
    const { user, router, calls } = await show();

    await user.selectOptions(await screen.findByRole('combobox', { name: /Waarvoor/ }), 'Stageplek zoeken');
    await screen.findByRole('option', { name: 'Kastanjelaan' });
    await user.selectOptions(screen.getByRole('combobox', { name: /Organisatie/ }), 'Kastanjelaan');
    await screen.findByRole('link', { name: 'Kwekerij De Proef' });

    expect(router.state.location.search).toMatchObject({ doel: 'FIND_PLACE', organisatie: 'b' });
    expect(
      calls.some(({ url }) => url.includes('organisation=b') && url.includes('purpose=FIND_PLACE')),
    ).toBe(true);
  });

  it('says why it is empty and what to do', async () => {
    await show({ items: [] });

    expect(await screen.findByText('Geen contacten in deze maand')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Naar de bedrijven' })).toHaveAttribute('href', '/bedrijven');
  });

  it('lets the coordinator decide whether a second contact needs a reason', async () => {
    const { user, calls } = await show({ role: 'regional-coordinator' });

    await user.click(await screen.findByRole('checkbox', { name: /Vraag een reden/ }));

    await screen.findByText('Afspraak van de regio bewaard');
    const put = calls.find(({ method }) => method === 'PUT')!;
    expect(await put.clone().json()).toEqual({ blocks: true });
    expect(put.headers.get('If-Match')).toBe('"0"');
  });

  it('tells the others what holds', async () => {
    await show();

    expect(await screen.findByText(/krijgt zij een melding en kan zij aanhaken/)).toBeVisible();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});
