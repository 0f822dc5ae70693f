import { useTranslation } from 'react-i18next';
import { Select, TextArea, TextInput } from '@/ui';
import { type Department, useExamples } from './queries';

/** A task as it is typed: a step on each line. */
export type TaskForm = { title: string; steps: string };

export function toTask({ title, steps }: TaskForm) {
  return {
    title: title.trim(),
    steps: steps
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  };
}

/** A task and its steps, typed or taken from an example of the department. */
export function TaskFields({
  department,
  task,
  onChange,
}: {
  department: Department;
  task: TaskForm;
  onChange: (task: TaskForm) => void;
}) {
  const { t } = useTranslation('internal');
  const examples = (useExamples().data ?? []).filter((one) => one.department === department);
  return (
    <>
      <Select
        label={t('task.example')}
        empty={t('task.own')}
        value={examples.some(({ title }) => title === task.title) ? task.title : ''}
        options={examples.map(({ title }) => ({ value: title, label: title }))}
        onChange={(event) => {
          const chosen = examples.find(({ title }) => title === event.target.value);
          onChange(
            chosen ? { title: chosen.title, steps: chosen.steps.join('\n') } : { title: '', steps: '' },
          );
        }}
      />
      <TextInput
        label={t('task.title')}
        maxLength={100}
        value={task.title}
        onChange={(event) => onChange({ ...task, title: event.target.value })}
      />
      <TextArea
        label={t('task.steps')}
        hint={t('task.stepsHint')}
        rows={6}
        value={task.steps}
        onChange={(event) => onChange({ ...task, steps: event.target.value })}
      />
    </>
  );
}
