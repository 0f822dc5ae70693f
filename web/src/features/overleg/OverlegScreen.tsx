import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, idempotent, orThrow, type SchoolTypes } from '@/api';
import {
  Button,
  ButtonLink,
  Card,
  Columns,
  EmptyState,
  ErrorState,
  Link,
  Loaded,
  Page,
  Row,
  Select,
  Stack,
  TextInput,
  toast,
} from '@/ui';
import { added, shareEvenly, type Shares } from './share';

type Line = SchoolTypes['schemas']['StudentLine'];
type Caseload = SchoolTypes['schemas']['Caseload'];
type Divided = SchoolTypes['schemas']['DividedStudent'];

/** The overleg looks at this many at once; the rest follows when these are divided. */
const most = 100;

/** The vast stageoverleg: the new aanmeldingen beside what everybody carries, and who gets whom. */
export default function OverlegScreen() {
  const { t } = useTranslation('overleg');
  const found = useQuery({
    queryKey: ['students', 'overleg'],
    queryFn: async () => {
      const [students, caseloads] = await Promise.all([
        orThrow(api.school.GET('/v1/students', { params: { query: { step: 'ASSIGNMENT', limit: most } } })),
        orThrow(api.school.GET('/v1/caseloads')),
      ]);
      return { students: students.items, caseloads };
    },
  });
  return (
    <Page title={t('title')} intro={t('intro')}>
      <Loaded query={found}>{(data) => <Overleg {...data} />}</Loaded>
    </Page>
  );
}

function Overleg({ students, caseloads }: { students: readonly Line[]; caseloads: readonly Caseload[] }) {
  const { t } = useTranslation('overleg');
  const queries = useQueryClient();
  const [chosen, choose] = useState<Shares>({});
  const [notes, note] = useState<Readonly<Record<string, string>>>({});
  const carriers = caseloads.map((one) => ({ id: one.stagebegeleiderId, students: one.students }));
  // Who was divided meanwhile is no longer in the list, and so not in what will be recorded.
  const shares: Shares = Object.fromEntries(
    students.filter(({ id }) => chosen[id]).map(({ id }) => [id, chosen[id]]),
  );
  const agreed = students.filter(({ id }) => shares[id]);
  const record = useMutation({
    mutationFn: (divided: Divided[]) =>
      orThrow(
        api.school.POST('/v1/divisions', {
          body: { students: divided },
          headers: idempotent(crypto.randomUUID()),
        }),
      ),
    onSettled: () => queries.invalidateQueries(),
  });

  function divide() {
    const divided = agreed.map(({ id, stagebegeleiderId }) => ({
      studentId: id,
      seen: stagebegeleiderId,
      stagebegeleiderId: shares[id],
      ...(notes[id]?.trim() && { note: notes[id].trim() }),
    }));
    record.mutate(divided, {
      onSuccess: ({ students: count }) => {
        choose({});
        note({});
        toast(t('done', { count }), {
          undo: () =>
            record.mutate(
              divided.map(({ studentId, stagebegeleiderId }) => ({ studentId, seen: stagebegeleiderId })),
            ),
        });
      },
    });
  }

  return (
    <Columns wide>
      <Card title={t('waiting', { count: students.length })}>
        <ErrorState error={record.error} />
        {students.length === 0 ? (
          <EmptyState
            title={t('none')}
            why={t('noneWhy')}
            action={<ButtonLink to="/leerlingen">{t('toStudents')}</ButtonLink>}
          />
        ) : caseloads.length === 0 ? (
          <EmptyState title={t('nobody')} why={t('nobodyWhy')} />
        ) : (
          <Stack>
            <Row>
              <Button
                onClick={() =>
                  choose(
                    shareEvenly(
                      students.map(({ id }) => id),
                      carriers,
                      shares,
                    ),
                  )
                }
              >
                {t('evenly')}
              </Button>
              {agreed.length > 0 && (
                <Button kind="subtle" onClick={() => choose({})}>
                  {t('clear')}
                </Button>
              )}
            </Row>
            <ul className="op-list op-list--apart">
              {students.map((student) => (
                <li key={student.id}>
                  <Stack gap="sm">
                    <div>
                      <p className="op-list__title">
                        <Link to={`/leerlingen/${student.id}/aanmelding`}>{student.displayName}</Link>
                      </p>
                      <p className="op-subtle op-small">
                        {[student.classGroup, student.mentorName && t('mentor', { name: student.mentorName })]
                          .filter(Boolean)
                          .join(' · ')}
                      </p>
                    </div>
                    <Columns>
                      <Select
                        label={t('who', { name: student.displayName })}
                        empty={t('later')}
                        options={caseloads.map((one) => ({
                          value: one.stagebegeleiderId,
                          label: t('option', {
                            name: one.name,
                            count: one.students + added(shares, one.stagebegeleiderId),
                          }),
                        }))}
                        value={shares[student.id] ?? ''}
                        onChange={(event) => choose({ ...shares, [student.id]: event.target.value })}
                      />
                      {shares[student.id] && (
                        <TextInput
                          label={t('note')}
                          optional
                          maxLength={400}
                          value={notes[student.id] ?? ''}
                          onChange={(event) => note({ ...notes, [student.id]: event.target.value })}
                        />
                      )}
                    </Columns>
                  </Stack>
                </li>
              ))}
            </ul>
            <Row>
              <Button kind="primary" busy={record.isPending} disabled={agreed.length === 0} onClick={divide}>
                {t('record', { count: agreed.length })}
              </Button>
            </Row>
          </Stack>
        )}
      </Card>
      <Caseloads caseloads={caseloads} shares={shares} />
    </Columns>
  );
}

/** What everybody carries now, and what this overleg adds to it. */
function Caseloads({ caseloads, shares }: { caseloads: readonly Caseload[]; shares: Shares }) {
  const { t } = useTranslation('overleg');
  const highest = Math.max(1, ...caseloads.map((one) => one.students + added(shares, one.stagebegeleiderId)));
  return (
    <Card title={t('caseloads')} tone="quiet">
      <ul className="op-list">
        {caseloads.map((one) => {
          const more = added(shares, one.stagebegeleiderId);
          return (
            <li key={one.stagebegeleiderId}>
              <div className="op-load">
                <span className="op-list__title">{one.name}</span>
                <svg className="op-load__bar" aria-hidden="true">
                  <rect className="op-load__now" height="100%" width={`${(100 * one.students) / highest}%`} />
                  <rect
                    className="op-load__new"
                    height="100%"
                    x={`${(100 * one.students) / highest}%`}
                    width={`${(100 * more) / highest}%`}
                  />
                </svg>
                <span className="op-small op-subtle">
                  {[
                    t('carries', { count: one.students }),
                    t('onStage', { count: one.onStage }),
                    more > 0 && t('more', { count: more }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
