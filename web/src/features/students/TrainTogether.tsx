import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, idempotent, orThrow, type SchoolTypes } from '@/api';
import { Button, Checkbox, Dialog, ErrorState, Link, RadioCards, Row, Select, Stack, toast } from '@/ui';

type Line = SchoolTypes['schemas']['StudentLine'];
type Status = SchoolTypes['schemas']['GroupTraining']['status'];

/** Students who wait for their training: choose some and note for all of them at once what they begin. */
export function TrainTogether({ students }: { students: readonly Line[] }) {
  const { t } = useTranslation('students');
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [noting, note] = useState(false);
  // Whoever began meanwhile is no longer in the list.
  const going = students.filter(({ id }) => chosen.has(id));
  const all = going.length === students.length;

  function toggle(id: string, on: boolean) {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    choose(next);
  }

  return (
    <Stack gap="sm">
      {students.length > 1 && (
        <Checkbox
          label={t('train.all')}
          checked={all}
          onChange={() => choose(new Set(all ? [] : students.map(({ id }) => id)))}
        />
      )}
      <ul className="op-list">
        {students.map(({ id, displayName, classGroup }) => (
          <li key={id}>
            <div className="op-list__item">
              <Checkbox
                label={`${displayName} · ${classGroup}`}
                checked={chosen.has(id)}
                onChange={(event) => toggle(id, event.target.checked)}
              />
              <Link to={`/leerlingen/${id}/training`} aria-label={t('train.openOf', { name: displayName })}>
                {t('train.open')}
              </Link>
            </div>
          </li>
        ))}
      </ul>
      <Row>
        <Button disabled={going.length === 0} onClick={() => note(true)}>
          {t('train.note', { count: going.length })}
        </Button>
      </Row>
      {noting && (
        <Note
          students={going}
          close={(done) => {
            note(false);
            if (done) choose(new Set());
          }}
        />
      )}
    </Stack>
  );
}

function Note({ students, close }: { students: readonly Line[]; close: (done: boolean) => void }) {
  const { t } = useTranslation('students');
  const queries = useQueryClient();
  const [module, choose] = useState('1');
  const [status, reach] = useState<Status>('BUSY');
  const policy = useQuery({ queryKey: ['policy'], queryFn: () => orThrow(api.school.GET('/v1/policy')) });
  const modules = policy.data?.policy.training.modules ?? [];
  const save = useMutation({
    mutationFn: () =>
      orThrow(
        api.school.POST('/v1/group-trainings', {
          body: { studentIds: students.map(({ id }) => id), module: Number(module), status },
          headers: idempotent(crypto.randomUUID()),
        }),
      ),
    onSuccess: async ({ students: count }) => {
      close(true);
      toast(t('train.done', { count }));
      await queries.invalidateQueries();
    },
  });
  return (
    <Dialog
      open
      onClose={() => close(false)}
      title={t('train.title', { count: students.length })}
      foot={
        <Button kind="primary" type="submit" form="train-together" busy={save.isPending}>
          {t('train.save')}
        </Button>
      }
    >
      <form
        id="train-together"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack>
          <ErrorState error={save.error} />
          <p>{students.map(({ displayName }) => displayName).join(', ')}</p>
          <Select
            label={t('train.module')}
            options={modules.map((name, index) => ({
              value: String(index + 1),
              label: `${index + 1}. ${name}`,
            }))}
            value={module}
            onChange={(event) => choose(event.target.value)}
          />
          <RadioCards
            label={t('train.status')}
            name="status"
            options={(['BUSY', 'DONE'] as const).map((value) => ({ value, label: t(`train.${value}`) }))}
            value={status}
            onChange={(event) => reach(event.target.value as Status)}
          />
          <p className="op-small op-subtle">{t('train.further')}</p>
        </Stack>
      </form>
    </Dialog>
  );
}
