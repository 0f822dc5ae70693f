import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, idempotent, orThrow, useIdempotencyKey } from '@/api';
import { today } from '@/lib/format';
import { toast } from '@/lib/toast';
import { useGo, useUrlState } from '@/lib/urlState';
import {
  Button,
  Card,
  Columns,
  EmptyState,
  ErrorState,
  Loaded,
  Page,
  RadioCards,
  Row,
  Select,
  Stack,
  TextInput,
} from '@/ui';
import { type Department, departments } from './queries';
import { TaskFields, type TaskForm, toTask } from './TaskFields';

/** Starts an internal stage: who, where in the school, when, and the first task in steps. */
export default function StartInternalStageScreen() {
  const { t } = useTranslation('internal');
  const go = useGo();
  const client = useQueryClient();
  const [url, setUrl] = useUrlState();
  const [key, renew] = useIdempotencyKey();
  const [department, setDepartment] = useState<Department>('CARE_AND_SERVICE');
  const [from, setFrom] = useState(today());
  const [until, setUntil] = useState('');
  const [task, setTask] = useState<TaskForm>({ title: '', steps: '' });
  const studentId = url.leerling ?? '';
  const students = useQuery({
    queryKey: ['students', 'to-place'],
    queryFn: () => orThrow(api.school.GET('/v1/students', { params: { query: { limit: 200 } } })),
  });
  const start = useMutation({
    mutationFn: () =>
      orThrow(
        api.placement.POST('/v1/internal-stages', {
          body: { studentId, department, from, until, tasks: [toTask(task)] },
          headers: idempotent(key),
        }),
      ),
    onSuccess: async ({ id }) => {
      toast(t('start.done'));
      await client.invalidateQueries({ queryKey: ['internal-stages'] });
      go(`/interne-stages/${id}`);
    },
    onSettled: renew,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start.mutate();
  };
  const ready = studentId && from && until && task.title.trim() && toTask(task).steps.length > 0;
  return (
    <Page title={t('start.title')} intro={t('start.intro')} back={{ to: '/interne-stages', label: t('nav') }}>
      <Loaded query={students}>
        {({ items }) => {
          const beginners = items.filter(({ phase }) => phase === 1);
          if (beginners.length === 0) {
            return <EmptyState title={t('start.nobody')} why={t('start.nobodyWhy')} />;
          }
          return (
            <form onSubmit={submit} noValidate>
              <Stack>
                <ErrorState error={start.error} />
                <Select
                  label={t('start.student')}
                  empty={t('start.choose')}
                  value={studentId}
                  options={beginners.map(({ id, displayName, classGroup }) => ({
                    value: id,
                    label: `${displayName} (${classGroup})`,
                  }))}
                  onChange={(event) => setUrl({ leerling: event.target.value })}
                />
                <RadioCards
                  label={t('department')}
                  name="department"
                  value={department}
                  options={departments.map((value) => ({
                    value,
                    label: t(`departments.${value}`),
                    hint: t(`departmentHints.${value}`),
                  }))}
                  onChange={(event) => setDepartment(event.currentTarget.value as Department)}
                />
                <Columns>
                  <TextInput
                    type="date"
                    label={t('start.from')}
                    value={from}
                    onChange={(event) => setFrom(event.target.value)}
                  />
                  <TextInput
                    type="date"
                    label={t('start.until')}
                    value={until}
                    onChange={(event) => setUntil(event.target.value)}
                  />
                </Columns>
                <Card title={t('start.firstTask')}>
                  <TaskFields department={department} task={task} onChange={setTask} />
                </Card>
                <Row>
                  <Button type="submit" kind="primary" disabled={!ready} busy={start.isPending}>
                    {t('start.do')}
                  </Button>
                </Row>
              </Stack>
            </form>
          );
        }}
      </Loaded>
    </Page>
  );
}
