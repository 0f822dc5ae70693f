import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, idempotent, orThrow, type PlacementTypes } from '@/api';
import { formatMoment } from '@/lib/format';
import {
  Button,
  ButtonLink,
  Card,
  EmptyState,
  ErrorState,
  Link,
  Loaded,
  Row,
  Stack,
  StatusBadge,
  Table,
  toast,
} from '@/ui';
import type { Round, Tier } from './rounds';

type Student = PlacementTypes['schemas']['RoundStudent'];

/** The students of the own school: who can be put in, who is in, and what the round proposes for each. */
export function OwnStudents({ round, tiers }: { round: Round; tiers: readonly Tier[] }) {
  const { t } = useTranslation('allocation');
  const students = useQuery({
    // Also by state: what was proposed is there the moment the round is.
    queryKey: ['allocation', 'students', round.id, round.state],
    queryFn: () =>
      orThrow(
        api.placement.GET('/v1/allocation-rounds/{roundId}/students', {
          params: { path: { roundId: round.id } },
        }),
      ),
  });
  return (
    <Loaded query={students} lines={6}>
      {(all) => {
        const candidates = all.students.filter(({ standing }) => standing === 'CANDIDATE');
        const entered = all.students.filter(({ standing }) => standing !== 'CANDIDATE');
        return (
          <Stack>
            {round.state === 'OPEN' && <Candidates round={round} students={candidates} />}
            {entered.length > 0 ? (
              <Card title={t('own.in', { count: entered.length })}>
                <ul className="op-list op-list--apart">
                  {entered.map((student) => (
                    <li key={student.placementId}>
                      <Line round={round} student={student} tiers={tiers} />
                    </li>
                  ))}
                </ul>
              </Card>
            ) : (
              round.state !== 'OPEN' && <EmptyState title={t('own.nobody')} why={t('own.nobodyWhy')} />
            )}
          </Stack>
        );
      }}
    </Loaded>
  );
}

function Candidates({ round, students }: { round: Round; students: readonly Student[] }) {
  const { t } = useTranslation('allocation');
  const client = useQueryClient();
  const [chosen, choose] = useState<Set<string>>(new Set());
  const enter = useMutation({
    mutationFn: (placementIds: string[]) =>
      orThrow(
        api.placement.POST('/v1/allocation-rounds/{roundId}/students', {
          params: { path: { roundId: round.id } },
          body: { placementIds },
          headers: idempotent(crypto.randomUUID()),
        }),
      ),
    onSuccess: (_, placementIds) => {
      choose(new Set());
      toast(t('own.done', { count: placementIds.length }));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['allocation'] }),
  });
  if (students.length === 0) {
    return (
      <EmptyState
        title={t('own.none')}
        why={t('own.noneWhy')}
        action={<ButtonLink to="/plaatsingen">{t('own.toPlacements')}</ButtonLink>}
      />
    );
  }
  return (
    <Card title={t('own.candidates')}>
      <p>{t('own.candidatesWhy')}</p>
      <ErrorState error={enter.error} />
      <Table
        caption={t('own.candidates')}
        hideCaption
        rows={students}
        rowKey={({ placementId }) => placementId}
        selection={{
          chosen,
          onChange: choose,
          actions: (
            <Button kind="primary" busy={enter.isPending} onClick={() => enter.mutate([...chosen])}>
              {t('own.enter', { count: chosen.size })}
            </Button>
          ),
        }}
        columns={[
          {
            id: 'name',
            header: t('own.student'),
            names: true,
            cell: ({ placementId, studentName }) => (
              <Link to={`/plaatsingen/${placementId}`}>{studentName}</Link>
            ),
          },
          { id: 'class', header: t('own.class'), cell: ({ classGroup }) => classGroup },
        ]}
      />
    </Card>
  );
}

function Line({ round, student, tiers }: { round: Round; student: Student; tiers: readonly Tier[] }) {
  const { t } = useTranslation('allocation');
  const tier = tiers.find((one) => one.tier === student.tier)?.title;
  return (
    <Stack gap="sm">
      <Row between>
        <p className="op-list__title">
          <Link to={`/plaatsingen/${student.placementId}`}>{student.studentName}</Link>{' '}
          <span className="op-subtle op-small">{student.classGroup}</span>
        </p>
        <Standing student={student} />
      </Row>
      <p className="op-subtle op-small">
        {[
          tier && t('own.tier', { tier }),
          t('own.hardship', { count: student.hardship ?? 0 }),
          t('own.fitting', { count: student.fitting ?? 0 }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {student.place && (
        <p>
          {t('own.place', {
            company: student.place.companyName,
            title: student.place.title,
            city: student.place.city ?? t('own.unknownTown'),
            rank: student.rank ?? 0,
            count: student.fitting ?? 0,
          })}
        </p>
      )}
      {student.explanation && <p>{student.explanation}</p>}
      {student.standing === 'NOT_IN_TIME' && <p>{t('own.notInTime')}</p>}
      {(student.standing === 'PLACED' || student.standing === 'UNPLACED') && (
        <p className="op-subtle op-small">{t(student.firstCome ? 'own.alsoFirst' : 'own.notFirst')}</p>
      )}
      <Act round={round} student={student} />
    </Stack>
  );
}

const tones = { PLACED: 'positive', UNPLACED: 'warning' } as const;

function Standing({ student: { standing } }: { student: Student }) {
  const { t } = useTranslation('allocation');
  const tone = standing === 'PLACED' || standing === 'UNPLACED' ? tones[standing] : 'neutral';
  return <StatusBadge tone={tone}>{t(`standings.${standing}`)}</StatusBadge>;
}

/** Taking out before it is calculated; confirming after. */
function Act({ round, student }: { round: Round; student: Student }) {
  const { t } = useTranslation('allocation');
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['allocation'] });
  const path = { roundId: round.id, entryId: student.entryId ?? '' };
  const withdraw = useMutation({
    mutationFn: () =>
      orThrow(
        api.placement.DELETE('/v1/allocation-rounds/{roundId}/students/{entryId}', { params: { path } }),
      ),
    onSettled: refresh,
  });
  const confirm = useMutation({
    mutationFn: () =>
      orThrow(
        api.placement.POST('/v1/allocation-rounds/{roundId}/students/{entryId}/confirmation', {
          params: { path },
          headers: idempotent(crypto.randomUUID()),
        }),
      ),
    onSuccess: () => toast(t('own.confirmed', { name: student.studentName })),
    onSettled: refresh,
  });
  const { confirmation } = student;
  return (
    <>
      <ErrorState error={withdraw.error ?? confirm.error} />
      {confirmation && (
        <p>
          {t('own.by', { name: confirmation.byName, moment: formatMoment(confirmation.at) })}{' '}
          {t(`seat.${confirmation.seatStatus}`)} {confirmation.seatExplanation}
        </p>
      )}
      {round.state === 'OPEN' && (
        <Row>
          <Button kind="subtle" busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {t('own.withdraw', { name: student.studentName })}
          </Button>
        </Row>
      )}
      {student.mayConfirm && (
        <Row>
          <Button kind="primary" busy={confirm.isPending} onClick={() => confirm.mutate()}>
            {t('own.confirm', { name: student.studentName })}
          </Button>
        </Row>
      )}
      {student.standing === 'UNPLACED' && (
        <Row>
          <ButtonLink to={`/plaatsingen/${student.placementId}`}>{t('own.search')}</ButtonLink>
        </Row>
      )}
    </>
  );
}
