import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, orThrow, type PlacementTypes } from '@/api';
import { formatDate, today } from '@/lib/format';
import { toast } from '@/lib/toast';
import { Button, Card, ErrorState, RadioCards, Row, Select, Stack, StatusBadge, TextInput } from '@/ui';
import type { Placement } from './api';

type Overview = PlacementTypes['schemas']['HelpView'];
type Asked = PlacementTypes['schemas']['Asked'];
type Coach = Asked['coach'];
type Question = Asked['question'];
type Answer = NonNullable<Asked['answer']>;

const coaches: readonly Coach[] = ['STAGECOACH', 'JOBCOACH'];
const questions: readonly Question[] = [
  'FIND_COMPANY',
  'TALK_WITH_COMPANY',
  'SUPPORT_AT_WORK',
  'ADAPT_WORK',
  'TOWARDS_A_JOB',
];
const answers: readonly Answer[] = ['COMES', 'ADVICE', 'NOT_POSSIBLE'];

const keyOf = ({ id, version }: Placement) => ['help', id, version];

/** Help of a stagecoach or jobcoach: what was asked, and how long the answer takes. */
export function Help({ placement }: { placement: Placement }) {
  const { t } = useTranslation('placements');
  const help = useQuery({
    queryKey: keyOf(placement),
    queryFn: () =>
      orThrow(
        api.placement.GET('/v1/placements/{placementId}/help-requests', {
          params: { path: { placementId: placement.id } },
        }),
      ),
  });
  if (!help.data) return null;
  const { askable, requests } = help.data;
  if (!askable && requests.length === 0) return null;
  return (
    <Card title={t('help.title')}>
      <Stack>
        {requests.map((asked) => (
          <One key={asked.id} placement={placement} asked={asked} askable={askable} />
        ))}
        {askable && <AskForm placement={placement} requests={requests} />}
      </Stack>
    </Card>
  );
}

function useSave<Input>(placement: Placement, send: (input: Input) => Promise<Overview>) {
  const { t } = useTranslation('placements');
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (data) => {
      client.setQueryData(keyOf(placement), data);
      toast(t('help.saved'));
    },
  });
}

function One({ placement, asked, askable }: { placement: Placement; asked: Asked; askable: boolean }) {
  const { t } = useTranslation('placements');
  const waited =
    asked.waitedDays > 0 || asked.waitedHours === null || asked.waitedHours === undefined
      ? t('help.days', { count: asked.waitedDays })
      : t('help.hours', { count: asked.waitedHours });
  return (
    <div>
      <Row between>
        <span>
          <strong>{t(`help.coach.${asked.coach}`)}</strong>: {t(`help.question.${asked.question}`)}
        </span>
        <StatusBadge tone={asked.late ? 'negative' : asked.answer ? 'positive' : 'info'}>
          {t(asked.answer ? 'help.answered' : 'help.waits', { waited })}
        </StatusBadge>
      </Row>
      <p className="op-small">
        {t('help.asked', { on: formatDate(asked.askedAt), name: asked.askedBy })}{' '}
        {t(asked.late ? 'help.late' : 'help.neededBy', { day: formatDate(asked.neededBy) })}
      </p>
      {asked.answer && (
        <p>
          {t('help.said', {
            name: asked.answeredBy,
            on: formatDate(asked.answeredOn!),
            what: t(`help.answer.${asked.answer}`),
          })}
        </p>
      )}
      {!asked.answer && askable && <AnswerForm placement={placement} asked={asked} />}
    </div>
  );
}

function AnswerForm({ placement, asked }: { placement: Placement; asked: Asked }) {
  const { t } = useTranslation('placements');
  const [writing, setWriting] = useState(false);
  const [answer, setAnswer] = useState<Answer>('COMES');
  const [answeredBy, setAnsweredBy] = useState('');
  const [day, setDay] = useState(today());
  const save = useSave(placement, () =>
    orThrow(
      api.placement.PUT('/v1/placements/{placementId}/help-requests/{helpId}/answer', {
        params: { path: { placementId: placement.id, helpId: asked.id } },
        body: { answer, answeredBy, day },
      }),
    ),
  );
  if (!writing) {
    return (
      <Row>
        <Button onClick={() => setWriting(true)}>{t('help.record')}</Button>
      </Row>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(undefined);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <ErrorState error={save.error} />
        <RadioCards
          label={t('help.what')}
          name={`answer-${asked.id}`}
          options={answers.map((value) => ({ value, label: t(`help.answer.${value}`) }))}
          value={answer}
          onChange={(event) => setAnswer(event.currentTarget.value as Answer)}
        />
        <TextInput
          label={t('help.who')}
          value={answeredBy}
          onChange={(event) => setAnsweredBy(event.target.value)}
          maxLength={100}
          required
        />
        <TextInput
          type="date"
          label={t('help.when')}
          max={today()}
          value={day}
          onChange={(event) => setDay(event.target.value)}
          required
        />
        <Row>
          <Button type="submit" kind="primary" disabled={save.isPending}>
            {t('help.save')}
          </Button>
          <Button onClick={() => setWriting(false)}>{t('help.stop')}</Button>
        </Row>
      </Stack>
    </form>
  );
}

function AskForm({ placement, requests }: { placement: Placement; requests: Asked[] }) {
  const { t } = useTranslation('placements');
  const free = coaches.filter((one) => !requests.some(({ coach, answer }) => coach === one && !answer));
  const [asking, setAsking] = useState(false);
  const [chosen, setCoach] = useState<Coach>('STAGECOACH');
  const [question, setQuestion] = useState<Question>('FIND_COMPANY');
  const [neededBy, setNeededBy] = useState('');
  const coach = free.includes(chosen) ? chosen : free[0];
  const save = useSave(placement, (of: Coach) =>
    orThrow(
      api.placement.POST('/v1/placements/{placementId}/help-requests', {
        params: { path: { placementId: placement.id } },
        body: { coach: of, question, neededBy },
      }),
    ),
  );
  if (!coach) return null;
  if (!asking) {
    return (
      <Row>
        <Button onClick={() => setAsking(true)}>{t('help.do')}</Button>
      </Row>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(coach, { onSuccess: () => setAsking(false) });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <ErrorState error={save.error} />
        <RadioCards
          label={t('help.whom')}
          name="coach"
          options={free.map((value) => ({
            value,
            label: t(`help.coach.${value}`),
            hint: t(`help.coachHint.${value}`),
          }))}
          value={coach}
          onChange={(event) => setCoach(event.currentTarget.value as Coach)}
        />
        <Select
          label={t('help.about')}
          options={questions.map((value) => ({ value, label: t(`help.question.${value}`) }))}
          value={question}
          onChange={(event) => setQuestion(event.target.value as Question)}
        />
        <TextInput
          type="date"
          label={t('help.day')}
          min={today()}
          value={neededBy}
          onChange={(event) => setNeededBy(event.target.value)}
          required
        />
        <Row>
          <Button type="submit" kind="primary" disabled={save.isPending}>
            {t('help.ask')}
          </Button>
          <Button onClick={() => setAsking(false)}>{t('help.stop')}</Button>
        </Row>
      </Stack>
    </form>
  );
}
