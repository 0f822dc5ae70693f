import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { Controller, useForm, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, idempotent, ifMatch, orThrow, useApiErrors, useIdempotencyKey } from '@/api';
import { useDraft } from '@/lib/draft';
import { today } from '@/lib/format';
import { useGo, usePathParams } from '@/lib/urlState';
import {
  Button,
  ButtonLink,
  Card,
  Checkbox,
  Columns,
  ErrorState,
  FieldError,
  Loaded,
  Notice,
  Page,
  Row,
  Select,
  Skeleton,
  Stack,
  TextArea,
  TextInput,
  toast,
} from '@/ui';
import { needs, sectors } from './codes';
import {
  criteria,
  empty,
  type Form,
  formOf,
  highest,
  leerwegen,
  phases,
  prospects,
  request,
  weekdays,
} from './placeForm';

const DatePicker = lazy(() => import('@/ui/DatePicker').then((part) => ({ default: part.DatePicker })));

const companyOf = (id: string) => ({
  queryKey: ['company', id],
  queryFn: () => orThrow(api.company.GET('/v1/companies/{id}', { params: { path: { id } } })),
});

/** A place a company offers: a new one, or one that changed (COM-20, COM-23, COM-24). */
export default function PlaceScreen() {
  const { t } = useTranslation('place');
  const { companyId, placeId } = usePathParams<'companyId' | 'placeId'>();
  const company = useQuery(companyOf(companyId));
  const place = useQuery({
    enabled: placeId !== undefined,
    queryKey: ['place', placeId],
    queryFn: () => orThrow(api.company.GET('/v1/places/{id}', { params: { path: { id: placeId } } })),
  });
  return (
    <Page
      title={
        placeId === undefined
          ? t('new')
          : place.data === undefined
            ? t('change')
            : t('changeOf', { title: place.data.title })
      }
      intro={t('intro')}
      back={{ to: `/bedrijven/${companyId}`, label: company.data?.name ?? t('pool:company') }}
    >
      <Loaded query={company} lines={8}>
        {({ sector }) =>
          placeId === undefined ? (
            <Add companyId={companyId} start={empty(sector, today())} />
          ) : (
            <Loaded query={place} lines={8}>
              {(shown) => (
                <Change
                  key={shown.version}
                  companyId={companyId}
                  placeId={placeId}
                  start={formOf(shown)}
                  version={shown.version}
                />
              )}
            </Loaded>
          )
        }
      </Loaded>
    </Page>
  );
}

function Add({ companyId, start }: { companyId: string; start: Form }) {
  const { t } = useTranslation('place');
  const [key, renew] = useIdempotencyKey();
  return (
    <Fields
      companyId={companyId}
      draftName={`place.new.${companyId}`}
      start={start}
      send={async (form) => {
        await orThrow(
          api.company.POST('/v1/companies/{companyId}/places', {
            params: { path: { companyId } },
            headers: idempotent(key),
            body: request(form),
          }),
        );
        renew();
        toast(t('added', { title: form.title }));
      }}
    />
  );
}

function Change({
  companyId,
  placeId,
  start,
  version,
}: {
  companyId: string;
  placeId: string;
  start: Form;
  version: number;
}) {
  const { t } = useTranslation('place');
  const tag = `"${version}"`;
  return (
    <Fields
      companyId={companyId}
      draftName={`place.${placeId}.${version}`}
      start={start}
      existing
      send={async (form) => {
        await orThrow(
          api.company.PUT('/v1/places/{id}', {
            params: { path: { id: placeId }, header: { 'If-Match': tag } },
            headers: ifMatch(tag),
            body: request(form),
          }),
        );
        toast(t('saved'));
      }}
    />
  );
}

function Fields({
  companyId,
  draftName,
  start,
  existing = false,
  send,
}: {
  companyId: string;
  draftName: string;
  start: Form;
  existing?: boolean;
  send: (form: Form) => Promise<void>;
}) {
  const { t } = useTranslation('place');
  const go = useGo();
  const queries = useQueryClient();
  const form = useForm<Form>({ defaultValues: start });
  const draft = useDraft(draftName, form);
  const errors = useApiErrors(form);
  const save = useMutation({
    mutationFn: send,
    onSuccess: async () => {
      draft.forget();
      await queries.invalidateQueries();
      go(`/bedrijven/${companyId}`);
    },
    onError: errors.show,
  });
  const { errors: wrong } = form.formState;
  const needed = { required: t('needed') };
  const number = (most: number, least = 1) => ({
    ...needed,
    validate: (value: string) =>
      (/^\d+$/.test(value) && Number(value) >= least && Number(value) <= most) ||
      t('between', { least, most }),
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        errors.clear();
        form.clearErrors();
        void form.handleSubmit((values) => save.mutate(values))(event);
      }}
    >
      <Stack gap="lg">
        <ErrorState error={errors.error} />
        {draft.restored && (
          <Notice title={t('pool:edit.draft')}>
            <Row>
              <Button
                icon="undo"
                onClick={() => {
                  form.reset(start);
                  draft.forget();
                }}
              >
                {t('pool:edit.draftAway')}
              </Button>
            </Row>
          </Notice>
        )}
        <Card title={t('work')}>
          <Stack>
            <Columns>
              <TextInput
                label={t('field.title')}
                hint={t('hint.title')}
                maxLength={200}
                error={wrong.title?.message}
                {...form.register('title', needed)}
              />
              <Select
                label={t('field.sector')}
                options={sectors.map((value) => ({ value, label: t(`pool:sector.${value}`) }))}
                error={wrong.sector?.message}
                {...form.register('sector')}
              />
            </Columns>
            <TextArea
              label={t('field.tasks')}
              hint={t('hint.tasks')}
              optional
              maxLength={2000}
              error={wrong.tasks?.message}
              {...form.register('tasks')}
            />
            <Choices
              form={form}
              name="phases"
              legend={t('field.phases')}
              options={phases.map((value) => ({ value, label: t(`phase.${value}`) }))}
            />
            <Columns>
              <Select
                label={t('field.leerweg')}
                options={leerwegen.map((value) => ({ value, label: t(`pool:filter.leerwegen.${value}`) }))}
                {...form.register('leerweg')}
              />
              <Select
                label={t('field.prospectOfJob')}
                hint={t('hint.prospectOfJob')}
                options={prospects.map((value) => ({ value, label: t(`pool:prospect.${value}`) }))}
                {...form.register('prospectOfJob')}
              />
            </Columns>
          </Stack>
        </Card>
        <Card title={t('when')}>
          <Stack>
            <Choices
              form={form}
              name="weekdays"
              legend={t('field.weekdays')}
              options={weekdays.map((value) => ({ value, label: t(`pool:weekday.${value}`) }))}
            />
            <Columns>
              <TextInput
                label={t('field.maxDays')}
                hint={t('hint.maxDays')}
                inputMode="numeric"
                error={wrong.maxDays?.message}
                {...form.register('maxDays', number(7))}
              />
              <TextInput
                label={t('field.seats')}
                hint={t('hint.seats')}
                inputMode="numeric"
                error={wrong.seats?.message}
                {...form.register('seats', number(100, 0))}
              />
              <TextInput
                label={t('field.minAge')}
                inputMode="numeric"
                error={wrong.minAge?.message}
                {...form.register('minAge', number(30, 13))}
              />
            </Columns>
            <Columns>
              <Day form={form} name="from" />
              <Day form={form} name="until" />
              <TextInput
                label={t('field.startsAt')}
                type="time"
                optional
                error={wrong.startsAt?.message}
                {...form.register('startsAt')}
              />
              <TextInput
                label={t('field.endsAt')}
                type="time"
                optional
                error={wrong.endsAt?.message}
                {...form.register('endsAt')}
              />
            </Columns>
          </Stack>
        </Card>
        <Card title={t('guiding')}>
          <Stack>
            {/* What a place that is there can do is changed one by one, with a reason. */}
            {!existing && (
              <Choices
                form={form}
                name="meetsNeeds"
                legend={t('field.meetsNeeds')}
                options={needs.map((value) => ({ value, label: t(`pool:need.${value}`) }))}
              />
            )}
            <TextArea
              label={t('field.guidance')}
              hint={t('hint.guidance')}
              optional
              maxLength={500}
              error={wrong.guidance?.message}
              {...form.register('guidance')}
            />
            <TextArea
              label={t('field.travel')}
              hint={t('hint.travel')}
              optional
              maxLength={500}
              error={wrong.travel?.message}
              {...form.register('travel')}
            />
          </Stack>
        </Card>
        <Card title={t('judging')}>
          <p className="op-subtle">{t('judgingWhy')}</p>
          <Columns>
            {criteria.map((code) => (
              <Select
                key={code}
                label={t(`criterion.${code}`)}
                optional
                empty={t('notJudged')}
                options={Array.from({ length: highest + 1 }, (_, score) => ({
                  value: String(score),
                  label: t(`score.${score}`),
                }))}
                {...form.register(`criteria.${code}`)}
              />
            ))}
          </Columns>
        </Card>
        {existing && (
          <Card title={t('offering')}>
            <Checkbox label={t('field.open')} hint={t('hint.open')} {...form.register('open')} />
          </Card>
        )}
        <Row>
          <Button kind="primary" type="submit" busy={save.isPending}>
            {t(existing ? 'save' : 'add')}
          </Button>
          <ButtonLink to={`/bedrijven/${companyId}`}>{t('cancel')}</ButtonLink>
        </Row>
      </Stack>
    </form>
  );
}

function Day({ form, name }: { form: UseFormReturn<Form>; name: 'from' | 'until' }): ReactNode {
  const { t } = useTranslation('place');
  return (
    <Suspense fallback={<Skeleton lines={2} />}>
      <Controller
        control={form.control}
        name={name}
        rules={{ required: t('needed') }}
        render={({ field: { value, onChange, onBlur }, fieldState }) => (
          <DatePicker
            label={t(`field.${name}`)}
            error={fieldState.error?.message}
            value={value}
            onChange={onChange}
            onBlur={onBlur}
          />
        )}
      />
    </Suspense>
  );
}

/** Some of several; at least one, but of what may stay empty. */
function Choices({
  form,
  name,
  legend,
  options,
}: {
  form: UseFormReturn<Form>;
  name: 'phases' | 'weekdays' | 'meetsNeeds';
  legend: string;
  options: readonly { value: string; label: string }[];
}) {
  const { t } = useTranslation('place');
  const wrong = form.formState.errors[name]?.message;
  return (
    <fieldset className="op-field" aria-describedby={wrong === undefined ? undefined : `${name}-error`}>
      <legend className="op-field__label">{legend}</legend>
      <Columns>
        {options.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            value={value}
            {...form.register(name, {
              validate: (chosen) => name === 'meetsNeeds' || chosen.length > 0 || t('chooseOne'),
            })}
          />
        ))}
      </Columns>
      {wrong !== undefined && <FieldError id={`${name}-error`}>{wrong}</FieldError>}
    </fieldset>
  );
}
