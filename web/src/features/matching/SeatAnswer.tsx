import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type PlacementTypes, useEventStream } from '@/api';
import { formatMoment } from '@/lib/format';
import { ButtonLink, Notice, Row, WorkItem, WorkList } from '@/ui';
import { AskSeat } from './AskSeat';

type SeatRequest = PlacementTypes['schemas']['SeatRequestView'];

/** The answer as it comes in; a refusal brings other places that can be asked at once. */
export function SeatAnswer({
  request,
  placementId,
  onAnswer,
  onAsked,
}: {
  request: SeatRequest;
  placementId: string;
  onAnswer: () => void;
  onAsked: () => void;
}) {
  const { t } = useTranslation('matching');
  const client = useQueryClient();
  const asked = request.status === 'ASKED';
  useEventStream(
    asked ? `/api/placement/v1/placements/${placementId}/seat-requests/${request.id}/events` : undefined,
    () => {
      onAnswer();
      void client.invalidateQueries({ queryKey: ['placement', placementId] });
    },
  );
  const name = request.place?.companyName ?? '';
  return (
    <div aria-live="polite">
      {asked && <Notice title={t('asked.title', { name })}>{t('asked.text')}</Notice>}
      {request.status === 'GRANTED' && (
        <Notice tone="positive" title={t('granted.title', { name })}>
          {request.heldUntil && <p>{t('granted.until', { until: formatMoment(request.heldUntil) })}</p>}
          <Row>
            <ButtonLink to={`/plaatsingen/${placementId}`} kind="primary">
              {t('granted.next')}
            </ButtonLink>
          </Row>
        </Notice>
      )}
      {request.status === 'REFUSED' && (
        <Notice tone="warning" title={t('refused.title', { name })}>
          <p>{request.explanation}</p>
          {(request.alternatives?.length ?? 0) > 0 && (
            <>
              <p>{t('refused.others')}</p>
              <WorkList>
                {request.alternatives?.map((place) => (
                  <WorkItem key={place.id} title={place.companyName} about={place.title}>
                    <AskSeat placementId={placementId} placeId={place.id!} onAsked={onAsked} />
                  </WorkItem>
                ))}
              </WorkList>
            </>
          )}
        </Notice>
      )}
    </div>
  );
}
