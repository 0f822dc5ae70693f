import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type CompanyTypes, idempotent, orThrow, useIdempotencyKey } from '@/api';
import { formatDate, formatMonth } from '@/lib/format';
import { hasRole, useRoles } from '@/lib/session';
import {
  Button,
  Card,
  Dialog,
  ErrorState,
  Heading,
  Loaded,
  Notice,
  Row,
  Stack,
  StatusBadge,
  TextArea,
  type Tone,
  toast,
} from '@/ui';

type Judgement = CompanyTypes['schemas']['JudgementView'];
type Group = Judgement['group'];
type Verdict = Judgement['verdict'];
type Request = CompanyTypes['schemas']['JudgementRequest'];

const groups: readonly Group[] = ['LABOUR_MARKET', 'FURTHER_EDUCATION', 'DAY_ACTIVITIES'];
const verdicts: readonly Verdict[] = ['SUITS', 'DOUBTFUL', 'NOT_NOW'];
const tones: Record<Verdict, Tone> = { SUITS: 'positive', DOUBTFUL: 'warning', NOT_NOW: 'negative' };

/** How the own school judges the company per group of students, and whether another school warns of it (COM-30). */
export function Suitability({ companyId }: { companyId: string }) {
  const { t } = useTranslation('suitability');
  const queries = useQueryClient();
  const mayJudge = hasRole(useRoles(), ['stagebegeleider']);
  const [judging, setJudging] = useState<{ group: Group; verdict: Verdict }>();
  const key = ['company', companyId, 'suitability'];
  const path = { companyId };
  const suitability = useQuery({
    queryKey: key,
    queryFn: () => orThrow(api.company.GET('/v1/companies/{companyId}/suitability', { params: { path } })),
  });
  const takeBack = useMutation({
    mutationFn: (id: string) =>
      orThrow(
        api.company.DELETE('/v1/companies/{companyId}/suitability/{id}', {
          params: { path: { companyId, id } },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
  const judged = async (id: string) => {
    setJudging(undefined);
    toast(t('judged'), { undo: () => takeBack.mutate(id) });
    await queries.invalidateQueries({ queryKey: key });
  };
  return (
    <Card title={t('title')}>
      <ErrorState error={takeBack.error} />
      <Loaded query={suitability} lines={3}>
        {({ own, warnings }) => (
          <Stack>
            {warnings.map(({ group, month }) => (
              <Notice key={group} tone="warning" title={t('warning', { group: t(`group.${group}`) })}>
                <p>{t('warningWhen', { month: formatMonth(month) })}</p>
              </Notice>
            ))}
            {groups.map((group) => (
              <OfGroup
                key={group}
                group={group}
                judgements={own.filter((one) => one.group === group)}
                onJudge={mayJudge ? (verdict) => setJudging({ group, verdict }) : undefined}
              />
            ))}
            <p className="op-subtle op-small">{t('who')}</p>
          </Stack>
        )}
      </Loaded>
      {judging && (
        <JudgeDialog
          {...judging}
          companyId={companyId}
          onClose={() => setJudging(undefined)}
          onJudged={judged}
        />
      )}
    </Card>
  );
}

function OfGroup({
  group,
  judgements,
  onJudge,
}: {
  group: Group;
  judgements: readonly Judgement[];
  onJudge: ((verdict: Verdict) => void) | undefined;
}) {
  const { t } = useTranslation('suitability');
  const [now, ...before] = judgements;
  return (
    <Stack gap="xs">
      <Heading level={3}>{t(`group.${group}`)}</Heading>
      {now ? <Line judgement={now} /> : <p className="op-subtle">{t('notJudged')}</p>}
      {before.length > 0 && (
        <details className="op-details">
          <summary>{t('history', { count: before.length })}</summary>
          <ol className="op-list" aria-label={t('historyOf', { group: t(`group.${group}`) })}>
            {before.map((judgement) => (
              <li key={judgement.id}>
                <Line judgement={judgement} />
              </li>
            ))}
          </ol>
        </details>
      )}
      {onJudge && (
        <Row gap="sm">
          {verdicts.map((verdict) => (
            <Button
              key={verdict}
              aria-label={t('judgeAs', { group: t(`group.${group}`), verdict: t(`verdict.${verdict}`) })}
              onClick={() => onJudge(verdict)}
            >
              {t(`verdict.${verdict}`)}
            </Button>
          ))}
        </Row>
      )}
    </Stack>
  );
}

function Line({ judgement: { verdict, words, on, by } }: { judgement: Judgement }) {
  const { t } = useTranslation('suitability');
  return (
    <Stack gap="xs">
      <Row gap="sm">
        <StatusBadge tone={tones[verdict]}>{t(`verdict.${verdict}`)}</StatusBadge>
        <span className="op-subtle op-small">{t('by', { name: by, day: formatDate(on) })}</span>
      </Row>
      {words && <p>{words}</p>}
    </Stack>
  );
}

/** The second tap; words are for who wants to. */
function JudgeDialog({
  companyId,
  group,
  verdict,
  onClose,
  onJudged,
}: {
  companyId: string;
  group: Group;
  verdict: Verdict;
  onClose: () => void;
  onJudged: (id: string) => Promise<void>;
}) {
  const { t } = useTranslation('suitability');
  const [key] = useIdempotencyKey();
  const [words, setWords] = useState('');
  const judge = useMutation({
    mutationFn: (body: Request) =>
      orThrow(
        api.company.POST('/v1/companies/{companyId}/suitability', {
          params: { path: { companyId } },
          headers: idempotent(key),
          body,
        }),
      ),
    onSuccess: ({ id }) => onJudged(id),
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('judgeAs', { group: t(`group.${group}`), verdict: t(`verdict.${verdict}`) })}
      foot={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            kind="primary"
            busy={judge.isPending}
            onClick={() => judge.mutate({ group, verdict, ...(words.trim() !== '' && { words }) })}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      {verdict === 'NOT_NOW' && <Notice tone="info" title={t('warns')} />}
      <TextArea
        label={t('words')}
        hint={t('wordsHint')}
        optional
        maxLength={500}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <ErrorState error={judge.error} />
    </Dialog>
  );
}
