import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type PlacementTypes } from '@/api';
import type { LinkScreenProps } from '@/lib/feature';
import { formatMoment } from '@/lib/format';
import { Reach } from '@/lib/Reach';
import {
  Button,
  Card,
  Checkbox,
  ErrorState,
  Facts,
  Notice,
  Page,
  Row,
  Stack,
  TextArea,
  TextInput,
} from '@/ui';
import { PdfButton } from './PdfButton';

type Asked = PlacementTypes['schemas']['LinkPage'];

/** Somebody of the company reads and signs, or says what is not right in a contract. Nothing else. */
export default function SignLink({ token, link }: LinkScreenProps) {
  const { t } = useTranslation('signing');
  const asked = link as Asked;
  const [name, setName] = useState(asked.holder ?? '');
  const [agreed, setAgreed] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const contract = asked.purpose === 'SIGN_CONTRACT';
  const sign = useMutation({
    mutationFn: () =>
      orThrow(
        api.placement.POST('/v1/links/current', {
          params: { header: { 'X-Link-Token': token } },
          body: { name, agreed: true },
        }),
      ),
  });
  const object = useMutation({
    mutationFn: () =>
      orThrow(
        api.placement.POST('/v1/links/current', {
          params: { header: { 'X-Link-Token': token } },
          body: { name, agreed: false, remark: wrong!.trim() },
        }),
      ),
  });
  const amendment = contract && asked.facts.some(({ label }) => label === 'Nieuw vanaf');
  const title = t(amendment ? 'link.amendment' : contract ? 'link.contract' : 'link.certificate');
  if (object.isSuccess) {
    return (
      <Page title={title}>
        <Notice tone="positive" title={t('link.wrong.thanks')}>
          {t('link.wrong.thanksText')}
        </Notice>
      </Page>
    );
  }
  if (sign.isSuccess) {
    return (
      <Page title={title}>
        <Notice tone="positive" title={t('link.thanks')}>
          {t('link.thanksText')}
        </Notice>
      </Page>
    );
  }
  return (
    <Page title={title} intro={t('link.intro', { school: asked.school, student: asked.studentName })}>
      <Card>
        <Facts items={(asked.facts ?? []).map(({ label, value }) => [label!, value!])} />
        {(asked.goals?.length ?? 0) > 0 && (
          <>
            <p>{t('link.goals')}</p>
            <ul>
              {asked.goals?.map((goal) => (
                <li key={goal.code}>{goal.text}</li>
              ))}
            </ul>
          </>
        )}
        {contract && (
          <PdfButton path="/v1/links/current/document" headers={{ 'X-Link-Token': token }}>
            {t('read')}
          </PdfButton>
        )}
        <p>{t('signers')}</p>
        <ul>
          {asked.document?.signers?.map((one) => (
            <li key={one.role}>
              {one.name} ({t(`role.${one.role}`)}):{' '}
              {one.signedAt ? formatMoment(one.signedAt) : t('notSigned')}
            </li>
          ))}
        </ul>
        <TextInput label={t('link.name')} value={name} onChange={(event) => setName(event.target.value)} />
        <Checkbox label={t('agree')} checked={agreed} onChange={(event) => setAgreed(event.target.checked)} />
        <ErrorState error={sign.error} />
        <Row>
          <Button kind="primary" disabled={!agreed || !name || sign.isPending} onClick={() => sign.mutate()}>
            {t('sign')}
          </Button>
          {contract && wrong === undefined && (
            <Button onClick={() => setWrong('')}>{t('link.wrong.open')}</Button>
          )}
        </Row>
        {wrong !== undefined && (
          <Stack>
            <TextArea
              label={t('link.wrong.label')}
              hint={t('link.wrong.hint')}
              maxLength={1000}
              value={wrong}
              onChange={(event) => setWrong(event.target.value)}
            />
            <ErrorState error={object.error} />
            <Row>
              <Button disabled={!wrong.trim() || !name || object.isPending} onClick={() => object.mutate()}>
                {t('link.wrong.send')}
              </Button>
            </Row>
          </Stack>
        )}
      </Card>
      {asked.guide && <Reach name={asked.guide.name} phone={asked.guide.phone} />}
    </Page>
  );
}
