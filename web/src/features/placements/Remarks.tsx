import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type PlacementTypes, useIdempotencyKey } from '@/api';
import { formatMoment } from '@/lib/format';
import { toast } from '@/lib/toast';
import { Button, Card, ErrorState, Row, Stack, StatusBadge, TextArea } from '@/ui';
import type { Placement } from './api';

type Overview = PlacementTypes['schemas']['RemarksView'];
type Remark = PlacementTypes['schemas']['RemarkView'];

/** What parents have to say about a stage, and the answers. A parent can always add to it. */
export function Remarks({ placement }: { placement: Placement }) {
  const { t } = useTranslation('placements');
  const remarks = useQuery({
    queryKey: ['remarks', placement.id],
    queryFn: () =>
      orThrow(
        api.placement.GET('/v1/placements/{placementId}/remarks', {
          params: { path: { placementId: placement.id } },
        }),
      ),
  });
  if (!remarks.data || (remarks.data.remarks.length === 0 && !remarks.data.maySay)) return null;
  return (
    <Card title={t(remarks.data.maySay ? 'remark.title' : 'remark.ofParents')}>
      <Stack>
        {remarks.data.maySay && <Say placementId={placement.id} />}
        {remarks.data.remarks.map((remark) => (
          <One key={remark.id} placementId={placement.id} remark={remark} />
        ))}
      </Stack>
    </Card>
  );
}

function useKeep(placementId: string) {
  const client = useQueryClient();
  return (overview: Overview) => {
    client.setQueryData(['remarks', placementId], overview);
    void client.invalidateQueries({ queryKey: ['unanswered-remarks'] });
  };
}

function Say({ placementId }: { placementId: string }) {
  const { t } = useTranslation('placements');
  const keep = useKeep(placementId);
  const [key, renew] = useIdempotencyKey();
  const [text, setText] = useState('');
  const say = useMutation({
    mutationFn: () =>
      orThrow(
        api.placement.POST('/v1/placements/{placementId}/remarks', {
          params: { path: { placementId }, header: { 'Idempotency-Key': key } },
          body: { text },
        }),
      ),
    onSuccess: (overview) => {
      keep(overview);
      renew();
      setText('');
      toast(t('remark.sent'));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    say.mutate();
  };
  return (
    <form onSubmit={submit}>
      <ErrorState error={say.error} />
      <TextArea
        label={t('remark.label')}
        hint={t('remark.hint')}
        value={text}
        maxLength={2000}
        onChange={(event) => setText(event.target.value)}
      />
      <Row>
        <Button type="submit" busy={say.isPending} disabled={text.trim() === ''}>
          {t('remark.send')}
        </Button>
      </Row>
    </form>
  );
}

function One({ placementId, remark }: { placementId: string; remark: Remark }) {
  const { t } = useTranslation('placements');
  const keep = useKeep(placementId);
  const [text, setText] = useState('');
  const answer = useMutation({
    mutationFn: () =>
      orThrow(
        api.placement.PUT('/v1/placements/{placementId}/remarks/{remarkId}/answer', {
          params: { path: { placementId, remarkId: remark.id } },
          body: { text },
        }),
      ),
    onSuccess: keep,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    answer.mutate();
  };
  return (
    <div className="op-stack">
      <p className="op-small op-subtle">
        {t('remark.by', { name: remark.byName, at: formatMoment(remark.at) })}
      </p>
      <p>{remark.text}</p>
      {remark.answer && (
        <>
          <p className="op-small op-subtle">
            {t('remark.answered', { name: remark.answeredByName, at: formatMoment(remark.answeredAt!) })}
          </p>
          <p>{remark.answer}</p>
        </>
      )}
      {!remark.answer && !remark.answerable && <StatusBadge tone="info">{t('remark.waiting')}</StatusBadge>}
      {remark.answerable && (
        <form onSubmit={submit}>
          <ErrorState error={answer.error} />
          <TextArea
            label={t('remark.answer')}
            rows={3}
            value={text}
            maxLength={2000}
            onChange={(event) => setText(event.target.value)}
          />
          <Row>
            <Button type="submit" busy={answer.isPending} disabled={text.trim() === ''}>
              {t('remark.sendAnswer')}
            </Button>
          </Row>
        </form>
      )}
    </div>
  );
}
