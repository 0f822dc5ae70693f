import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import MyParentsScreen from './MyParentsScreen';

const id = '0190a000-0000-7000-8000-0000000000f1';

function show(student: {
  age: number;
  parentsInformed?: boolean;
  shieldedFromParents?: boolean;
  may: string[];
  guardians?: object[];
}) {
  const now = { parentsInformed: false, shieldedFromParents: false, guardians: [], ...student, id };
  return renderScreen(MyParentsScreen, {
    memberships: [atZwaluwhof('student')],
    answers: {
      'GET /api/school/v1/me': () =>
        json({
          children: [],
          student: { id, givenName: 'Daan', displayName: 'Daan', age: now.age, may: now.may },
        }),
      [`GET /api/school/v1/students/${id}`]: () => json(now, 200, { ETag: '"3"' }),
      [`PUT /api/school/v1/students/${id}/parents`]: async (request) => {
        const { informed, shielded } = (await request.clone().json()) as Record<string, boolean>;
        Object.assign(now, { parentsInformed: informed, shieldedFromParents: shielded });
        return json(now);
      },
    },
  });
}

const content = () => screen.findByRole('group', { name: /gesprekken en verslagen/ });

describe('what parents hear', () => {
  it('is not for a student of 15 to choose', async () => {
    await show({ age: 15, may: ['SEE'] });

    expect(await screen.findByText('Vanaf 16 kies jij')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Ja, dat mag/ })).not.toBeInTheDocument();
  });

  it('at 17 is about the content only, and can be undone', async () => {
    const { user, calls } = await show({ age: 17, may: ['DECIDE_ABOUT_PARENTS'] });

    expect(screen.queryByText('Mogen je ouders meekijken?')).not.toBeInTheDocument();
    await user.click(within(await content()).getByRole('button', { name: 'Nee, dit is van mij' }));

    expect(await screen.findByText(/Je ouders lezen dit niet/)).toBeInTheDocument();
    const put = calls.find(({ method }) => method === 'PUT')!;
    expect(put.headers.get('If-Match')).toBe('"3"');
    expect(await put.clone().json()).toEqual({ informed: false, shielded: true });
    await user.click(screen.getByRole('button', { name: /Ongedaan maken/ }));
    await waitFor(async () =>
      expect(within(await content()).getByRole('button', { name: 'Ja, dat mag' })).toHaveAttribute(
        'aria-pressed',
        'true',
      ),
    );
  });

  it('is nothing for who has no account', async () => {
    const petra = { name: 'Petra', relation: 'PARENT', informed: true, content: true };
    await show({
      age: 17,
      may: ['DECIDE_ABOUT_PARENTS'],
      guardians: [
        { id: '1', ...petra, accountId: 'a' },
        { id: '2', ...petra, name: 'Oma' },
      ],
    });

    const [withAccount, without] = await screen.findAllByRole('listitem');
    expect(withAccount).toHaveTextContent('Ziet ook je verslagen');
    expect(without).toHaveTextContent('Ziet niets');
  });

  it('at 18 is nothing until the student says yes', async () => {
    const { user } = await show({ age: 18, may: ['DECIDE_ABOUT_PARENTS'] });

    expect(await screen.findByText('Je ouders kijken niet mee.')).toBeInTheDocument();
    expect(screen.queryByRole('group', { name: /gesprekken en verslagen/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Ja, dat mag' }));

    expect(await content()).toBeInTheDocument();
  });
});
