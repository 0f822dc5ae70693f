import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, idempotent, ifMatch, orThrow, useIdempotencyKey, withResponse } from '@/api';
import { formatDate } from '@/lib/format';
import { Button, Dialog, ErrorState, Loaded, Row, Select, Stack, toast } from '@/ui';

/** Who is asked first about this company (COM-36), and how it goes to somebody else. */
export function RelationLine({ companyId, mayContact }: { companyId: string; mayContact: boolean }) {
  const { t } = useTranslation('pool');
  const queries = useQueryClient();
  const [key, renewKey] = useIdempotencyKey();
  const [offering, setOffering] = useState(false);
  const path = { companyId };
  const relation = useQuery({
    queryKey: ['company', companyId, 'relation'],
    queryFn: () =>
      withResponse(api.company.GET('/v1/companies/{companyId}/relation-owner', { params: { path } })),
  });
  const changed = async (text: string) => {
    toast(text);
    renewKey();
    setOffering(false);
    await queries.invalidateQueries({ queryKey: ['company', companyId] });
  };
  const take = useMutation({
    mutationFn: () =>
      orThrow(
        api.company.POST('/v1/companies/{companyId}/relation-owner', {
          params: { path },
          headers: idempotent(key),
        }),
      ),
    onSuccess: () => changed(t('relation.taken')),
  });
  const offer = useMutation({
    mutationFn: (organisationId: string | undefined) =>
      orThrow(
        api.company.PUT('/v1/companies/{companyId}/relation-owner/offer', {
          params: { path, header: { 'If-Match': relation.data?.etag ?? '' } },
          headers: ifMatch(relation.data?.etag),
          body: organisationId ? { organisationId } : {},
        }),
      ),
    onSuccess: (_, to) => changed(t(to ? 'relation.offered' : 'relation.offerBack')),
  });
  return (
    <Loaded query={relation} lines={1}>
      {({ data: { owner } }) => (
        <Stack gap="xs">
          <p>
            {owner && !owner.expired
              ? t('relation.owner', {
                  person: owner.person,
                  organisation: owner.organisation ?? t('someOrganisation'),
                })
              : t('relation.nobody')}
          </p>
          {owner && (
            <p className="op-subtle op-small">
              {t(owner.expired ? 'relation.expired' : 'relation.until', {
                person: owner.person,
                day: formatDate(owner.expiresOn),
              })}
            </p>
          )}
          {owner?.offeredTo && !owner.expired && (
            <p className="op-small">{t('relation.offeredTo', { organisation: owner.offeredTo })}</p>
          )}
          <ErrorState error={take.error ?? offer.error} />
          {mayContact && (
            <Row gap="sm">
              {(!owner || (owner.mayTake && (!owner.mine || owner.expired))) && (
                <Button busy={take.isPending} onClick={() => take.mutate()}>
                  {t(owner && !owner.expired ? 'relation.takeOver' : 'relation.take')}
                </Button>
              )}
              {owner?.own && !owner.expired && !owner.offeredToId && (
                <Button kind="subtle" onClick={() => setOffering(true)}>
                  {t('relation.offer')}
                </Button>
              )}
              {owner?.own && owner.offeredToId && (
                <Button kind="subtle" busy={offer.isPending} onClick={() => offer.mutate(undefined)}>
                  {t('relation.takeOfferBack')}
                </Button>
              )}
            </Row>
          )}
          {owner && offering && (
            <OfferDialog
              without={owner.organisationId}
              busy={offer.isPending}
              error={offer.error}
              onClose={() => setOffering(false)}
              onOffer={(to) => offer.mutate(to)}
            />
          )}
        </Stack>
      )}
    </Loaded>
  );
}

function OfferDialog({
  without,
  busy,
  error,
  onClose,
  onOffer,
}: {
  without: string;
  busy: boolean;
  error: unknown;
  onClose: () => void;
  onOffer: (to: string) => void;
}) {
  const { t } = useTranslation('pool');
  const [to, setTo] = useState('');
  const organisations = useQuery({
    queryKey: ['organisations'],
    queryFn: () => orThrow(api.company.GET('/v1/organisations')),
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('relation.offerTitle')}
      foot={
        <>
          <Button onClick={onClose}>{t('log.cancel')}</Button>
          <Button kind="primary" disabled={to === ''} busy={busy} onClick={() => onOffer(to)}>
            {t('relation.offer')}
          </Button>
        </>
      }
    >
      <p>{t('relation.offerMeans')}</p>
      <Loaded query={organisations} lines={1}>
        {({ items }) => (
          <Select
            label={t('relation.to')}
            empty={t('relation.choose')}
            options={items
              .filter(({ id }) => id !== without)
              .map(({ id, name }) => ({ value: id, label: name }))}
            value={to}
            onChange={(event) => setTo(event.target.value)}
          />
        )}
      </Loaded>
      <ErrorState error={error} />
    </Dialog>
  );
}
