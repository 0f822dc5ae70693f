import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { api, orThrow, useApiErrors } from '@/api';
import { formatDate } from '@/lib/format';
import {
  Button,
  Card,
  Checkbox,
  ErrorState,
  Loaded,
  RadioCards,
  Row,
  Select,
  Stack,
  StatusBadge,
  TextInput,
  toast,
  WorkItem,
  WorkList,
} from '@/ui';
import { nazorgQuery } from './queries';

const situations = ['WORK', 'EDUCATION', 'DAY_ACTIVITIES', 'NEITHER'] as const;
const marks = ['1', '2', '3', '4', '5'] as const;

/** The moments after leaving, and what was said at each. */
export function Nazorg({ routeId, mayAct }: { routeId: string; mayAct: boolean }) {
  const { t } = useTranslation('transition');
  const moments = useQuery(nazorgQuery(routeId));
  const [reporting, setReporting] = useState<string>();
  return (
    <Card title={t('nazorg.title')}>
      <Loaded query={moments}>
        {({ items }) => (
          <WorkList>
            {items.map((moment) => (
              <WorkItem
                key={moment.id}
                title={t('nazorg.month', { count: moment.month })}
                about={
                  moment.heldOn
                    ? t('nazorg.held', {
                        when: formatDate(moment.heldOn),
                        what: moment.situation ? t(`situation.${moment.situation}`) : '',
                      })
                    : t('nazorg.planned', { when: formatDate(moment.dueOn) })
                }
              >
                {moment.status === 'DUE' && <StatusBadge tone="warning">{t('nazorg.due')}</StatusBadge>}
                {moment.status === 'HELD' && <StatusBadge tone="positive">{t('nazorg.done')}</StatusBadge>}
                {mayAct && moment.status !== 'HELD' && reporting !== moment.id && (
                  <Button kind="secondary" onClick={() => setReporting(moment.id)}>
                    {t('nazorg.report')}
                  </Button>
                )}
                {reporting === moment.id && (
                  <Report routeId={routeId} momentId={moment.id} onDone={() => setReporting(undefined)} />
                )}
              </WorkItem>
            ))}
          </WorkList>
        )}
      </Loaded>
    </Card>
  );
}

function Report({ routeId, momentId, onDone }: { routeId: string; momentId: string; onDone: () => void }) {
  const { t } = useTranslation('transition');
  const queries = useQueryClient();
  const schema = z.object({
    situation: z.enum(situations, t('nazorg.need.situation')),
    hoursPerWeek: z.string(),
    studentSatisfied: z.string(),
    employerSatisfied: z.string(),
    helpNeeded: z.boolean(),
  });
  const form = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: { hoursPerWeek: '', studentSatisfied: '', employerSatisfied: '', helpNeeded: false },
  });
  const errors = useApiErrors(form);
  const numberOrNone = (text: string) => (text === '' ? undefined : Number(text));
  const report = useMutation({
    mutationFn: (values: z.infer<typeof schema>) =>
      orThrow(
        api.transition.PUT('/v1/routes/{routeId}/nazorg-moments/{momentId}/report', {
          params: { path: { routeId, momentId } },
          body: {
            situation: values.situation,
            hoursPerWeek: numberOrNone(values.hoursPerWeek),
            studentSatisfied: numberOrNone(values.studentSatisfied),
            employerSatisfied: numberOrNone(values.employerSatisfied),
            helpNeeded: values.helpNeeded,
          },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['transition'] });
      toast(t('nazorg.saved'));
      onDone();
    },
    onError: errors.show,
  });
  const wrong = form.formState.errors;
  return (
    <form onSubmit={form.handleSubmit((values) => report.mutate(values))} noValidate>
      <Stack>
        <ErrorState error={errors.error} />
        <RadioCards
          label={t('nazorg.situation')}
          {...form.register('situation')}
          options={situations.map((value) => ({ value, label: t(`situation.${value}`) }))}
          error={wrong.situation?.message}
        />
        <TextInput
          type="number"
          inputMode="numeric"
          label={t('nazorg.hours')}
          optional
          {...form.register('hoursPerWeek')}
          error={wrong.hoursPerWeek?.message}
        />
        {(['studentSatisfied', 'employerSatisfied'] as const).map((name) => (
          <Select
            key={name}
            label={t(`nazorg.${name}`)}
            optional
            empty={t('nazorg.notAsked')}
            {...form.register(name)}
            options={marks.map((value) => ({ value, label: t(`mark.${value}`) }))}
            error={wrong[name]?.message}
          />
        ))}
        <Checkbox label={t('nazorg.help')} {...form.register('helpNeeded')} />
        <Row>
          <Button type="submit" kind="primary" busy={report.isPending}>
            {t('nazorg.save')}
          </Button>
          <Button kind="subtle" onClick={onDone}>
            {t('cancel')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
