import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { atZwaluwhof, json, renderScreen } from '@/testing/renderApp';
import ContractScreen from './ContractScreen';
import SignLink from './SignLink';

const id = '0190a000-0000-7000-8000-0000000000e1';
const path = `/api/placement/v1/placements/${id}/contract`;
const signature = { signedName: null, method: null, signedAt: null };
const contract = {
  id: '0190a000-0000-7000-8000-0000000000d1',
  kind: 'CONTRACT',
  title: 'Stagecontract',
  hash: 'a'.repeat(64),
  edition: 1,
  effectiveFrom: null,
  companyChecksFirst: true,
  complete: false,
  drawnUpAt: '2026-11-23T09:00:00Z',
  completedAt: null,
  verificationCode: null,
  signatures: [
    { role: 'COMPANY', expectedName: 'Wim Voorbeeld', ...signature },
    { role: 'STUDENT', expectedName: 'Daan Demo-Peters', ...signature },
  ],
  yourTurn: null,
};

function show(now: object, answers = {}) {
  return renderScreen(ContractScreen, {
    path: '/plaatsingen/$placementId/contract',
    at: `/plaatsingen/${id}/contract`,
    memberships: [atZwaluwhof('stagebegeleider')],
    answers: {
      [`GET ${path}`]: () => json({ ...contract, ...now }),
      [`GET ${path}/paper-signatures`]: () => json([]),
      ...answers,
    },
  });
}

describe('a contract', () => {
  it('PLA-34: says that the company reads it first', async () => {
    await show({});

    expect(await screen.findByText('Het bedrijf leest het eerst')).toBeInTheDocument();
    expect(screen.queryByText('Tijd om te tekenen')).not.toBeInTheDocument();
  });

  it('PLA-37: says which amendment it is, and that the contract counts as it was until everybody signed', async () => {
    await show({ edition: 2, effectiveFrom: '2026-12-07', companyChecksFirst: false });

    expect(await screen.findByText(/Wijziging 1: geldt vanaf/)).toBeInTheDocument();
    expect(screen.getByText(/geldt het contract zoals het was/)).toBeInTheDocument();
  });

  it('PLA-36: takes the scan of who signed on paper, with the day and who it was', async () => {
    const { user, calls } = await show(
      {},
      { [`POST ${path}/paper-signatures`]: () => json({ ...contract, companyChecksFirst: false }) },
    );

    await user.click(await screen.findByRole('button', { name: 'Leg papier vast' }));
    const send = screen.getByRole('button', { name: 'Vastleggen' });
    expect(send).toBeDisabled();
    await user.click(screen.getByRole('checkbox', { name: 'Wim Voorbeeld (bedrijf)' }));
    await user.upload(
      screen.getByLabelText(/Scan of foto/),
      new File(['%PDF'], 'getekend.pdf', { type: 'application/pdf' }),
    );
    expect(screen.getByText('Gekozen: getekend.pdf')).toBeInTheDocument();
    await user.click(send);

    const post = calls.find(({ method }) => method === 'POST')!;
    expect(new URL(post.url).searchParams.getAll('roles')).toEqual(['COMPANY']);
    expect(post.headers.get('Content-Type')).toBe('application/octet-stream');
  });
});

describe('the link of the company', () => {
  it('PLA-34: says in one field what is not right, and then asks nothing more', async () => {
    const { user, calls } = await renderScreen(
      () => (
        <SignLink
          token="t"
          link={
            {
              purpose: 'SIGN_CONTRACT',
              holder: 'Wim Voorbeeld',
              school: 'De Zwaluwhof',
              studentName: 'Daan',
              facts: [{ label: 'Nieuw vanaf', value: '7 december 2026' }],
              goals: [],
              document: { title: 'Stagecontract, wijziging 1', hash: 'a', signers: [] },
              shared: [],
              guide: null,
            } as never
          }
        />
      ),
      {
        path: '/',
        answers: { 'POST /api/placement/v1/links/current': () => json({ purpose: 'SIGN_CONTRACT' }) },
      },
    );

    expect(await screen.findByText('Wilt u de wijziging van het stagecontract tekenen?')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Er klopt iets niet' }));
    await user.type(screen.getByLabelText(/Wat klopt er niet/), 'De pauze is langer');
    await user.click(screen.getByRole('button', { name: 'Verstuur' }));

    expect(await screen.findByText('Dank u wel, de stagebegeleider weet het')).toBeInTheDocument();
    const post = calls.find(({ method }) => method === 'POST')!;
    expect(await post.clone().json()).toEqual({
      name: 'Wim Voorbeeld',
      agreed: false,
      remark: 'De pauze is langer',
    });
  });
});
