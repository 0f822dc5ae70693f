import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow, useIdempotencyKey } from '@/api';
import { Button, ErrorState, Row } from '@/ui';

/** Asks this place. The key stays the same while somebody tries again, so that asking twice is asking once. */
export function AskSeat({
  placementId,
  placeId,
  onAsked,
}: {
  placementId: string;
  placeId: string;
  onAsked: () => void;
}) {
  const { t } = useTranslation('matching');
  const client = useQueryClient();
  const [requestId, renew] = useIdempotencyKey();
  const ask = useMutation({
    mutationFn: () =>
      orThrow(
        api.placement.POST('/v1/placements/{placementId}/seat-requests', {
          params: { path: { placementId } },
          body: { requestId, placeId },
        }),
      ),
    onSuccess: () => {
      renew();
      onAsked();
      void client.invalidateQueries({ queryKey: ['placement', placementId] });
    },
  });
  return (
    <>
      <ErrorState error={ask.error} />
      <Row>
        <Button onClick={() => ask.mutate()} disabled={ask.isPending}>
          {t('ask')}
        </Button>
      </Row>
    </>
  );
}
