import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow, ProblemError, type PlacementTypes } from '@/api';
import { formatDate } from '@/lib/format';
import { hasRole, useRoles } from '@/lib/session';
import { usePathParams } from '@/lib/urlState';
import {
  Button,
  Card,
  Checkbox,
  Dialog,
  EmptyState,
  ErrorState,
  Loaded,
  Notice,
  Page,
  Row,
  Stack,
} from '@/ui';
import { PaperSignatures } from './PaperSignatures';
import { PdfButton } from './PdfButton';
import { Signers } from './Signers';

type Contract = PlacementTypes['schemas']['DocumentView'];

/** The contract: who has signed, who has not, the three copies, and one's own signature. */
export default function ContractScreen() {
  const { t } = useTranslation('signing');
  const { placementId } = usePathParams<'placementId'>();
  const client = useQueryClient();
  const mayDrawUp = hasRole(useRoles(), ['stagebegeleider', 'teamleider']);
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['contract', placementId] }),
      client.invalidateQueries({ queryKey: ['placement', placementId] }),
    ]);
  const contract = useQuery({
    queryKey: ['contract', placementId],
    queryFn: async () => {
      try {
        return await orThrow(
          api.placement.GET('/v1/placements/{placementId}/contract', { params: { path: { placementId } } }),
        );
      } catch (error) {
        if (error instanceof ProblemError && error.status === 404) return null;
        throw error;
      }
    },
  });
  const drawUp = useMutation({
    mutationFn: () =>
      orThrow(
        api.placement.POST('/v1/placements/{placementId}/contract', { params: { path: { placementId } } }),
      ),
    onSettled: refresh,
  });
  const remind = useMutation({
    mutationFn: () =>
      orThrow(
        api.placement.POST('/v1/placements/{placementId}/contract/reminders', {
          params: { path: { placementId } },
        }),
      ),
  });
  return (
    <Page title={t('contract')} back={{ to: `/plaatsingen/${placementId}`, label: t('back') }}>
      <Loaded query={contract}>
        {(data) =>
          data === null && !mayDrawUp ? (
            <EmptyState title={t('notYet')} why={t('notYetWhy')} />
          ) : data === null ? (
            <Card title={t('notYet')}>
              <p>{t('drawUpWhy')}</p>
              <ErrorState error={drawUp.error} />
              <Row>
                <Button kind="primary" onClick={() => drawUp.mutate()} disabled={drawUp.isPending}>
                  {t('drawUp')}
                </Button>
              </Row>
            </Card>
          ) : (
            <Stack gap="lg">
              {data.edition > 1 && (
                <Notice
                  tone="info"
                  title={t('amendment', { number: data.edition - 1, date: formatDate(data.effectiveFrom!) })}
                >
                  {!data.complete && <p>{t('amendmentText')}</p>}
                </Notice>
              )}
              {data.companyChecksFirst && (
                <Notice tone="info" title={t('checking.title')}>
                  <p>{t('checking.text')}</p>
                </Notice>
              )}
              {data.complete && (
                <Notice tone="positive" title={t('complete')}>
                  {t('code', { code: data.verificationCode })}
                </Notice>
              )}
              {data.yourTurn && <Sign contract={data} placementId={placementId} onSigned={refresh} />}
              <Signers signers={data.signatures ?? []} />
              <Card title={t('copies')}>
                <Row>
                  {(['HOME', 'SCHOOL', 'COMPANY'] as const).map((copy) => (
                    <PdfButton key={copy} path={`/v1/placements/${placementId}/contract/copies/${copy}`}>
                      {t(`copy.${copy}`)}
                    </PdfButton>
                  ))}
                </Row>
              </Card>
              {mayDrawUp && <PaperSignatures contract={data} placementId={placementId} onSigned={refresh} />}
              {!data.complete && mayDrawUp && (
                <Card title={t('remind.title')}>
                  <ErrorState error={remind.error} />
                  {remind.isSuccess && <Notice tone="positive">{t('remind.done')}</Notice>}
                  <Row>
                    <Button onClick={() => remind.mutate()}>{t('remind.do')}</Button>
                  </Row>
                </Card>
              )}
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}

function Sign({
  contract,
  placementId,
  onSigned,
}: {
  contract: Contract;
  placementId: string;
  onSigned: () => Promise<unknown>;
}) {
  const { t } = useTranslation('signing');
  const [agreed, setAgreed] = useState(false);
  const [asking, setAsking] = useState(false);
  const sign = useMutation({
    mutationFn: () =>
      orThrow(
        api.placement.POST('/v1/placements/{placementId}/signatures', {
          params: { path: { placementId } },
          body: { document: 'CONTRACT', hash: contract.hash!, agreed: true },
        }),
      ),
    onSettled: onSigned,
  });
  return (
    <Card title={t('yourTurn')} tone="accent">
      <p>{t('readFirst')}</p>
      <PdfButton path={`/v1/placements/${placementId}/contract/copies/HOME`}>{t('read')}</PdfButton>
      <ErrorState error={sign.error} />
      <Checkbox label={t('agree')} checked={agreed} onChange={(event) => setAgreed(event.target.checked)} />
      <Row>
        <Button kind="primary" disabled={!agreed} onClick={() => setAsking(true)}>
          {t('sign')}
        </Button>
      </Row>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('sure')}
        foot={
          <Button
            kind="primary"
            onClick={() => {
              setAsking(false);
              sign.mutate();
            }}
          >
            {t('sign')}
          </Button>
        }
      >
        <p>{t('sureText')}</p>
      </Dialog>
    </Card>
  );
}
