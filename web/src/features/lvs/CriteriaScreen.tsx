import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type SchoolTypes } from '@/api';
import { formatDate, formatDay, today } from '@/lib/format';
import { StudentPage } from '@/lib/StudentPage';
import { Button, Card, EmptyState, ErrorState, Loaded, Row, Select, Stack, TextArea, TextInput } from '@/ui';
import { Chart } from '@/ui/Chart';
import { useSend } from '@/lib/useSend';

type Score = SchoolTypes['schemas']['CriteriaScore'];
type Recorded = SchoolTypes['schemas']['RecordedScore'];

const criteria = ['punctual', 'adapts', 'acceptsGuidance', 'carriesOut', 'regularWork'] as const;
const degrees = [1, 2, 3, 4] as const;
const scale = [1, 4] as const;

/** The five criteria of stagegeschikt: how they grew, and a new look at them. */
export default function CriteriaScreen() {
  const { t } = useTranslation('lvs');
  return (
    <StudentPage title={t('criteria.title')} intro={t('criteria.intro')}>
      {({ id, may }) => (
        <Stack gap="lg">
          <Growth studentId={id} />
          {may.includes('SCORE_CRITERIA') && <ScoreForm studentId={id} />}
        </Stack>
      )}
    </StudentPage>
  );
}

function Growth({ studentId }: { studentId: string }) {
  const { t } = useTranslation('lvs');
  const scores = useQuery({
    queryKey: ['student', studentId, 'criteria'],
    queryFn: () =>
      orThrow(
        api.school.GET('/v1/students/{studentId}/criteria-scores', { params: { path: { studentId } } }),
      ),
  });
  return (
    <Loaded query={scores}>
      {(all) =>
        all.length === 0 ? (
          <EmptyState title={t('criteria.none')} why={t('criteria.noneWhy')} />
        ) : (
          <Card title={t('criteria.growth')}>
            <Lines scores={all} />
            {all
              .filter(({ score }) => score.remark)
              .map(({ id, scoredByName, score }) => (
                <p key={id}>
                  {t('criteria.remarkBy', { name: scoredByName, date: formatDate(score.scoredOn) })}{' '}
                  {score.remark}
                </p>
              ))}
          </Card>
        )
      }
    </Loaded>
  );
}

function Lines({ scores }: { scores: readonly Recorded[] }) {
  const { t } = useTranslation('lvs');
  const [labels, series] = useMemo(
    () => [
      scores.map(({ score }) => formatDay(score.scoredOn)),
      criteria.map((criterion) => ({
        name: t(`criteria.${criterion}`),
        values: scores.map(({ score }) => score[criterion]),
      })),
    ],
    [scores, t],
  );
  return (
    <Chart
      kind="line"
      title={t('criteria.chart')}
      category={t('criteria.when')}
      scale={scale}
      labels={labels}
      series={series}
    />
  );
}

function ScoreForm({ studentId }: { studentId: string }) {
  const { t } = useTranslation('lvs');
  const form = useForm<Record<(typeof criteria)[number] | 'scoredOn' | 'remark', string>>({
    defaultValues: {
      scoredOn: today(),
      punctual: '',
      adapts: '',
      acceptsGuidance: '',
      carriesOut: '',
      regularWork: '',
      remark: '',
    },
  });
  const { submit, busy, error } = useSend(form, {
    saved: t('criteria.saved'),
    send: ({ scoredOn, remark, ...given }, headers) =>
      orThrow(
        api.school.POST('/v1/students/{studentId}/criteria-scores', {
          params: { path: { studentId } },
          body: {
            ...Object.fromEntries(Object.entries(given).map(([name, value]) => [name, Number(value)])),
            ...(scoredOn && { scoredOn }),
            ...(remark && { remark }),
          } as Score,
          headers,
        }),
      ),
    done: () => form.reset(),
  });
  const problems = form.formState.errors;
  return (
    <Card title={t('criteria.new')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack>
          <ErrorState error={error} />
          <TextInput
            type="date"
            label={t('criteria.scoredOn')}
            error={problems.scoredOn?.message}
            {...form.register('scoredOn')}
          />
          {criteria.map((criterion) => (
            <Select
              key={criterion}
              label={t(`criteria.${criterion}`)}
              empty={t('choose')}
              options={degrees.map((degree) => ({
                value: `${degree}`,
                label: t(`criteria.degree.${degree}`),
              }))}
              error={problems[criterion]?.message}
              {...form.register(criterion)}
            />
          ))}
          <TextArea
            rows={2}
            label={t('criteria.remark')}
            optional
            error={problems.remark?.message}
            {...form.register('remark')}
          />
          <Row>
            <Button kind="primary" type="submit" busy={busy}>
              {t('criteria.save')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}
