import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type CompanyTypes, idempotent, ifMatch, orThrow, useIdempotencyKey } from '@/api';
import { useGo, usePathParams } from '@/lib/urlState';
import {
  Button,
  ButtonLink,
  Card,
  ErrorState,
  Loaded,
  Page,
  RadioCards,
  Row,
  Stack,
  StatusBadge,
  Table,
  toast,
} from '@/ui';
import { useUndoMerge } from './Doubles';
import { changedByMerge } from './merges';

type Comparison = CompanyTypes['schemas']['ComparisonView'];
type Side = CompanyTypes['schemas']['SideView'];

/** Two companies side by side: are they one, and which of them is kept (COM-03). */
export default function CompareScreen() {
  const { t } = useTranslation('merging');
  const { companyId, otherId } = usePathParams<'companyId' | 'otherId'>();
  const [keepsOther, setKeepsOther] = useState(false);
  const [keptId, mergedId] = keepsOther ? [otherId, companyId] : [companyId, otherId];
  const comparison = useQuery({
    queryKey: ['company', keptId, 'comparison', mergedId],
    queryFn: () =>
      orThrow(
        api.company.GET('/v1/companies/{companyId}/merge-comparison/{otherId}', {
          params: { path: { companyId: keptId, otherId: mergedId } },
        }),
      ),
    placeholderData: (before: Comparison | undefined) =>
      before && { kept: before.merged, merged: before.kept, filled: [] },
  });
  return (
    <Page
      title={t('compareTitle')}
      intro={t('compareIntro')}
      back={{ to: `/bedrijven/${companyId}`, label: t('backToCompany') }}
    >
      <Loaded query={comparison} lines={10}>
        {(data) => {
          // The columns stay where they are, whichever is kept.
          const [left, right] = keepsOther ? [data.merged, data.kept] : [data.kept, data.merged];
          return (
            <Stack gap="lg">
              <Card title={t('sideBySide')}>
                <SideBySide left={left} right={right} />
              </Card>
              <Card title={t('keep.title')}>
                <RadioCards
                  label={t('keep.legend')}
                  name="kept"
                  value={keptId}
                  options={[left, right].map((side) => ({
                    value: side.id,
                    label: side.name,
                    hint: [side.street, side.city].filter(Boolean).join(', '),
                  }))}
                  onChange={(event) => setKeepsOther(event.target.value === otherId)}
                />
              </Card>
              <WhatHappens comparison={data} companyId={companyId} />
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}

function SideBySide({ left, right }: { left: Side; right: Side }) {
  const { t } = useTranslation('merging');
  const rows: [label: string, of: (side: Side) => string | number | null | undefined][] = [
    [t('fact.kvk'), (side) => [side.kvk, side.establishment].filter(Boolean).join(' / ')],
    [t('fact.sector'), (side) => t(`pool:sector.${side.sector}`)],
    [t('fact.address'), (side) => [side.street, side.postcode, side.city].filter(Boolean).join(', ')],
    [t('fact.contact'), (side) => [side.contactName, side.phone, side.email].filter(Boolean).join(', ')],
    [t('fact.website'), (side) => side.website],
    [t('fact.channel'), (side) => t(`pool:channel.${side.channel}`)],
    [t('fact.places'), (side) => side.places],
    [t('fact.seatsTaken'), (side) => side.seatsTaken],
    [t('fact.contactPersons'), (side) => side.contactPersons],
    [t('fact.contacts'), (side) => side.contacts],
    [t('fact.relationOwner'), (side) => side.relationOwner],
    [t('fact.state'), (side) => t(side.active ? 'open' : 'closed')],
  ];
  const shown = (value: string | number | null | undefined) =>
    value === null || value === undefined || value === '' ? '–' : value;
  return (
    <Table
      caption={t('sideBySide')}
      hideCaption
      rows={rows}
      rowKey={([label]) => label}
      columns={[
        {
          id: 'fact',
          header: t('fact.title'),
          names: true,
          cell: ([label, of]) => (
            <Row gap="xs">
              {label}
              {shown(of(left)) !== shown(of(right)) && (
                <StatusBadge tone="warning">{t('differs')}</StatusBadge>
              )}
            </Row>
          ),
        },
        { id: 'left', header: left.name, cell: ([, of]) => shown(of(left)) },
        { id: 'right', header: right.name, cell: ([, of]) => shown(of(right)) },
      ]}
    />
  );
}

function WhatHappens({ comparison, companyId }: { comparison: Comparison; companyId: string }) {
  const { t } = useTranslation('merging');
  const go = useGo();
  const queries = useQueryClient();
  const undo = useUndoMerge();
  const [key, renew] = useIdempotencyKey();
  const { kept, merged, filled } = comparison;
  const merge = useMutation({
    mutationFn: () =>
      orThrow(
        api.company.POST('/v1/companies/{companyId}/merges', {
          params: { path: { companyId: kept.id }, header: { 'If-Match': `"${kept.version}"` } },
          headers: { ...idempotent(key), ...ifMatch(`"${kept.version}"`) },
          body: { mergedId: merged.id, mergedVersion: merged.version },
        }),
      ),
    onSuccess: async (done) => {
      renew();
      toast(t('done', { name: kept.name }), { undo: () => undo.mutate(done) });
      go(`/bedrijven/${kept.id}`);
      await Promise.all(changedByMerge.map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });
  const names = { kept: kept.name, merged: merged.name };
  return (
    <Card title={t('happens.title')}>
      <Stack>
        <ul>
          <li>{t('happens.goes', names)}</li>
          <li>{t('happens.facts', names)}</li>
          {filled.length > 0 && (
            <li>
              {t('happens.filled', { ...names, what: filled.map((gap) => t(`gap.${gap}`)).join(', ') })}
            </li>
          )}
          {kept.relationOwner && merged.relationOwner && (
            <li>{t('happens.relation', { ...names, organisation: kept.relationOwner })}</li>
          )}
          <li>{t('happens.notes')}</li>
          <li>{t('happens.gone', names)}</li>
          <li>{t('happens.undo')}</li>
        </ul>
        <ErrorState error={merge.error} />
        <Row>
          <Button kind="primary" busy={merge.isPending} onClick={() => merge.mutate()}>
            {t('merge')}
          </Button>
          <ButtonLink to={`/bedrijven/${companyId}`}>{t('notOne')}</ButtonLink>
        </Row>
      </Stack>
    </Card>
  );
}
