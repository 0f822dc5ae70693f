import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, orThrow, type PlacementTypes, useIdempotencyKey } from '@/api';
import { formatDate, formatMoment, today } from '@/lib/format';
import { toast } from '@/lib/toast';
import {
  Button,
  Card,
  Checkbox,
  Dialog,
  ErrorState,
  Notice,
  Row,
  Select,
  Stack,
  StatusBadge,
  Steps,
  TextArea,
  TextInput,
} from '@/ui';
import type { Placement } from './api';
import { endings } from './codes';

type Overview = PlacementTypes['schemas']['EscalationView'];
type Case = PlacementTypes['schemas']['ProblemView'];
type Step = Case['steps'][number];

/** The problems of a stage; parents hear of them from the school. */
export function useProblems(placement: Placement) {
  return useQuery({
    queryKey: ['problems', placement.id],
    queryFn: () =>
      orThrow(
        api.placement.GET('/v1/placements/{placementId}/problems', {
          params: { path: { placementId: placement.id } },
        }),
      ),
    enabled:
      placement.you !== 'PARENT' &&
      ['RUNNING', 'CLOSING', 'BROKEN_OFF', 'COMPLETED'].includes(placement.state),
  });
}

/** How many problems are not solved yet. */
export function openProblems(overview?: Overview): number {
  return overview?.cases.filter(({ closedAt }) => !closedAt).length ?? 0;
}

/** What does not go well in a stage: one tap to say so, and the steps of the school to do something about it. */
export function Problems({ placement }: { placement: Placement }) {
  const { t } = useTranslation('placements');
  const problems = useProblems(placement);
  if (!problems.data) return null;
  const { cases, calamities, mayOpen, mayRaiseAlarm } = problems.data;
  if (cases.length + calamities.length === 0 && !mayRaiseAlarm) return null;
  const own = placement.you === 'STUDENT';
  return (
    <Card title={t(own ? 'problem.own' : 'problem.title')}>
      <Stack>
        {calamities.map((one, index) => (
          <Notice key={index} tone="negative" title={t('problem.calamity')}>
            <p>{t('problem.by', { name: one.byName, at: formatMoment(one.at) })}</p>
            {one.text && <p>{one.text}</p>}
          </Notice>
        ))}
        {cases.map((one) => (
          <One key={one.id} placementId={placement.id} problem={one} />
        ))}
        <Row>
          {mayOpen && <Tell placementId={placement.id} what="problems" />}
          {mayRaiseAlarm && <Tell placementId={placement.id} what="calamities" />}
        </Row>
      </Stack>
    </Card>
  );
}

function useKeep(placementId: string) {
  const client = useQueryClient();
  return (overview: Overview) => {
    client.setQueryData(['problems', placementId], overview);
    void client.invalidateQueries({ queryKey: ['placement', placementId] });
  };
}

function Tell({ placementId, what }: { placementId: string; what: 'problems' | 'calamities' }) {
  const { t } = useTranslation('placements');
  const keep = useKeep(placementId);
  const [key, renew] = useIdempotencyKey();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const tell = useMutation({
    mutationFn: () =>
      orThrow(
        api.placement.POST(`/v1/placements/{placementId}/${what}`, {
          params: { path: { placementId }, header: { 'Idempotency-Key': key } },
          body: { text: text || undefined },
        }),
      ),
    onSuccess: (overview) => {
      keep(overview);
      renew();
      setText('');
      setOpen(false);
      toast(t(`problem.told.${what}`));
    },
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t(`problem.tell.${what}`)}</Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t(`problem.tell.${what}`)}
        foot={
          <Row>
            <Button kind="primary" busy={tell.isPending} onClick={() => tell.mutate()}>
              {t(`problem.send.${what}`)}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('problem.cancel')}</Button>
          </Row>
        }
      >
        <Stack>
          <ErrorState error={tell.error} />
          <p>{t(`problem.who.${what}`)}</p>
          <TextArea
            label={t('problem.text')}
            optional
            rows={3}
            maxLength={1000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Stack>
      </Dialog>
    </>
  );
}

function One({ placementId, problem }: { placementId: string; problem: Case }) {
  const { t } = useTranslation('placements');
  const keep = useKeep(placementId);
  const solve = useMutation({
    mutationFn: () =>
      orThrow(
        api.placement.POST('/v1/placements/{placementId}/problems/{problemId}/solution', {
          params: {
            path: { placementId, problemId: problem.id },
            header: { ...ifMatch(`"${problem.version}"`) },
          },
        }),
      ),
    onSuccess: keep,
  });
  const ready = problem.steps.find((step) => step.ready);
  const begun = problem.steps.some(({ day }) => day);
  return (
    <Stack>
      <Row between>
        <span>{t('problem.by', { name: problem.byName, at: formatMoment(problem.openedAt) })}</span>
        <StatusBadge
          tone={problem.ending ? (problem.ending === 'SOLVED' ? 'positive' : 'warning') : 'negative'}
        >
          {t(problem.ending ? `problem.ending.${problem.ending}` : 'problem.open')}
        </StatusBadge>
      </Row>
      {problem.text && <p>{problem.text}</p>}
      <Steps
        label={t('problem.steps')}
        steps={problem.steps.map((step) => ({
          id: step.step,
          title: t(`problem.step.${step.step}`),
          state: step.day ? 'done' : step === ready ? 'current' : 'todo',
          children: <Taken step={step} />,
        }))}
      />
      {(problem.mentorToldOn ?? problem.parentsToldOn) && (
        <p className="op-small">
          {[
            problem.mentorToldOn && t('problem.mentorToldOn', { day: formatDate(problem.mentorToldOn) }),
            problem.parentsToldOn && t('problem.parentsToldOn', { day: formatDate(problem.parentsToldOn) }),
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      )}
      <ErrorState error={solve.error} />
      {problem.editable && ready && (
        <Next key={ready.step} placementId={placementId} problem={problem} step={ready} />
      )}
      {problem.editable && begun && (
        <Row>
          <Button busy={solve.isPending} onClick={() => solve.mutate()}>
            {t('problem.solved')}
          </Button>
        </Row>
      )}
    </Stack>
  );
}

function Taken({ step }: { step: Step }) {
  const { t } = useTranslation('placements');
  if (!step.day) return null;
  return (
    <>
      {t(step.skipped ? 'problem.skippedOn' : 'problem.takenOn', {
        day: formatDate(step.day),
        name: step.byName,
      })}
      {step.note && ` ${step.note}`}
    </>
  );
}

function Next({ placementId, problem, step: { step } }: { placementId: string; problem: Case; step: Step }) {
  const { t } = useTranslation('placements');
  const keep = useKeep(placementId);
  const last = step === 'OTHER_PLACE';
  const [day, setDay] = useState(today());
  const [note, setNote] = useState('');
  const [skipped, setSkipped] = useState(false);
  const [mentorTold, setMentorTold] = useState(false);
  const [parentsTold, setParentsTold] = useState(false);
  const [reason, setReason] = useState('');
  const take = useMutation({
    mutationFn: () =>
      orThrow(
        api.placement.PUT('/v1/placements/{placementId}/problems/{problemId}/steps/{step}', {
          params: {
            path: { placementId, problemId: problem.id, step },
            header: { ...ifMatch(`"${problem.version}"`) },
          },
          body: {
            day,
            skipped,
            note: note || undefined,
            mentorTold,
            parentsTold,
            reason: reason || undefined,
          },
        }),
      ),
    onSuccess: keep,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    take.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <p>
          <strong>{t(`problem.step.${step}`)}</strong>: {t(`problem.how.${step}`)}
        </p>
        <ErrorState error={take.error} />
        <TextInput
          type="date"
          label={t('problem.day')}
          max={today()}
          value={day}
          required
          onChange={(event) => setDay(event.target.value)}
        />
        <TextArea
          label={t(skipped ? 'problem.whySkipped' : 'problem.note')}
          optional={!skipped}
          rows={3}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        {last ? (
          <Select
            label={t('ending.why')}
            empty={t('problem.choose')}
            required
            value={reason}
            options={endings.map((value) => ({ value, label: t(`reason.${value}`) }))}
            onChange={(event) => setReason(event.target.value)}
          />
        ) : (
          <>
            <Checkbox
              label={t('problem.skip')}
              checked={skipped}
              onChange={(event) => setSkipped(event.target.checked)}
            />
            {!problem.mentorToldOn && (
              <Checkbox
                label={t('problem.mentorTold')}
                checked={mentorTold}
                onChange={(event) => setMentorTold(event.target.checked)}
              />
            )}
            {!problem.parentsToldOn && (
              <Checkbox
                label={t('problem.parentsTold')}
                checked={parentsTold}
                onChange={(event) => setParentsTold(event.target.checked)}
              />
            )}
          </>
        )}
        <Row>
          <Button kind="primary" type="submit" busy={take.isPending}>
            {t(last ? 'problem.breakOff' : skipped ? 'problem.doSkip' : 'problem.do')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
