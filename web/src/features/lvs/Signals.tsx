import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, orThrow, type SchoolTypes } from '@/api';
import { formatDate } from '@/lib/format';
import {
  Button,
  Card,
  Dialog,
  EmptyState,
  ErrorState,
  Facts,
  Loaded,
  RadioCards,
  Row,
  Select,
  Stack,
  StatusBadge,
  TextArea,
  TextInput,
  type Tone,
} from '@/ui';
import { type Signal, signalsQuery } from './queries';
import { useSend } from '@/lib/useSend';

type Student = SchoolTypes['schemas']['StudentAnswer'];
type Kind = Signal['kind'];
type Skill = NonNullable<Signal['skill']>;
type State = Signal['state'];

const skills: readonly Skill[] = ['LANGUAGE', 'ARITHMETIC', 'SOCIAL', 'PROFESSION'];
const tones: Record<State, Tone> = {
  OPEN: 'warning',
  SEEN: 'positive',
  GOAL: 'info',
  DECLINED: 'neutral',
  REACHED: 'positive',
  ENDED: 'neutral',
};

/** What school and workplace tell each other, from the first word to how it ended. */
export function Signals({ student }: { student: Student }) {
  const { t } = useTranslation('lvs');
  const signals = useQuery(signalsQuery(student.id));
  const [raising, raise] = useState(false);
  const [step, take] = useState<{ signal: Signal; state: State }>();
  return (
    <Card
      title={t('signals.title')}
      action={
        student.may.includes('RAISE_SIGNAL') && (
          <Button onClick={() => raise(true)}>{t('signals.raise')}</Button>
        )
      }
    >
      <Loaded query={signals}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={t('signals.none')} why={t('signals.noneWhy')} />
          ) : (
            <Stack>
              {all.map((signal) => (
                <OneSignal key={signal.id} signal={signal} take={(state) => take({ signal, state })} />
              ))}
            </Stack>
          )
        }
      </Loaded>
      {raising && <RaiseDialog student={student} close={() => raise(false)} />}
      {step && <StepDialog student={student} {...step} close={() => take(undefined)} />}
    </Card>
  );
}

function OneSignal({ signal, take }: { signal: Signal; take: (state: State) => void }) {
  const { t } = useTranslation('lvs');
  const facts: [string, string][] = [
    [t('signals.seen', { name: signal.raisedByName, date: formatDate(signal.raisedAt) }), signal.seen],
  ];
  if (signal.answer) {
    facts.push([
      t(signal.due ? 'signals.goal' : 'signals.answered', {
        name: signal.answeredByName,
        date: signal.due ? formatDate(signal.due) : '',
      }),
      signal.answer,
    ]);
  }
  if (signal.result) {
    facts.push([
      t('signals.result', {
        name: signal.closedByName,
        date: signal.closedAt ? formatDate(signal.closedAt) : '',
      }),
      signal.result,
    ]);
  }
  return (
    <Card
      level={3}
      tone="quiet"
      title={signal.skill ? t(`skill.${signal.skill}`) : t('signals.kind.SIGNAL')}
      action={<StatusBadge tone={tones[signal.state]}>{t(`signals.state.${signal.state}`)}</StatusBadge>}
    >
      <Facts items={facts} />
      {signal.mayBecome.length > 0 && (
        <Row gap="sm">
          {signal.mayBecome.map((state) => (
            <Button
              key={state}
              kind={state === 'GOAL' || state === 'SEEN' || state === 'REACHED' ? 'primary' : 'secondary'}
              onClick={() => take(state)}
            >
              {t(`signals.do.${state}`)}
            </Button>
          ))}
        </Row>
      )}
    </Card>
  );
}

function RaiseDialog({ student, close }: { student: Student; close: () => void }) {
  const { t } = useTranslation('lvs');
  const form = useForm<{ kind: Kind | ''; skill: Skill | ''; seen: string }>({
    defaultValues: { kind: 'FEEDBACK', skill: '', seen: '' },
  });
  const kind = useWatch({ control: form.control, name: 'kind' });
  const { submit, busy, error } = useSend(form, {
    saved: t('signals.sent'),
    send: ({ skill, seen }, headers) =>
      orThrow(
        api.school.POST('/v1/students/{studentId}/signals', {
          params: { path: { studentId: student.id } },
          body: {
            kind: kind as Kind,
            seen,
            ...(kind === 'FEEDBACK' && skill && { skill }),
          },
          headers,
        }),
      ),
    done: close,
  });
  const problems = form.formState.errors;
  return (
    <Dialog
      open
      onClose={close}
      title={t('signals.raise')}
      foot={
        <Button kind="primary" busy={busy} onClick={submit}>
          {t('signals.send')}
        </Button>
      }
    >
      <Stack>
        <ErrorState error={error} />
        <RadioCards
          label={t('signals.which')}
          error={problems.kind?.message}
          options={(['FEEDBACK', 'SIGNAL'] as const).map((value) => ({
            value,
            label: t(`signals.kind.${value}`),
            hint: t(`signals.hint.${value}`),
          }))}
          {...form.register('kind')}
        />
        {kind === 'FEEDBACK' && (
          <Select
            label={t('signals.skill')}
            empty={t('choose')}
            options={skills.map((value) => ({ value, label: t(`skill.${value}`) }))}
            error={problems.skill?.message}
            {...form.register('skill')}
          />
        )}
        <TextArea
          rows={4}
          label={t('signals.what')}
          hint={t('signals.whatHint')}
          error={problems.seen?.message}
          {...form.register('seen')}
        />
      </Stack>
    </Dialog>
  );
}

function StepDialog({
  student,
  signal,
  state,
  close,
}: {
  student: Student;
  signal: Signal;
  state: State;
  close: () => void;
}) {
  const { t } = useTranslation('lvs');
  const form = useForm({ defaultValues: { text: '', due: '' } });
  const { submit, busy, error } = useSend(form, {
    saved: t('signals.saved'),
    send: ({ text, due }) =>
      orThrow(
        api.school.PUT('/v1/students/{studentId}/signals/{id}/state', {
          params: {
            path: { studentId: student.id, id: signal.id },
            header: ifMatch(`"${signal.version}"`) as { 'If-Match': string },
          },
          body: { state, ...(text && { text }), ...(due && { due }) },
        }),
      ),
    done: close,
  });
  const problems = form.formState.errors;
  return (
    <Dialog
      open
      onClose={close}
      title={t(`signals.do.${state}`)}
      foot={
        <Button kind="primary" busy={busy} onClick={submit}>
          {t('signals.save')}
        </Button>
      }
    >
      <Stack>
        <ErrorState error={error} />
        <p>{signal.seen}</p>
        <TextArea
          rows={3}
          label={t(`signals.text.${state}`)}
          optional={state === 'SEEN'}
          error={problems.text?.message}
          {...form.register('text')}
        />
        {state === 'GOAL' && (
          <TextInput
            type="date"
            label={t('signals.due')}
            error={problems.due?.message}
            {...form.register('due')}
          />
        )}
      </Stack>
    </Dialog>
  );
}
