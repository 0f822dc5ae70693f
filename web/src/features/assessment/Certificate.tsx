import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, callHeaders, orThrow, ProblemError, type PlacementTypes } from '@/api';
import { Button, Card, ErrorState, Loaded, Row, StatusBadge, WorkItem, WorkList } from '@/ui';

/** The certificate: three signatures first, then a file with a code. */
export function Certificate({ placement }: { placement: PlacementTypes['schemas']['PlacementView'] }) {
  const { t } = useTranslation('assessment');
  const client = useQueryClient();
  const path = { placementId: placement.id! };
  const refresh = () => client.invalidateQueries({ queryKey: ['certificate', placement.id] });
  const certificate = useQuery({
    queryKey: ['certificate', placement.id],
    queryFn: async () => {
      try {
        return await orThrow(
          api.placement.GET('/v1/placements/{placementId}/certificate', { params: { path } }),
        );
      } catch (error) {
        if (error instanceof ProblemError && error.status === 404) return null;
        throw error;
      }
    },
  });
  const drawUp = useMutation({
    mutationFn: () =>
      orThrow(api.placement.POST('/v1/placements/{placementId}/certificate', { params: { path } })),
    onSettled: refresh,
  });
  const sign = useMutation({
    mutationFn: (hash: string) =>
      orThrow(
        api.placement.POST('/v1/placements/{placementId}/signatures', {
          params: { path },
          body: { document: 'CERTIFICATE', hash, agreed: true },
        }),
      ),
    onSettled: refresh,
  });
  const file = useMutation({
    mutationFn: async () => {
      const response = await fetch(`/api/placement/v1/placements/${placement.id}/certificate/file`, {
        headers: callHeaders('GET'),
      });
      if (!response.ok) throw new ProblemError(response.status, {});
      const address = URL.createObjectURL(await response.blob());
      const anchor = document.createElement('a');
      anchor.href = address;
      anchor.download = 'stagecertificaat.pdf';
      anchor.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    },
  });
  return (
    <Card title={t('certificate.title')}>
      <ErrorState error={drawUp.error ?? sign.error ?? file.error} />
      <Loaded query={certificate}>
        {(data) =>
          data === null ? (
            <>
              <p>{t('certificate.none')}</p>
              {placement.you === 'STAGEBEGELEIDER' && (
                <Row>
                  <Button kind="primary" onClick={() => drawUp.mutate()}>
                    {t('certificate.make')}
                  </Button>
                </Row>
              )}
            </>
          ) : (
            <>
              <WorkList>
                {data.signatures?.map((one) => (
                  <WorkItem key={one.role} title={one.signedName ?? one.expectedName}>
                    <StatusBadge tone={one.signedAt ? 'positive' : 'warning'}>
                      {t(one.signedAt ? 'certificate.signed' : 'certificate.notSigned')}
                    </StatusBadge>
                  </WorkItem>
                ))}
              </WorkList>
              <Row>
                {data.yourTurn && (
                  <Button kind="primary" onClick={() => sign.mutate(data.hash!)}>
                    {t('certificate.sign')}
                  </Button>
                )}
                {data.complete && <Button onClick={() => file.mutate()}>{t('certificate.file')}</Button>}
              </Row>
            </>
          )
        }
      </Loaded>
    </Card>
  );
}
