import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type PlacementTypes } from '@/api';
import { formatDate } from '@/lib/format';
import { toast } from '@/lib/toast';
import { Button, Card, ErrorState, Notice, Row, Stack, StatusBadge } from '@/ui';
import type { Placement } from './api';

type Refusal = PlacementTypes['schemas']['RefusalView'];
type Review = NonNullable<Refusal['review']>;

/** Companies that said no to this student, and what the school thinks of it. */
export function Refusals({ placement }: { placement: Placement }) {
  const { t } = useTranslation('placements');
  const refusals = useQuery({
    queryKey: ['refusals', placement.id, placement.version],
    queryFn: () =>
      orThrow(
        api.placement.GET('/v1/placements/{placementId}/refusals', {
          params: { path: { placementId: placement.id } },
        }),
      ),
  });
  if (!refusals.data || refusals.data.length === 0) return null;
  return (
    <Card title={t('refusal.title')}>
      <Stack>
        {refusals.data.map((refusal) => (
          <One key={refusal.id} placement={placement} refusal={refusal} />
        ))}
      </Stack>
    </Card>
  );
}

function One({ placement, refusal }: { placement: Placement; refusal: Refusal }) {
  const { t } = useTranslation('placements');
  const client = useQueryClient();
  const judge = useMutation({
    mutationFn: (review: Review) =>
      orThrow(
        api.placement.PUT('/v1/placements/{placementId}/refusals/{refusalId}/review', {
          params: { path: { placementId: placement.id, refusalId: refusal.id } },
          body: { review },
        }),
      ),
    onSuccess: (data) => {
      client.setQueryData(['refusals', placement.id, placement.version], data);
      void client.invalidateQueries({ queryKey: ['refusals-to-review'] });
      toast(t('refusal.judged'));
    },
  });
  const { needsReview, review, reviewable } = refusal;
  return (
    <div>
      <Row between>
        <span>
          <strong>{refusal.companyName}</strong>: {t(`refusal.reason.${refusal.reason}`)}
          {refusal.explanation && <> “{refusal.explanation}”</>}{' '}
          <span className="op-small">
            {t('refusal.by', { name: refusal.byName, on: formatDate(refusal.at) })}
          </span>
        </span>
        {(review ?? needsReview) && (
          <StatusBadge
            tone={
              review === 'FINE' ? 'positive' : review === 'POSSIBLE_DISCRIMINATION' ? 'negative' : 'warning'
            }
          >
            {t(`refusal.review.${review ?? 'OPEN'}`)}
          </StatusBadge>
        )}
      </Row>
      {review && (
        <p className="op-small">
          {t('refusal.reviewedBy', { name: refusal.reviewedBy, on: formatDate(refusal.reviewedAt!) })}
        </p>
      )}
      {review === 'POSSIBLE_DISCRIMINATION' && (
        <Notice tone="warning" title={t('refusal.reportTitle')}>
          <p>{t('refusal.report')}</p>
        </Notice>
      )}
      <ErrorState error={judge.error} />
      {reviewable && needsReview && (
        <>
          {!review && <p>{t('refusal.question')}</p>}
          <Row>
            {!review && (
              <Button disabled={judge.isPending} onClick={() => judge.mutate('FINE')}>
                {t('refusal.judge.FINE')}
              </Button>
            )}
            <Button disabled={judge.isPending} onClick={() => judge.mutate('POSSIBLE_DISCRIMINATION')}>
              {t('refusal.judge.POSSIBLE_DISCRIMINATION')}
            </Button>
          </Row>
        </>
      )}
    </div>
  );
}
