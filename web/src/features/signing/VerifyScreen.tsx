import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type PlacementTypes } from '@/api';
import { formatDate } from '@/lib/format';
import { Button, ErrorState, Facts, FileDrop, Notice, Page, Row, Stack, TextInput } from '@/ui';

type Verified = PlacementTypes['schemas']['Verification'];

/** Anyone who holds a document checks that it is real, and that the file is the one that was sealed. */
export default function VerifyScreen() {
  const { t } = useTranslation('signing');
  const [code, setCode] = useState('');
  const check = useMutation({
    mutationFn: () =>
      orThrow(api.placement.GET('/v1/public/documents/verification', { params: { query: { code } } })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    check.mutate();
  };
  return (
    <Page title={t('verify.title')} intro={t('verify.intro')}>
      <form onSubmit={submit} className="op-stack">
        <TextInput
          label={t('verify.code')}
          hint="XXXX-XXXX-XXXX-XXXX"
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <Row>
          <Button type="submit" kind="primary" disabled={code.length < 8}>
            {t('verify.do')}
          </Button>
        </Row>
      </form>
      <ErrorState error={check.error} />
      {check.data && (
        <Stack>
          <Notice tone="positive" title={t('verify.real')}>
            <Facts
              items={[
                [t('verify.kind'), t(`kind.${check.data.kind}`)],
                [t('verify.issuer'), check.data.issuer],
                [t('verify.on'), formatDate(check.data.issuedOn!)],
                [t('verify.hash'), check.data.documentHash],
              ]}
            />
          </Notice>
          <CheckFile key={check.data.documentHash} verified={check.data} />
        </Stack>
      )}
    </Page>
  );
}

/** The file stays where it is: its hash is worked out here and compared with those that were sealed. */
function CheckFile({ verified }: { verified: Verified }) {
  const { t } = useTranslation('signing');
  const compare = useMutation({
    mutationFn: async (file: File) => ({
      name: file.name,
      same: verified.fileHashes.includes(await sha256(file)),
    }),
  });
  const { data: compared } = compare;
  return (
    <>
      <FileDrop
        label={t('verify.file')}
        hint={t('verify.fileHint')}
        accept="application/pdf"
        onFiles={([file]) => file && compare.mutate(file)}
      />
      <div aria-live="polite">
        {compared && (
          <Notice
            tone={compared.same ? 'positive' : 'negative'}
            title={t(compared.same ? 'verify.same' : 'verify.other', { name: compared.name })}
          >
            <p>{t(compared.same ? 'verify.sameText' : 'verify.otherText')}</p>
          </Notice>
        )}
      </div>
    </>
  );
}

async function sha256(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
