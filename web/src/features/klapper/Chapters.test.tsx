import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import { Chapters } from './Chapters';

describe('a klapper the student keeps from a parent', () => {
  it('is explained, and not shown as something that went wrong', async () => {
    await renderScreen(() => <Chapters studentId="s" />, {
      memberships: [atZwaluwhof('parent')],
      answers: {
        'GET /api/placement/v1/students/s/stageklapper': () =>
          json({ type: 'https://opstap.example/problems/kept-by-student', status: 403, title: 'Nee' }, 403),
      },
    });

    expect(await screen.findByText('Dit houdt uw kind voor zichzelf')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
