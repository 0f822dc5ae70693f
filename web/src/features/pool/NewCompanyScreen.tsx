import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import {
  api,
  type CompanyTypes,
  idempotent,
  orThrow,
  ProblemError,
  useApiErrors,
  useIdempotencyKey,
} from '@/api';
import { useGo } from '@/lib/urlState';
import {
  Button,
  ButtonLink,
  Card,
  Columns,
  ErrorState,
  Notice,
  Page,
  Row,
  Select,
  Stack,
  TextInput,
  toast,
  WorkItem,
  WorkList,
} from '@/ui';
import { acquisitions, sectors } from './codes';
import { useAboutDouble } from './Doubles';
import type { PossibleDouble } from './merges';

type CompanyRequest = CompanyTypes['schemas']['CompanyRequest'];

/** A company for the pool. One that looks like another is added after that one was looked at (COM-03). */
export default function NewCompanyScreen() {
  const { t } = useTranslation('merging');
  const go = useGo();
  const queries = useQueryClient();
  const about = useAboutDouble();
  const [key, renew] = useIdempotencyKey();
  const [doubles, setDoubles] = useState<PossibleDouble[]>([]);
  const schema = z.object({
    name: z.string().trim().min(1, t('new.need.name')).max(200),
    kvk: z.string(),
    establishment: z.string(),
    sector: z.enum(sectors as [CompanyRequest['sector']], t('new.need.sector')),
    channel: z.enum(acquisitions as [CompanyRequest['channel']], t('new.need.channel')),
    street: z.string(),
    postcode: z.string(),
    city: z.string(),
    contactName: z.string(),
    phone: z.string(),
    email: z.string(),
    website: z.string(),
  });
  type Form = z.infer<typeof schema>;
  const form = useForm<Form>({
    resolver: zodResolver(schema),
    defaultValues: {
      name: '',
      kvk: '',
      establishment: '',
      street: '',
      postcode: '',
      city: '',
      contactName: '',
      phone: '',
      email: '',
      website: '',
    },
  });
  const errors = useApiErrors(form);
  const add = useMutation({
    mutationFn: ({ seen, ...form }: Form & { seen: string[] }) =>
      orThrow(
        api.company.POST('/v1/companies', {
          // What is not filled in is not known.
          body: {
            ...(Object.fromEntries(Object.entries(form).filter(([, value]) => value !== '')) as typeof form),
            seenDoubles: seen,
          },
          headers: idempotent(key),
        }),
      ),
    onSuccess: async ({ id, name }) => {
      renew();
      toast(t('new.added', { name }));
      go(`/bedrijven/${id}`);
      await Promise.all([['companies'], ['pool']].map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
    onError: (cause) => {
      if (cause instanceof ProblemError && cause.slug === 'company-possible-double') {
        setDoubles(cause.problem['doubles'] as PossibleDouble[]);
      } else {
        errors.show(cause);
      }
    },
  });
  const send = (seen: string[]) => {
    errors.clear();
    setDoubles([]);
    form.clearErrors();
    void form.handleSubmit((values) => add.mutate({ ...values, seen }))();
  };
  const problems = form.formState.errors;
  const text = (name: keyof Form, hint?: string, optional = true) => (
    <TextInput
      autoComplete="off"
      label={t(`new.${name}`)}
      hint={hint}
      optional={optional}
      error={problems[name]?.message}
      {...form.register(name)}
    />
  );
  return (
    <Page title={t('new.title')} intro={t('new.intro')} back={{ to: '/bedrijven', label: t('pool:back') }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send([]);
        }}
      >
        <Stack gap="lg">
          <ErrorState error={errors.error} />
          <Card title={t('new.who')}>
            <Stack>
              {text('name', undefined, false)}
              <Columns>
                {text('kvk', t('new.kvkHint'))}
                {text('establishment', t('new.establishmentHint'))}
              </Columns>
              <Columns>
                <Select
                  label={t('new.sector')}
                  empty={t('new.choose')}
                  options={sectors.map((value) => ({ value, label: t(`pool:sector.${value}`) }))}
                  error={problems.sector?.message}
                  {...form.register('sector')}
                />
                <Select
                  label={t('new.channel')}
                  empty={t('new.choose')}
                  options={acquisitions.map((value) => ({ value, label: t(`pool:channel.${value}`) }))}
                  error={problems.channel?.message}
                  {...form.register('channel')}
                />
              </Columns>
            </Stack>
          </Card>
          <Card title={t('new.where')}>
            <Stack>
              {text('street')}
              <Columns>
                {text('postcode')}
                {text('city')}
              </Columns>
            </Stack>
          </Card>
          <Card title={t('new.contact')}>
            <Columns>
              {text('contactName')}
              {text('phone')}
              {text('email')}
              {text('website')}
            </Columns>
          </Card>
          {doubles.length > 0 && (
            <Notice tone="warning" title={t('seen.title')} alert>
              <Stack gap="sm">
                <p>{t('seen.means')}</p>
                <WorkList>
                  {doubles.map((double) => (
                    <WorkItem
                      key={double.id}
                      title={double.name}
                      to={`/bedrijven/${double.id}`}
                      about={about(double)}
                    />
                  ))}
                </WorkList>
                <Row>
                  <Button busy={add.isPending} onClick={() => send(doubles.map(({ id }) => id))}>
                    {t('seen.not')}
                  </Button>
                </Row>
              </Stack>
            </Notice>
          )}
          <Row>
            <Button kind="primary" type="submit" busy={add.isPending}>
              {t('new.add')}
            </Button>
            <ButtonLink to="/bedrijven">{t('new.cancel')}</ButtonLink>
          </Row>
        </Stack>
      </form>
    </Page>
  );
}
