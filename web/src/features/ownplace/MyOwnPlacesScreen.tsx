import { useQuery } from '@tanstack/react-query';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type PlacementTypes } from '@/api';
import { formatDate } from '@/lib/format';
import { useSend } from '@/lib/useSend';
import {
  Button,
  Card,
  ErrorState,
  Loaded,
  Notice,
  Page,
  RadioCards,
  Row,
  Stack,
  StatusBadge,
  TextArea,
  TextInput,
} from '@/ui';
import { tones } from './state';

type Mine = PlacementTypes['schemas']['MyOwnPlace'];
type Form = { company: string; town: string; work: string; knows: '' | 'YES' | 'NO'; contact: string };

const empty: Form = { company: '', town: '', work: '', knows: '', contact: '' };

/** "Ik weet zelf een plek" (PLA-10): few questions, and below them what became of earlier ones. */
export default function MyOwnPlacesScreen() {
  const { t } = useTranslation('ownplace');
  const mine = useQuery({
    queryKey: ['my-own-places'],
    queryFn: () => orThrow(api.placement.GET('/v1/my-own-places')),
  });
  return (
    <Page title={t('title')} intro={t('intro')}>
      <Loaded query={mine}>
        {({ items, full }) => (
          <Stack gap="lg">
            {full ? <Notice title={t('full.title')}>{t('full.text')}</Notice> : <Propose />}
            {items.length > 0 && (
              <Card title={t('mine.title')}>
                <ul className="op-list">
                  {items.map((one) => (
                    <One key={one.id} one={one} />
                  ))}
                </ul>
              </Card>
            )}
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function One({ one }: { one: Mine }) {
  const { t } = useTranslation('ownplace');
  const { busy, error, submit } = useSend(useForm(), {
    send: (_, headers) =>
      orThrow(
        api.placement.POST('/v1/my-own-places/{ownPlaceId}/withdrawal', {
          params: { path: { ownPlaceId: one.id } },
          headers,
        }),
      ),
    saved: t('mine.gone'),
    done: () => undefined,
  });
  return (
    <li>
      <Stack gap="xs">
        <Row gap="sm">
          <strong>
            {one.company}, {one.town}
          </strong>
          <StatusBadge tone={tones[one.state]}>{t(`state.${one.state}`)}</StatusBadge>
        </Row>
        <p>{t(`became.${one.state}`, { reason: one.whyNot })}</p>
        <p className="op-subtle op-small">{t('mine.at', { day: formatDate(one.proposedAt) })}</p>
        <ErrorState error={error} />
        {one.withdrawable && (
          <Row>
            <Button
              kind="subtle"
              busy={busy}
              onClick={submit}
              aria-label={t('mine.withdrawOf', { company: one.company })}
            >
              {t('mine.withdraw')}
            </Button>
          </Row>
        )}
      </Stack>
    </li>
  );
}

function Propose() {
  const { t } = useTranslation('ownplace');
  const form = useForm<Form>({ defaultValues: empty });
  const knows = useWatch({ control: form.control, name: 'knows' });
  const { busy, error, submit } = useSend(form, {
    send: ({ knows: known, contact, ...words }, headers) =>
      orThrow(
        api.placement.POST('/v1/my-own-places', {
          body: {
            ...words,
            knowsSomebody: known === 'YES',
            contact: known === 'YES' ? contact || undefined : undefined,
          },
          headers,
        }),
      ),
    saved: t('sent'),
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
      <Card title={t('form')}>
        <Stack>
          <ErrorState error={error} />
          <TextInput
            autoComplete="off"
            maxLength={200}
            label={t('field.company')}
            error={problems.company?.message}
            {...form.register('company', { required: t('need.company') })}
          />
          <TextInput
            autoComplete="off"
            maxLength={100}
            label={t('field.town')}
            error={problems.town?.message}
            {...form.register('town', { required: t('need.town') })}
          />
          <TextArea
            rows={3}
            maxLength={1000}
            label={t('field.work')}
            hint={t('field.workHint')}
            error={problems.work?.message}
            {...form.register('work', { required: t('need.work') })}
          />
          <RadioCards
            label={t('field.knows')}
            options={(['YES', 'NO'] as const).map((value) => ({ value, label: t(`knows.${value}`) }))}
            error={problems.knows?.message}
            {...form.register('knows', { required: t('need.knows') })}
          />
          {knows === 'YES' && (
            <TextInput
              autoComplete="off"
              maxLength={100}
              label={t('field.contact')}
              hint={t('field.contactHint')}
              optional
              {...form.register('contact')}
            />
          )}
          <Row>
            <Button kind="primary" type="submit" large busy={busy}>
              {t('send')}
            </Button>
          </Row>
        </Stack>
      </Card>
    </form>
  );
}
