import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { formatDate } from '@/lib/format';
import { Button, ErrorState, Facts, Notice, Page, Row, TextInput } from '@/ui';

/** Anyone who holds a document checks that it is real. */
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
      )}
    </Page>
  );
}
