import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type CompanyTypes, ifMatch, orThrow, withResponse } from '@/api';
import { formatDate } from '@/lib/format';
import { hasRole, useRoles } from '@/lib/session';
import { usePathParams } from '@/lib/urlState';
import {
  Button,
  ButtonLink,
  Card,
  Columns,
  ErrorState,
  Facts,
  Loaded,
  Notice,
  Page,
  Row,
  Stack,
  StatusBadge,
  TextArea,
  toast,
} from '@/ui';
import { ContactCard } from './ContactCard';
import { Doubles, Merged, MergedInto } from './Doubles';
import { Leerbedrijf } from './Leerbedrijf';
import { useMerges } from './merges';
import { Moments } from './Moments';
import { NeedChips } from './Needs';
import { OpenRequests } from './OpenRequests';
import { People } from './People';
import { Places } from './Places';
import { editors } from './roles';
import { Suitability } from './Suitability';

type Company = CompanyTypes['schemas']['CompanyView'];

export default function CompanyScreen() {
  const { t } = useTranslation('pool');
  const { companyId } = usePathParams<'companyId'>();
  const path = { id: companyId };
  const mayEdit = hasRole(useRoles(), editors);
  const company = useQuery({
    queryKey: ['company', companyId],
    queryFn: () => orThrow(api.company.GET('/v1/companies/{id}', { params: { path } })),
  });
  const merges = useMerges(companyId);
  // What hangs on a merged company is at the one it goes on as.
  const goesOn = merges.data !== undefined && !merges.data.mergedInto;
  const places = useQuery({
    enabled: goesOn,
    queryKey: ['company', companyId, 'places'],
    queryFn: () =>
      orThrow(api.company.GET('/v1/companies/{companyId}/places', { params: { path: { companyId } } })),
  });
  return (
    <Page title={company.data?.name ?? t('company')} back={{ to: '/bedrijven', label: t('back') }}>
      <MergedInto companyId={companyId} />
      <Loaded query={company}>
        {(data) => (
          <Columns wide>
            {goesOn && <ContactCard company={data} />}
            <Card
              title={t('facts')}
              action={
                mayEdit &&
                goesOn && (
                  <ButtonLink
                    to={`/bedrijven/${data.id}/wijzigen`}
                    aria-label={t('edit.link', { name: data.name })}
                  >
                    {t('people.edit')}
                  </ButtonLink>
                )
              }
            >
              {!data.active && goesOn && <Notice tone="warning">{t('closed')}</Notice>}
              <Facts
                items={[
                  [t('filter.sector'), t(`sector.${data.sector}`)],
                  [t('kvk'), data.kvk ?? '–'],
                  ...(data.establishment
                    ? [[t('edit.field.establishment'), data.establishment] as [string, string]]
                    : []),
                  ...(data.website
                    ? [
                        [t('edit.field.website'), <Website key="website" at={data.website} />] as [
                          string,
                          ReactNode,
                        ],
                      ]
                    : []),
                  [t('channel.label'), t(`channel.${data.channel}`)],
                  [t('lastContact'), data.lastContact ? formatDate(data.lastContact) : '–'],
                  ...(data.needs.length > 0
                    ? [
                        [
                          t('column.needs'),
                          <NeedChips key="needs" label={t('column.needs')} needs={data.needs} />,
                        ] as [string, ReactNode],
                      ]
                    : []),
                  ...(!merges.data?.mergedInto ? [] : whereItWas(data, t)),
                ]}
              />
              {data.networks.tags.length > 0 && (
                <ul className="op-chips" aria-label={t('edit.field.networks')}>
                  {data.networks.tags.map((code) => (
                    <li key={code}>
                      <StatusBadge>
                        {code === 'MVO_NETWORK' && data.networks.mvoName
                          ? data.networks.mvoName
                          : code === 'PSO' && data.networks.psoStep
                            ? t('psoAt', { step: t(`pso.${data.networks.psoStep}`) })
                            : t(`network.${code}`)}
                      </StatusBadge>
                    </li>
                  ))}
                </ul>
              )}
              {mayEdit && goesOn && <Activity company={data} />}
              {data.contactIsStale && goesOn && (
                <Notice tone="warning">{t(data.lastContact ? 'stale' : 'staleNever')}</Notice>
              )}
            </Card>
          </Columns>
        )}
      </Loaded>
      <ErrorState error={merges.error} />
      {goesOn && (
        <>
          {mayEdit && <Doubles companyId={companyId} />}
          <People companyId={companyId} />
          <Suitability companyId={companyId} />
          <OpenRequests companyId={companyId} />
          <Moments companyId={companyId} />
          <Leerbedrijf companyId={companyId} />
          <Places companyId={companyId} places={places} mayEdit={mayEdit} />
          <PrivateNote companyId={companyId} />
          <Merged companyId={companyId} mayEdit={mayEdit} />
        </>
      )}
    </Page>
  );
}

/** Of a merged company the card is at the one it goes on as; what was known of it can still be read. */
function whereItWas(
  { street, postcode, city, contactName, phone, email }: Company,
  t: (key: 'merging:fact.address' | 'merging:fact.contact') => string,
): [string, string][] {
  const told = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(', ') || '–';
  return [
    [t('merging:fact.address'), told(street, postcode, city)],
    [t('merging:fact.contact'), told(contactName, phone, email)],
  ];
}

/** As people write it, mostly without https. */
function Website({ at }: { at: string }) {
  return (
    <a href={/^https?:\/\//i.test(at) ? at : `https://${at}`} target="_blank" rel="noreferrer">
      {at}
    </a>
  );
}

/** A closed company is found no longer, and can open again (COM-05). */
function Activity({ company }: { company: Company }) {
  const { t } = useTranslation('pool');
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: ({ active, version }: { active: boolean; version: number }) =>
      orThrow(
        api.company.PUT('/v1/companies/{id}/activity', {
          params: { path: { id: company.id }, header: { 'If-Match': `"${version}"` } },
          headers: ifMatch(`"${version}"`),
          body: { active },
        }),
      ),
    onSuccess: async ({ version }, { active }) => {
      toast(t(active ? 'activity.wasOpened' : 'activity.wasClosed'), {
        undo: () => change.mutate({ active: !active, version }),
      });
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['company', company.id] }),
        queries.invalidateQueries({ queryKey: ['companies'] }),
        queries.invalidateQueries({ queryKey: ['pool'] }),
      ]);
    },
  });
  return (
    <Row>
      <Button
        kind="subtle"
        busy={change.isPending}
        onClick={() => change.mutate({ active: !company.active, version: company.version })}
      >
        {t(company.active ? 'activity.close' : 'activity.reopen')}
      </Button>
      <ErrorState error={change.error} />
    </Row>
  );
}

function PrivateNote({ companyId }: { companyId: string }) {
  const { t } = useTranslation('pool');
  const queries = useQueryClient();
  const key = ['company', companyId, 'note'];
  const [draft, setDraft] = useState<string>();
  const path = { companyId };
  const note = useQuery({
    queryKey: key,
    queryFn: () =>
      withResponse(api.company.GET('/v1/companies/{companyId}/private-note', { params: { path } })),
  });
  const write = useMutation({
    mutationFn: (text: string) =>
      orThrow(
        api.company.PUT('/v1/companies/{companyId}/private-note', {
          params: { path, header: { 'If-Match': note.data?.etag ?? '' } },
          headers: ifMatch(note.data?.etag),
          body: { text },
        }),
      ),
    onSuccess: async () => {
      toast(t('note.saved'));
      await queries.invalidateQueries({ queryKey: key });
      setDraft(undefined);
    },
  });
  return (
    <Card title={t('note.title')} tone="quiet">
      <Loaded query={note} lines={2}>
        {({ data }) => (
          <Stack gap="sm">
            <TextArea
              label={t('note.label')}
              hint={t('note.hint')}
              optional
              value={draft ?? data.text}
              onChange={(event) => setDraft(event.target.value)}
            />
            <ErrorState error={write.error} />
            <Row>
              <Button
                disabled={draft === undefined || draft === data.text}
                busy={write.isPending}
                onClick={() => write.mutate(draft ?? data.text)}
              >
                {t('note.save')}
              </Button>
            </Row>
          </Stack>
        )}
      </Loaded>
    </Card>
  );
}
