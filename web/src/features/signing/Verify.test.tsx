import { createHash } from 'node:crypto';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { json, renderScreen } from '@/testing/renderApp';
import VerifyScreen from './VerifyScreen';

const sealed = '%PDF sealed';
const pdf = (text: string, name: string) => new File([text], name, { type: 'application/pdf' });

describe('the public check of a document', () => {
  it('compares the file with what was sealed, without sending it anywhere', async () => {
    const { user, calls } = await renderScreen(VerifyScreen, {
      memberships: [],
      answers: {
        'GET /api/placement/v1/public/documents/verification': () =>
          json({
            kind: 'CONTRACT',
            documentHash: 'a'.repeat(64),
            fileHashes: [createHash('sha256').update(sealed).digest('hex')],
            issuer: 'De Zwaluwhof',
            issuedOn: '2026-11-28',
          }),
      },
    });

    await user.type(await screen.findByLabelText('Controlecode'), 'ABCD-EFGH-JKLM-NPQR');
    await user.click(screen.getByRole('button', { name: 'Controleer' }));
    const drop = await screen.findByLabelText(/Controleer ook het bestand/);
    const before = calls.length;
    await user.upload(drop, pdf(sealed, 'contract.pdf'));
    expect(await screen.findByText('contract.pdf is het verzegelde exemplaar')).toBeInTheDocument();

    await user.upload(drop, pdf(`${sealed} `, 'anders.pdf'));
    expect(await screen.findByText('anders.pdf is niet het verzegelde exemplaar')).toBeInTheDocument();
    expect(calls).toHaveLength(before);
  });
});
