import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, orThrow, useApiErrors, useIdempotencyKey } from '@/api';
import { formatDate, today } from '@/lib/format';
import { hasRole, useRoles } from '@/lib/session';
import { toast } from '@/lib/toast';
import { usePathParams } from '@/lib/urlState';
import {
  Button,
  Card,
  Checkbox,
  Columns,
  ErrorState,
  Facts,
  Loaded,
  Notice,
  Page,
  Progress,
  Row,
  Stack,
  TextArea,
  TextInput,
} from '@/ui';
import { useForm } from 'react-hook-form';
import { type InternalStage, type InternalTask, keyOf, useInternalStage } from './queries';
import { TaskFields, type TaskForm, toTask } from './TaskFields';

/** One internal stage: tasks with steps to tick, and the talk that closes it. */
export default function InternalStageScreen() {
  const { t } = useTranslation('internal');
  const { stageId } = usePathParams<'stageId'>();
  const stage = useInternalStage(stageId);
  const family = hasRole(useRoles(), ['student', 'parent']);
  return (
    <Page
      title={family ? t('mine') : (stage.data?.studentName ?? t('one'))}
      back={family ? { to: '/', label: t('home') } : { to: '/interne-stages', label: t('nav') }}
    >
      <Loaded query={stage} lines={8}>
        {(data) => <Whole stage={data} family={family} />}
      </Loaded>
    </Page>
  );
}

function Whole({ stage, family }: { stage: InternalStage; family: boolean }) {
  const { t } = useTranslation('internal');
  return (
    <Stack gap="lg">
      {stage.closed && (
        <Notice tone="positive" title={t('closedTitle')}>
          <p>{t('talkWas', { date: formatDate(stage.talkOn!) })}</p>
          {stage.told && <p>{stage.told}</p>}
        </Notice>
      )}
      <Progress
        label={t('doneOf', { done: stage.done, steps: stage.steps })}
        value={stage.done}
        max={stage.steps}
      />
      <Columns wide>
        {stage.tasks.map((task) => (
          <Task key={task.id} stage={stage} task={task} />
        ))}
      </Columns>
      <Card title={t('about')}>
        <Facts
          items={[
            [t('department'), t(`departments.${stage.department}`)],
            [t('period'), `${formatDate(stage.from)} – ${formatDate(stage.until)}`],
            [t('supervisor'), stage.supervisorName],
            [t('mentor'), stage.mentorName ?? '–'],
          ]}
        />
      </Card>
      {stage.guidable && !family && <AddTask stage={stage} />}
      {stage.guidable && !family && <ClosingTalk key={stage.version} stage={stage} />}
    </Stack>
  );
}

function Task({ stage, task }: { stage: InternalStage; task: InternalTask }) {
  const { t } = useTranslation('internal');
  const client = useQueryClient();
  const tick = useMutation({
    mutationFn: ({ position, done }: { position: number; done: boolean }) =>
      orThrow(
        api.placement.PUT('/v1/internal-stages/{id}/tasks/{taskId}/steps/{step}', {
          params: { path: { id: stage.id, taskId: task.id, step: position } },
          body: { done },
        }),
      ),
    onSuccess: (now) => {
      client.setQueryData(keyOf(stage.id), now);
      return client.invalidateQueries({ queryKey: ['my-internal-stages'] });
    },
  });
  return (
    <Card title={task.title} tone={task.done ? 'accent' : undefined}>
      <ErrorState error={tick.error} />
      {task.done && <p>{t('wellDone')}</p>}
      <ol className="op-stack op-steps-to-tick">
        {task.steps.map((step) => (
          <li key={step.position}>
            <Checkbox
              label={step.text}
              checked={step.doneOn !== null && step.doneOn !== undefined}
              disabled={!stage.tickable || tick.isPending}
              hint={
                step.doneOn
                  ? t('tickedBy', { name: step.doneByName, date: formatDate(step.doneOn) })
                  : undefined
              }
              onChange={(event) => tick.mutate({ position: step.position, done: event.target.checked })}
            />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function AddTask({ stage }: { stage: InternalStage }) {
  const { t } = useTranslation('internal');
  const client = useQueryClient();
  const [key, renew] = useIdempotencyKey();
  const [task, setTask] = useState<TaskForm>();
  const add = useMutation({
    mutationFn: (form: TaskForm) =>
      orThrow(
        api.placement.POST('/v1/internal-stages/{id}/tasks', {
          params: { path: { id: stage.id }, header: { 'Idempotency-Key': key } },
          body: toTask(form),
        }),
      ),
    onSuccess: (now) => {
      client.setQueryData(keyOf(stage.id), now);
      setTask(undefined);
      toast(t('task.added'));
    },
    onSettled: renew,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (task) add.mutate(task);
  };
  if (!task) {
    return (
      <Row>
        <Button onClick={() => setTask({ title: '', steps: '' })}>{t('task.add')}</Button>
      </Row>
    );
  }
  const ready = task.title.trim() && toTask(task).steps.length > 0;
  return (
    <Card title={t('task.add')}>
      <form onSubmit={submit} className="op-stack">
        <ErrorState error={add.error} />
        <TaskFields department={stage.department} task={task} onChange={setTask} />
        <Row>
          <Button type="submit" kind="primary" disabled={!ready || add.isPending}>
            {t('task.save')}
          </Button>
          <Button kind="subtle" onClick={() => setTask(undefined)}>
            {t('cancel')}
          </Button>
        </Row>
      </form>
    </Card>
  );
}

type Talk = { day: string; withStudent: boolean; withMentor: boolean; text: string };

function ClosingTalk({ stage }: { stage: InternalStage }) {
  const { t } = useTranslation('internal');
  const client = useQueryClient();
  const form = useForm<Talk>({
    defaultValues: { day: today(), withStudent: false, withMentor: false, text: '' },
  });
  const errors = useApiErrors(form);
  const problems = form.formState.errors;
  const close = useMutation({
    mutationFn: (talk: Talk) =>
      orThrow(
        api.placement.PUT('/v1/internal-stages/{id}/closing-talk', {
          params: { path: { id: stage.id }, header: { ...ifMatch(`"${stage.version}"`) } },
          body: talk,
        }),
      ),
    onSuccess: (now) => {
      client.setQueryData(keyOf(stage.id), now);
      toast(t('talk.done'));
      return client.invalidateQueries({ queryKey: ['internal-stages'] });
    },
    onError: errors.show,
  });
  return (
    <Card title={t('talk.title')}>
      <form
        noValidate
        className="op-stack"
        onSubmit={(event) => {
          errors.clear();
          void form.handleSubmit((talk) => close.mutate(talk))(event);
        }}
      >
        <p>{t('talk.why')}</p>
        <ErrorState error={errors.error} />
        <TextInput
          type="date"
          label={t('talk.day')}
          error={problems.day?.message}
          {...form.register('day')}
        />
        <Columns>
          <Checkbox
            label={t('talk.withStudent')}
            error={problems.withStudent?.message}
            {...form.register('withStudent')}
          />
          <Checkbox
            label={t('talk.withMentor')}
            error={problems.withMentor?.message}
            {...form.register('withMentor')}
          />
        </Columns>
        <TextArea
          label={t('talk.text')}
          hint={t('talk.hint')}
          error={problems.text?.message}
          {...form.register('text')}
        />
        <Row>
          <Button type="submit" kind="primary" disabled={close.isPending}>
            {t('talk.do')}
          </Button>
        </Row>
      </form>
    </Card>
  );
}
