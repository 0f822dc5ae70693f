import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { atZwaluwhof, renderScreen } from '@/testing/renderApp';
import { type Part, ShareParts } from './ShareParts';

function show(send: (part: Part, on: boolean) => Promise<unknown>) {
  return renderScreen(
    () => <ShareParts company="Kwekerij" offered={['GOALS', 'CERTIFICATE']} shown={['GOALS']} send={send} />,
    { memberships: [atZwaluwhof('student')], answers: {} },
  );
}

describe('a tick of what a company sees', () => {
  it('shows in the same beat, before the server has answered', async () => {
    const { user } = await show(() => new Promise(() => {}));

    await user.click(await screen.findByRole('checkbox', { name: 'De doelen' }));

    expect(screen.getByRole('checkbox', { name: 'De doelen' })).not.toBeChecked();
  });

  it('goes back when it was refused, and says so', async () => {
    const { user } = await show(() => Promise.reject(new Error('Nee')));

    await user.click(await screen.findByRole('checkbox', { name: 'De doelen' }));

    expect(await screen.findByRole('alert')).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: 'De doelen' })).toBeChecked();
  });

  it('waits for the one before, so that the last answer is the last', async () => {
    const sent: string[] = [];
    let answer = () => {};
    const { user } = await show((part) => {
      sent.push(part);
      return new Promise<void>((resolve) => (answer = resolve));
    });

    await user.click(await screen.findByRole('checkbox', { name: 'De doelen' }));
    await user.click(screen.getByRole('checkbox', { name: 'Dat er een certificaat is' }));
    expect(sent).toEqual(['GOALS']);
    answer();

    await expect.poll(() => sent).toEqual(['GOALS', 'CERTIFICATE']);
  });
});
