import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { json, renderScreen } from '@/testing/renderApp';
import { ReportDialog } from './ReportDialog';

const id = '0190a000-0000-7000-8000-0000000000a1';
const path = `POST /api/school/v1/students/${id}/reports`;

function write(answer: () => Response | Promise<Response>) {
  return renderScreen(
    () => (
      <ReportDialog
        student={{ id, displayName: 'Daan' } as never}
        about={{ kind: 'VISIT', visitId: id, visitedOn: '2026-11-27' }}
        close={() => undefined}
      />
    ),
    { answers: { [path]: answer } },
  );
}

describe('the report of a visit', () => {
  afterEach(() => sessionStorage.clear());

  it('PLA-54: is one field to be filled in, and survives a workshop without reach', async () => {
    const offline = await write(() => Promise.reject(new TypeError('Failed to fetch')));
    const seen = await screen.findByLabelText('Wat is gezien en besproken?');
    expect(screen.getAllByText(/hoeft niet|niet verplicht/i).length).toBeGreaterThanOrEqual(3);
    await offline.user.type(seen, 'Pot zelf stekjes op');
    await offline.user.click(screen.getByRole('button', { name: 'Verslag opslaan' }));
    expect(await screen.findByRole('alert')).toBeInTheDocument();
    expect(seen).toHaveValue('Pot zelf stekjes op');
    offline.unmount();

    const online = await write(() => json({ id }, 201));
    expect(await screen.findByLabelText('Wat is gezien en besproken?')).toHaveValue('Pot zelf stekjes op');
    await online.user.click(screen.getByRole('button', { name: 'Verslag opslaan' }));
    expect(await screen.findByText(/verslag is opgeslagen/i)).toBeInTheDocument();
    const post = online.calls.find(({ method }) => method === 'POST')!;
    expect(await post.clone().json()).toMatchObject({
      visitId: id,
      content: { seen: 'Pot zelf stekjes op' },
    });
    online.unmount();

    await write(() => json({ id }, 201));
    expect(await screen.findByLabelText('Wat is gezien en besproken?')).toHaveValue('');
  });
});
