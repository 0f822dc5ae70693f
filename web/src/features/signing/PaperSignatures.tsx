import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type PlacementTypes, useIdempotencyKey } from '@/api';
import { formatDate, today } from '@/lib/format';
import { toast } from '@/lib/toast';
import { Button, Card, Checkbox, Columns, ErrorState, FileDrop, Row, Stack, TextInput } from '@/ui';
import { PdfButton } from './PdfButton';

type Contract = PlacementTypes['schemas']['DocumentView'];
type Signer = Contract['signatures'][number]['role'];

/** Who prefers paper: what was signed on it, and a place to register the next one with its scan. */
export function PaperSignatures({
  contract,
  placementId,
  onSigned,
}: {
  contract: Contract;
  placementId: string;
  onSigned: () => Promise<unknown>;
}) {
  const { t } = useTranslation('signing');
  const [writing, setWriting] = useState(false);
  const papers = useQuery({
    queryKey: ['paper-signatures', placementId, contract.id],
    queryFn: () =>
      orThrow(
        api.placement.GET('/v1/placements/{placementId}/contract/paper-signatures', {
          params: { path: { placementId } },
        }),
      ),
  });
  const kept = papers.data ?? [];
  if (contract.complete && kept.length === 0) return null;
  return (
    <Card title={t('paper.title')}>
      <Stack>
        {!contract.complete && <p>{t('paper.why')}</p>}
        {kept.map((paper) => (
          <div key={paper.id}>
            <p>
              {t('paper.line', {
                roles: paper.roles.map((role) => t(`role.${role}`)).join(', '),
                date: formatDate(paper.signedOn),
                name: paper.byName,
              })}
            </p>
            <PdfButton
              path={`/v1/placements/${placementId}/contract/paper-signatures/${paper.id}/scan`}
              fileName={paper.fileName}
            >
              {t('paper.scan')}
            </PdfButton>
          </div>
        ))}
        {writing && !contract.complete && (
          <Register
            contract={contract}
            placementId={placementId}
            onDone={() => {
              setWriting(false);
              return onSigned();
            }}
            onCancel={() => setWriting(false)}
          />
        )}
        {!writing && !contract.complete && (
          <Row>
            <Button onClick={() => setWriting(true)}>{t('paper.open')}</Button>
          </Row>
        )}
      </Stack>
    </Card>
  );
}

function Register({
  contract,
  placementId,
  onDone,
  onCancel,
}: {
  contract: Contract;
  placementId: string;
  onDone: () => Promise<unknown>;
  onCancel: () => void;
}) {
  const { t } = useTranslation('signing');
  const client = useQueryClient();
  const [key, renew] = useIdempotencyKey();
  const [roles, setRoles] = useState<Signer[]>([]);
  const [signedOn, setSignedOn] = useState(today());
  const [scan, setScan] = useState<File>();
  const register = useMutation({
    mutationFn: () =>
      orThrow(
        api.placement.POST('/v1/placements/{placementId}/contract/paper-signatures', {
          params: {
            path: { placementId },
            query: { roles, signedOn },
            header: { 'Idempotency-Key': key },
          },
          // The scan is the body as it is; the type of an octet stream in OpenAPI is a string.
          body: scan as unknown as string,
          bodySerializer: (body: string) => body as unknown as BodyInit,
          headers: { 'Content-Type': 'application/octet-stream' },
        }),
      ),
    onSuccess: async () => {
      toast(t('paper.done'));
      await client.invalidateQueries({ queryKey: ['paper-signatures', placementId] });
      return onDone();
    },
    onSettled: renew,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    register.mutate();
  };
  return (
    <form onSubmit={submit} className="op-stack">
      <ErrorState error={register.error} />
      <fieldset className="op-field">
        <legend className="op-field__label">{t('paper.who')}</legend>
        <Columns>
          {contract.signatures
            .filter(({ signedAt }) => !signedAt)
            .map(({ role, expectedName }) => (
              <Checkbox
                key={role}
                label={`${expectedName} (${t(`role.${role}`)})`}
                checked={roles.includes(role)}
                onChange={(event) =>
                  setRoles(event.target.checked ? [...roles, role] : roles.filter((one) => one !== role))
                }
              />
            ))}
        </Columns>
      </fieldset>
      <TextInput
        type="date"
        label={t('paper.on')}
        max={today()}
        value={signedOn}
        onChange={(event) => setSignedOn(event.target.value)}
        required
      />
      <FileDrop
        label={t('paper.file')}
        hint={scan ? t('paper.chosen', { name: scan.name }) : t('paper.hint')}
        accept="application/pdf,image/jpeg,image/png"
        onFiles={([file]) => setScan(file)}
      />
      <Row>
        <Button
          type="submit"
          kind="primary"
          disabled={roles.length === 0 || !scan || !signedOn || register.isPending}
        >
          {t('paper.send')}
        </Button>
        <Button kind="subtle" onClick={onCancel}>
          {t('paper.cancel')}
        </Button>
      </Row>
    </form>
  );
}
