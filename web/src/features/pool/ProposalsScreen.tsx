import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, byPage, type CompanyTypes, ifMatch, orThrow } from '@/api';
import { formatDate } from '@/lib/format';
import { useSend } from '@/lib/useSend';
import {
  Button,
  Card,
  Columns,
  Dialog,
  EmptyState,
  ErrorState,
  Facts,
  Heading,
  More,
  Page,
  Row,
  Select,
  Skeleton,
  Stack,
  StatusBadge,
  TextArea,
  TextInput,
  WorkItem,
  WorkList,
} from '@/ui';
import { sectors } from './codes';
import { useAboutDouble } from './Doubles';
import type { PossibleDouble } from './merges';

type Proposal = CompanyTypes['schemas']['ProposalView'];
type CompanyRequest = CompanyTypes['schemas']['CompanyRequest'];

/** The beoordelingsrij (COM-04): who waits longest first. */
export default function ProposalsScreen() {
  const { t } = useTranslation('proposals');
  const queue = useInfiniteQuery({
    queryKey: ['proposals'],
    ...byPage,
    queryFn: ({ pageParam }) =>
      orThrow(
        api.company.GET('/v1/company-proposals', { params: { query: { cursor: pageParam, limit: 20 } } }),
      ),
  });
  const proposals = queue.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={t('queue.title')} intro={t('queue.intro')}>
      {queue.isPending && <Skeleton lines={6} />}
      <ErrorState error={queue.error} retry={() => void queue.refetch()} />
      {queue.data && proposals.length === 0 && <EmptyState title={t('queue.empty')} why={t('queue.why')} />}
      <Stack gap="lg">
        {proposals.map((proposal) => (
          <ProposalCard key={proposal.id} proposal={proposal} />
        ))}
      </Stack>
      <More of={queue} />
    </Page>
  );
}

function ProposalCard({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('proposals');
  const about = useAboutDouble();
  const [deciding, setDeciding] = useState<'accept' | 'decline'>();
  const { doubles, sameName } = proposal;
  return (
    <Card title={proposal.name} action={<StatusBadge>{t(`as.${proposal.as}`)}</StatusBadge>}>
      <Stack>
        <Facts
          items={[
            [
              t('field.address'),
              [proposal.street, proposal.postcode, proposal.city].filter(Boolean).join(', ') || '–',
            ],
            [t('field.phone'), proposal.phone ?? '–'],
            [t('field.knownThrough'), t(`through.${proposal.knownThrough}`)],
            ...(proposal.introducedBy
              ? ([[t('field.introducedBy'), proposal.introducedBy]] as [string, string][])
              : []),
            [t('field.remark'), proposal.remark ?? '–'],
            [t('field.at'), formatDate(proposal.at)],
          ]}
        />
        {sameName > 0 && <p>{t('queue.sameName', { count: sameName })}</p>}
        {doubles.length > 0 && (
          <Stack gap="sm">
            <Heading level={3}>{t('merging:title')}</Heading>
            <p>{t('queue.doubles')}</p>
            <WorkList>
              {doubles.map((double) => (
                <WorkItem
                  key={double.id}
                  title={double.name}
                  to={`/bedrijven/${double.id}`}
                  about={about(double)}
                >
                  <ThisOne proposal={proposal} double={double} />
                </WorkItem>
              ))}
            </WorkList>
          </Stack>
        )}
        <Row gap="sm">
          <Button kind="primary" onClick={() => setDeciding('accept')}>
            {t(doubles.length > 0 ? 'queue.acceptAnyway' : 'queue.accept')}
          </Button>
          <Button kind="subtle" onClick={() => setDeciding('decline')}>
            {t('queue.decline')}
          </Button>
        </Row>
      </Stack>
      {deciding === 'accept' && <AcceptDialog proposal={proposal} onClose={() => setDeciding(undefined)} />}
      {deciding === 'decline' && <DeclineDialog proposal={proposal} onClose={() => setDeciding(undefined)} />}
    </Card>
  );
}

/** What a decision is about, in the version that was seen. */
function seen({ id, version }: Proposal) {
  return { params: { path: { id }, header: { 'If-Match': `"${version}"` } } };
}

/** The company is in the pool already: whoever proposed it hears so. */
function ThisOne({ proposal, double }: { proposal: Proposal; double: PossibleDouble }) {
  const { t } = useTranslation('proposals');
  const { busy, error, submit } = useSend(useForm(), {
    send: (_, headers) =>
      orThrow(
        api.company.POST('/v1/company-proposals/{id}/link', {
          ...seen(proposal),
          headers: { ...headers, ...ifMatch(`"${proposal.version}"`) },
          body: { companyId: double.id },
        }),
      ),
    saved: t('queue.linked', { name: double.name }),
    done: () => undefined,
  });
  return (
    <>
      <Button busy={busy} onClick={submit} aria-label={t('queue.linkTo', { name: double.name })}>
        {t('queue.link')}
      </Button>
      <ErrorState error={error} />
    </>
  );
}

type Accepting = {
  name: string;
  kvk: string;
  sector: CompanyRequest['sector'];
  street: string;
  postcode: string;
  city: string;
  phone: string;
};

/** The company as it goes into the pool. The possible doubles stood beside it, so they were seen. */
function AcceptDialog({ proposal, onClose }: { proposal: Proposal; onClose: () => void }) {
  const { t } = useTranslation('proposals');
  const form = useForm<Accepting>({
    defaultValues: {
      name: proposal.name,
      kvk: '',
      street: proposal.street ?? '',
      postcode: proposal.postcode ?? '',
      city: proposal.city ?? '',
      phone: proposal.phone ?? '',
    },
  });
  const { busy, error, submit } = useSend(form, {
    send: ({ name, sector, ...texts }, headers) =>
      orThrow(
        api.company.POST('/v1/company-proposals/{id}/acceptance', {
          ...seen(proposal),
          headers: { ...headers, ...ifMatch(`"${proposal.version}"`) },
          body: {
            name,
            sector,
            channel: proposal.channel,
            ...Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== '')),
            seenDoubles: proposal.doubles.map(({ id }) => id),
          },
        }),
      ),
    saved: t('queue.accepted', { name: proposal.name }),
    done: onClose,
  });
  const problems = form.formState.errors;
  const text = (name: 'kvk' | 'street' | 'postcode' | 'city' | 'phone') => (
    <TextInput
      autoComplete="off"
      label={t(`merging:new.${name}`)}
      optional
      error={problems[name]?.message}
      {...form.register(name)}
    />
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('accept.title')}
      foot={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" busy={busy} onClick={submit}>
            {t('accept.do')}
          </Button>
        </>
      }
    >
      <Stack>
        <ErrorState error={error} />
        <p>{t('accept.means', { channel: t(`pool:channel.${proposal.channel}`) })}</p>
        <TextInput
          autoComplete="off"
          label={t('merging:new.name')}
          error={problems.name?.message}
          {...form.register('name', { required: t('merging:new.need.name') })}
        />
        <Select
          label={t('merging:new.sector')}
          empty={t('merging:new.choose')}
          options={sectors.map((value) => ({ value, label: t(`pool:sector.${value}`) }))}
          error={problems.sector?.message}
          {...form.register('sector', { required: t('merging:new.need.sector') })}
        />
        <Columns>
          {text('kvk')}
          {text('phone')}
        </Columns>
        {text('street')}
        <Columns>
          {text('postcode')}
          {text('city')}
        </Columns>
      </Stack>
    </Dialog>
  );
}

function DeclineDialog({ proposal, onClose }: { proposal: Proposal; onClose: () => void }) {
  const { t } = useTranslation('proposals');
  const form = useForm({ defaultValues: { reason: '' } });
  const { busy, error, submit } = useSend(form, {
    send: (body, headers) =>
      orThrow(
        api.company.POST('/v1/company-proposals/{id}/refusal', {
          ...seen(proposal),
          headers: { ...headers, ...ifMatch(`"${proposal.version}"`) },
          body,
        }),
      ),
    saved: t('queue.declined', { name: proposal.name }),
    done: onClose,
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('decline.title', { name: proposal.name })}
      foot={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" busy={busy} onClick={submit}>
            {t('decline.do')}
          </Button>
        </>
      }
    >
      <Stack>
        <ErrorState error={error} />
        <TextArea
          maxLength={280}
          label={t('decline.reason')}
          hint={t('decline.hint')}
          error={form.formState.errors.reason?.message}
          {...form.register('reason', { required: t('need.reason') })}
        />
      </Stack>
    </Dialog>
  );
}
