import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, type CompanyTypes, idempotent, orThrow, useIdempotencyKey } from '@/api';
import { formatDate } from '@/lib/format';
import { Button, ButtonLink, Card, ErrorState, Link, Notice, Stack, toast, WorkItem, WorkList } from '@/ui';
import { changedByMerge, type PossibleDouble, useMerges } from './merges';

type Merge = CompanyTypes['schemas']['MergeView'];

/** Why two companies look like one, and where the other one is. */
export function useAboutDouble() {
  const { t } = useTranslation('merging');
  return ({ reasons, street, postcode, city, kvk, active }: PossibleDouble) =>
    [
      reasons.map((reason) => t(`reason.${reason}`)).join(', '),
      [street, postcode, city].filter(Boolean).join(', '),
      kvk && t('kvk', { number: kvk }),
      !active && t('closed'),
    ]
      .filter(Boolean)
      .join(' · ');
}

/** Companies that may be this one (COM-03), for who can put them together. */
export function Doubles({ companyId }: { companyId: string }) {
  const { t } = useTranslation('merging');
  const about = useAboutDouble();
  const doubles = useQuery({
    queryKey: ['company', companyId, 'doubles'],
    queryFn: () =>
      orThrow(
        api.company.GET('/v1/companies/{companyId}/possible-doubles', { params: { path: { companyId } } }),
      ),
  });
  const items = doubles.data?.items ?? [];
  if (items.length === 0) return <ErrorState error={doubles.error} />;
  return (
    <Card title={t('title')}>
      <Stack gap="sm">
        <p>{t('means')}</p>
        <WorkList>
          {items.map((double) => (
            <WorkItem
              key={double.id}
              title={double.name}
              to={`/bedrijven/${double.id}`}
              about={about(double)}
            >
              <ButtonLink to={`/bedrijven/${companyId}/samenvoegen/${double.id}`}>
                {t('compare', { name: double.name })}
              </ButtonLink>
            </WorkItem>
          ))}
        </WorkList>
      </Stack>
    </Card>
  );
}

/** On the page of a company that goes on as another one. */
export function MergedInto({ companyId }: { companyId: string }) {
  const { t } = useTranslation('merging');
  const kept = useMerges(companyId).data?.mergedInto;
  return kept ? (
    <Notice tone="info" title={t('into.title', { name: kept.name })}>
      <p>{t('into.means')}</p>
      <p>
        <Link to={`/bedrijven/${kept.id}`}>{t('into.go', { name: kept.name })}</Link>
      </p>
    </Notice>
  ) : null;
}

/** What was put together with this company, and until when that can be taken back. */
export function Merged({ companyId, mayEdit }: { companyId: string; mayEdit: boolean }) {
  const { t } = useTranslation('merging');
  const merges = useMerges(companyId);
  const items = (merges.data?.items ?? []).filter(({ undoing }) => undoing !== 'UNDONE_ALREADY');
  if (items.length === 0) return null;
  return (
    <Card title={t('merged.title')} tone="quiet">
      <WorkList>
        {items.map((merge) => (
          <MergeLine key={merge.id} merge={merge} mayEdit={mayEdit} />
        ))}
      </WorkList>
    </Card>
  );
}

function MergeLine({ merge, mayEdit }: { merge: Merge; mayEdit: boolean }) {
  const { t } = useTranslation('merging');
  const undo = useUndoMerge();
  return (
    <WorkItem
      title={merge.merged}
      to={`/bedrijven/${merge.mergedId}`}
      about={[
        t('merged.by', { by: merge.by, day: formatDate(merge.at) }),
        t(`merged.${merge.undoing}`, { day: formatDate(merge.undoUntil) }),
      ].join(' · ')}
    >
      {mayEdit && merge.undoing === 'POSSIBLE' && (
        <Button kind="subtle" busy={undo.isPending} onClick={() => undo.mutate(merge)}>
          {t('merged.undo')}
        </Button>
      )}
      <ErrorState error={undo.error} />
    </WorkItem>
  );
}

/** Makes two companies again of what was one. */
export function useUndoMerge() {
  const { t } = useTranslation('merging');
  const queries = useQueryClient();
  const [key, renew] = useIdempotencyKey();
  return useMutation({
    mutationFn: ({ id, keptId }: Pick<Merge, 'id' | 'keptId'>) =>
      orThrow(
        api.company.POST('/v1/companies/{companyId}/merges/{id}/undo', {
          params: { path: { companyId: keptId, id } },
          headers: idempotent(key),
        }),
      ),
    onSuccess: async ({ merged }) => {
      renew();
      toast(t('merged.undone', { name: merged }));
      await Promise.all(changedByMerge.map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });
}
