import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import PulseCard from './PulseCard';
import SadPulses from './SadPulses';

const id = '0190a000-0000-7000-8000-0000000000e1';
const path = `/api/placement/v1/placements/${id}/pulse`;

function ask(asked: boolean) {
  return renderScreen(PulseCard, {
    memberships: [atZwaluwhof('student')],
    answers: {
      'GET /api/placement/v1/me/placements': () => json([{ id, state: 'RUNNING' }]),
      [`GET ${path}`]: () => json({ asked, weeks: [] }),
      [`PUT ${path}`]: () => json({ asked: false, weeks: [] }),
    },
  });
}

describe('the weekly pulse', () => {
  it('PLA-55: asks three questions one by one, and sends them when the student has seen them all', async () => {
    const { user, calls } = await ask(true);

    for (const question of [
      'Hoe is het werk?',
      'Hoe is de begeleiding op het werk?',
      'Hoe voel je je op je stage?',
    ]) {
      const group = within(await screen.findByRole('group', { name: question }));
      await user.click(
        group.getByRole('button', { name: question.includes('begeleiding') ? 'Niet goed' : 'Goed' }),
      );
    }
    expect(calls.some(({ method }) => method === 'PUT')).toBe(false);
    expect(screen.getByText('De begeleiding: Niet goed')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Verstuur' }));

    expect(await screen.findByText(/praat met je/)).toBeInTheDocument();
    const put = calls.find(({ method }) => method === 'PUT')!;
    expect(await put.clone().json()).toEqual({ work: 'HAPPY', guidance: 'SAD', feeling: 'HAPPY' });
  });

  it('can be answered again before it is sent, and says who reads it', async () => {
    const { user } = await ask(true);

    const group = within(await screen.findByRole('group', { name: 'Hoe is het werk?' }));
    expect(screen.getByText(/Je ouders en het bedrijf niet/)).toBeInTheDocument();
    await user.click(group.getByRole('button', { name: 'Gaat wel' }));
    await user.click(screen.getByRole('button', { name: 'Opnieuw' }));
    expect(screen.getByRole('group', { name: 'Hoe is het werk?' })).toBeInTheDocument();
  });

  it('is not asked twice in a week', async () => {
    const { calls } = await ask(false);

    expect(calls.length).toBeGreaterThan(0);
    expect(screen.queryByText('Hoe was je week?')).not.toBeInTheDocument();
  });

  it('PLA-55: names who is not well and in what, for who guides', async () => {
    await renderScreen(SadPulses, {
      memberships: [atZwaluwhof('stagebegeleider')],
      answers: {
        'GET /api/placement/v1/sad-pulses': () =>
          json([
            {
              placementId: id,
              studentName: 'Daan Demo-Peters',
              work: 'HAPPY',
              guidance: 'SAD',
              feeling: 'SAD',
            },
          ]),
      },
    });

    expect(await screen.findByText('Niet goed: de begeleiding, het gevoel')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /Daan Demo-Peters/ })).toHaveAttribute(
      'href',
      `/plaatsingen/${id}?tab=guidance`,
    );
  });
});
