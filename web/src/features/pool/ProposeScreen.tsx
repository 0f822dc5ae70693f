import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, type CompanyTypes, orThrow } from '@/api';
import { formatDate } from '@/lib/format';
import { hasRole, useRoles } from '@/lib/session';
import { useSend } from '@/lib/useSend';
import {
  Button,
  Card,
  Columns,
  EmptyState,
  ErrorState,
  Loaded,
  Page,
  RadioCards,
  Row,
  Stack,
  StatusBadge,
  TextArea,
  TextInput,
  type Tone,
} from '@/ui';
import { knownThroughs } from './codes';

type Proposal = CompanyTypes['schemas']['MyProposalView'];
type ProposalRequest = CompanyTypes['schemas']['ProposalRequest'];
type Form = {
  name: string;
  city: string;
  street: string;
  phone: string;
  /** Empty until one is chosen. */
  knownThrough: ProposalRequest['knownThrough'] | '';
  remark: string;
};

const empty: Form = { name: '', city: '', street: '', phone: '', knownThrough: '', remark: '' };

const tones: Record<Proposal['state'], Tone> = {
  WAITING: 'warning',
  ACCEPTED: 'positive',
  LINKED: 'positive',
  DECLINED: 'neutral',
};

/** "Ik weet een bedrijf" (COM-04): a name and a town are enough, and what became of it stands below. */
export default function ProposeScreen() {
  const { t } = useTranslation('proposals');
  const student = hasRole(useRoles(), ['student', 'parent']);
  const mine = useQuery({
    queryKey: ['my-proposals'],
    queryFn: () => orThrow(api.company.GET('/v1/my-company-proposals')),
  });
  return (
    <Page title={t('propose.title')} intro={t(student ? 'propose.intro' : 'propose.introStaff')}>
      <ProposalForm />
      <Card title={t('mine.title')}>
        <Loaded query={mine} lines={2}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title={t('mine.empty')} why={t('mine.why')} />
            ) : (
              <ul className="op-list">
                {items.map((proposal) => (
                  <Mine key={proposal.id} proposal={proposal} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Card>
    </Page>
  );
}

function Mine({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('proposals');
  const { name, city, at, state, company, reason } = proposal;
  return (
    <li>
      <Stack gap="xs">
        <Row gap="sm">
          <strong>{[name, city].filter(Boolean).join(', ')}</strong>
          <StatusBadge tone={tones[state]}>{t(`state.${state}`)}</StatusBadge>
        </Row>
        <p>{t(`became.${state}`, { company })}</p>
        {reason && <p>{t('became.reason', { reason })}</p>}
        <p className="op-subtle op-small">{t('mine.at', { day: formatDate(at) })}</p>
      </Stack>
    </li>
  );
}

function ProposalForm() {
  const { t } = useTranslation('proposals');
  const form = useForm<Form>({ defaultValues: empty });
  const { busy, error, submit } = useSend(form, {
    send: ({ knownThrough, ...texts }, headers) =>
      orThrow(
        api.company.POST('/v1/company-proposals', {
          body: {
            name: texts.name,
            knownThrough: knownThrough as ProposalRequest['knownThrough'],
            city: texts.city || undefined,
            street: texts.street || undefined,
            phone: texts.phone || undefined,
            remark: texts.remark || undefined,
          },
          headers,
        }),
      ),
    saved: t('propose.sent'),
    done: () => form.reset(empty),
  });
  const problems = form.formState.errors;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Card title={t('propose.form')}>
        <Stack>
          <ErrorState error={error} />
          <TextInput
            autoComplete="off"
            maxLength={200}
            label={t('field.name')}
            error={problems.name?.message}
            {...form.register('name', { required: t('need.name') })}
          />
          <Columns>
            <TextInput
              autoComplete="off"
              maxLength={100}
              label={t('field.city')}
              error={problems.city?.message}
              {...form.register('city', { required: t('need.city') })}
            />
            <TextInput
              autoComplete="off"
              maxLength={200}
              label={t('field.street')}
              optional
              {...form.register('street')}
            />
          </Columns>
          <TextInput
            autoComplete="off"
            maxLength={40}
            type="tel"
            label={t('field.phone')}
            hint={t('field.phoneHint')}
            optional
            {...form.register('phone')}
          />
          <RadioCards
            label={t('field.knownThrough')}
            options={knownThroughs.map((value) => ({ value, label: t(`through.${value}`) }))}
            error={problems.knownThrough?.message}
            {...form.register('knownThrough', { required: t('need.knownThrough') })}
          />
          <TextArea
            maxLength={280}
            label={t('field.remark')}
            hint={t('field.remarkHint')}
            optional
            {...form.register('remark')}
          />
          <Row>
            <Button kind="primary" type="submit" large busy={busy}>
              {t('propose.send')}
            </Button>
          </Row>
        </Stack>
      </Card>
    </form>
  );
}
