import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, idempotent, orThrow, type SchoolTypes } from '@/api';
import { useUrlState } from '@/lib/urlState';
import {
  Button,
  Card,
  Checkbox,
  EmptyState,
  ErrorState,
  Loaded,
  Page,
  Row,
  Select,
  Stack,
  TextInput,
  toast,
} from '@/ui';

type Line = SchoolTypes['schemas']['StudentLine'];

/** A whole class to the next year: choose the class, leave out who stays, name the new class. */
export default function ClassMoveScreen() {
  const { t } = useTranslation('students');
  const [{ klas }, change] = useUrlState();
  const classes = useQuery({
    queryKey: ['classes'],
    queryFn: () => orThrow(api.school.GET('/v1/classes')),
  });
  return (
    <Page title={t('move.title')} intro={t('move.intro')} back={{ to: '/leerlingen', label: t('title') }}>
      <Loaded query={classes}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={t('empty.title')} why={t('empty.why')} />
          ) : (
            <Stack gap="lg">
              <Select
                label={t('move.from')}
                empty={t('move.choose')}
                value={klas ?? ''}
                options={all.map(({ name, students }) => ({
                  value: name,
                  label: t('move.class', { name, count: students }),
                }))}
                onChange={(event) => change({ klas: event.target.value })}
              />
              {klas && <Students key={klas} from={klas} />}
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}

function Students({ from }: { from: string }) {
  const { t } = useTranslation('students');
  const students = useQuery({
    queryKey: ['students', 'class', from],
    queryFn: () =>
      orThrow(api.school.GET('/v1/students', { params: { query: { classGroup: from, limit: 200 } } })),
  });
  return (
    <Loaded query={students}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t('move.none')} why={t('move.noneWhy')} />
        ) : (
          <Move from={from} students={items} />
        )
      }
    </Loaded>
  );
}

function Move({ from, students }: { from: string; students: readonly Line[] }) {
  const { t } = useTranslation('students');
  const queries = useQueryClient();
  const [staying, stay] = useState<readonly string[]>([]);
  const [to, name] = useState(nextYear(from));
  const going = students.filter(({ id }) => !staying.includes(id)).map(({ id }) => id);
  const move = useMutation({
    mutationFn: ({ ids, target }: { ids: string[]; target: string }) =>
      orThrow(
        api.school.POST('/v1/class-moves', {
          body: { studentIds: ids, toClass: target, reason: t('move.reason') },
          headers: idempotent(crypto.randomUUID()),
        }),
      ),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <Card title={t('move.who')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          move.mutate(
            { ids: going, target: to },
            {
              onSuccess: ({ students: count }) =>
                toast(t('move.done', { count, to }), {
                  undo: () => move.mutate({ ids: going, target: from }),
                }),
            },
          );
        }}
      >
        <Stack>
          <ErrorState error={move.error} />
          <Stack gap="sm">
            {students.map(({ id, displayName }) => (
              <Checkbox
                key={id}
                label={displayName}
                checked={!staying.includes(id)}
                onChange={(event) =>
                  stay(event.target.checked ? staying.filter((other) => other !== id) : [...staying, id])
                }
              />
            ))}
          </Stack>
          <TextInput
            label={t('move.to')}
            hint={t('move.toHint')}
            value={to}
            onChange={(event) => name(event.target.value)}
          />
          <Row>
            <Button
              kind="primary"
              type="submit"
              busy={move.isPending}
              disabled={going.length === 0 || to.trim() === '' || to.trim() === from}
            >
              {t('move.do', { count: going.length })}
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}

/** V4a becomes V5a; a name without a number stays for the person to say. */
export function nextYear(name: string): string {
  return name.replace(/\d+/, (year) => String(Number(year) + 1));
}
