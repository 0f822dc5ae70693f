import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, byPage, type CompanyTypes, orThrow } from '@/api';
import { formatDate } from '@/lib/format';
import { Button, Card, EmptyState, ErrorState, Link, More, Skeleton, StatusBadge, toast } from '@/ui';

type Moment = CompanyTypes['schemas']['MomentView'];

/** Who of the region was in contact with this company; of the own school also what was said. */
export function Moments({ companyId }: { companyId: string }) {
  const { t } = useTranslation('pool');
  const found = useInfiniteQuery({
    queryKey: ['company', companyId, 'moments'],
    ...byPage,
    queryFn: ({ pageParam }) =>
      orThrow(
        api.company.GET('/v1/companies/{companyId}/contact-moments', {
          params: { path: { companyId }, query: { cursor: pageParam, limit: 10 } },
        }),
      ),
  });
  const moments = found.data?.pages.flatMap(({ items }) => items);
  return (
    <Card title={t('moments.title')} action={<Link to="/contactkalender">{t('calendar.title')}</Link>}>
      {found.isPending && <Skeleton lines={3} />}
      <ErrorState error={found.error} retry={() => void found.refetch()} />
      {moments?.length === 0 && <EmptyState title={t('moments.empty')} why={t('moments.why')} />}
      {moments !== undefined && moments.length > 0 && (
        <ul className="op-list">
          {moments.map((moment) => (
            <li key={moment.id}>
              <MomentLine moment={moment} />
            </li>
          ))}
        </ul>
      )}
      <More of={found} />
    </Card>
  );
}

function MomentLine({ moment }: { moment: Moment }) {
  const { t } = useTranslation('pool');
  const queries = useQueryClient();
  const path = { companyId: moment.companyId, id: moment.id };
  const refresh = () => queries.invalidateQueries({ queryKey: ['company', moment.companyId] });
  const undo = useMutation({
    mutationFn: () =>
      orThrow(api.company.DELETE('/v1/companies/{companyId}/contact-moments/{id}', { params: { path } })),
    onSuccess: async () => {
      toast(t('moments.undone'));
      await refresh();
    },
  });
  const leave = useMutation({
    mutationFn: () =>
      orThrow(
        api.company.DELETE('/v1/companies/{companyId}/contact-moments/{id}/join', { params: { path } }),
      ),
    onSuccess: async () => {
      toast(t('moments.left'));
      await refresh();
    },
  });
  return (
    <div className="op-list__item">
      <span className="op-list__text">
        <span className="op-list__title">
          {t('moments.line', {
            organisation: moment.organisation ?? t('someOrganisation'),
            purpose: t(`purpose.${moment.purpose}`),
            day: formatDate(moment.on),
          })}
        </span>
        {moment.own && moment.channel && (
          <span className="op-subtle op-small">
            {[
              t(`way.${moment.channel}`),
              moment.by,
              moment.spokeWith && t('moments.with', { name: moment.spokeWith }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
        {moment.summary && <span>{moment.summary}</span>}
        {moment.despite && (
          <span className="op-subtle op-small">
            {moment.reason
              ? t('moments.despiteBecause', { reason: t(`reason.${moment.reason}`) })
              : t('moments.despite')}
          </span>
        )}
        {moment.joins.map((join) => (
          <span key={join.organisationId}>
            <StatusBadge tone="info">
              {t(join.own ? 'moments.youJoined' : join.by ? 'moments.joinedBy' : 'moments.joined', {
                organisation: join.organisation ?? t('someOrganisation'),
                person: join.by,
              })}
            </StatusBadge>
          </span>
        ))}
        <ErrorState error={undo.error ?? leave.error} />
      </span>
      {moment.mayUndo && (
        <Button kind="subtle" icon="undo" busy={undo.isPending} onClick={() => undo.mutate()}>
          {t('moments.undo')}
        </Button>
      )}
      {moment.joins.some(({ own }) => own) && (
        <Button kind="subtle" busy={leave.isPending} onClick={() => leave.mutate()}>
          {t('moments.leave')}
        </Button>
      )}
    </div>
  );
}
