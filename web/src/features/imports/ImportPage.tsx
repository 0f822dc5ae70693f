import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { byPage, useEventStream } from '@/api';
import { formatMoment, formatNumber } from '@/lib/format';
import { usePathParams, useUrlState } from '@/lib/urlState';
import {
  Button,
  Card,
  Columns,
  ErrorState,
  Icon,
  Loaded,
  More,
  Notice,
  Page,
  Progress,
  Row,
  Select,
  Stack,
  Stat,
  Stats,
  StatusBadge,
  Table,
  type Tone,
  toast,
} from '@/ui';
import { downloadErrors } from './downloadErrors';
import { type Import, type ImportKind, type ImportRow, type Outcome, outcomes } from './kind';
import { stateTones } from './states';

const tones: Record<Outcome, Tone> = {
  NEW: 'positive',
  CHANGED: 'info',
  SAME: 'neutral',
  DOUBTFUL: 'warning',
  REFUSED: 'negative',
};

/** One list: what would happen, what happened, and the way back. */
export function ImportPage({ kind }: { kind: ImportKind }) {
  const { t } = useTranslation('imports');
  const { importId } = usePathParams<'importId'>();
  const queries = useQueryClient();
  const key = ['import', importId];
  const query = useQuery({
    queryKey: key,
    queryFn: () => kind.one(importId),
    // Where a stream does not come through, asking again does.
    refetchInterval: ({ state }) => (isAtWork(state.data) ? 3000 : false),
  });
  useEventStream(isAtWork(query.data) ? `${kind.api}/${importId}/events` : undefined, (event) => {
    const seen = kind.told(event.data);
    queries.setQueryData(key, seen);
    if (isAtWork(seen)) return;
    for (const list of kind.changes) void queries.invalidateQueries({ queryKey: [list] });
    void queries.invalidateQueries({ queryKey: ['import-rows', importId] });
  });
  const show = (seen: Import) => {
    queries.setQueryData(key, seen);
    void queries.invalidateQueries({ queryKey: ['import-rows', importId] });
  };
  const confirm = useMutation({
    mutationFn: () => kind.confirm(importId),
    onSuccess: show,
  });
  const undo = useMutation({
    mutationFn: () => kind.undo(importId),
    onSuccess: show,
  });
  const download = useMutation({ mutationFn: () => downloadErrors(kind, importId) });

  return (
    <Page title={query.data?.fileName ?? t(`${kind.name}.title`)} back={{ to: kind.base, label: t('back') }}>
      <Loaded query={query}>
        {(job) => (
          <Stack>
            <Row gap="sm">
              <StatusBadge tone={stateTones[job.state]}>{t(`state.${job.state}`)}</StatusBadge>
              <span className="op-subtle">{howRead(job, t)}</span>
            </Row>
            <Totals job={job} />
            <ErrorState error={confirm.error ?? undo.error ?? download.error} />
            {isAtWork(job) && (
              <Progress
                label={job.state === 'RUNNING' ? t(`${kind.name}.taking`) : t('undoing')}
                value={job.progress}
                max={job.total}
                detail={t('progress', { done: formatNumber(job.progress), total: formatNumber(job.total) })}
              />
            )}
            {job.state === 'DONE' && (
              <Notice tone="positive" title={t('done.title')}>
                <p>
                  {t(`${kind.name}.done`, {
                    added: formatNumber(job.result.added),
                    changed: formatNumber(job.result.changed),
                  })}
                </p>
                {job.undoUntil && <p>{t('done.undoUntil', { until: formatMoment(job.undoUntil) })}</p>}
              </Notice>
            )}
            {job.state === 'UNDONE' && (
              <Notice tone="info" title={t('undone.title')}>
                {job.result.kept > 0 && <p>{t(`${kind.name}.kept`, { count: job.result.kept })}</p>}
              </Notice>
            )}
            {job.state === 'FAILED' && (
              <Notice tone="negative" title={t('failed.title')} alert>
                <p>{t('failed.text')}</p>
              </Notice>
            )}
            <Row gap="sm">
              {(job.state === 'CHECKED' || job.state === 'FAILED') && (
                <Button
                  kind="primary"
                  busy={confirm.isPending}
                  onClick={() => confirm.mutate()}
                  disabled={job.totals.added + job.totals.changed + job.totals.doubtful === 0}
                >
                  {t(`${kind.name}.confirm`, { count: job.totals.added + job.totals.changed })}
                </Button>
              )}
              {job.totals.refused + job.totals.doubtful > 0 && (
                <Button icon="download" busy={download.isPending} onClick={() => download.mutate()}>
                  {t('errors', { count: job.totals.refused + job.totals.doubtful })}
                </Button>
              )}
              {job.state === 'DONE' && (
                <Button icon="undo" busy={undo.isPending} onClick={() => undo.mutate()}>
                  {t('undo')}
                </Button>
              )}
            </Row>
            <Reasons kind={kind} job={job} />
            {job.state === 'CHECKED' && <Mapping kind={kind} job={job} onChange={show} />}
            <Rows kind={kind} job={job} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function isAtWork(job: Import | undefined): boolean {
  return job?.state === 'RUNNING' || job?.state === 'UNDOING';
}

/** A tab cannot be seen between quotes. */
function howRead({ encoding, separator, headerLine }: Import, t: TFunction<'imports'>): string {
  if (encoding === 'oeapi') return t('readPersons');
  return separator === ''
    ? t('readWorkbook', { line: headerLine })
    : t('read', { encoding, separator: separatorName(separator, t), line: headerLine });
}

function separatorName(separator: string, t: (key: string) => string): string {
  return separator === '\t' ? t('tab') : `“${separator}”`;
}

function Totals({ job }: { job: Import }) {
  const { t } = useTranslation('imports');
  return (
    <Stats>
      <Stat label={t('total.lines')} value={job.total} />
      <Stat label={t('outcome.NEW')} value={job.totals.added} />
      <Stat label={t('outcome.CHANGED')} value={job.totals.changed} />
      <Stat label={t('outcome.SAME')} value={job.totals.same} />
      <Stat label={t('outcome.DOUBTFUL')} value={job.totals.doubtful} />
      <Stat label={t('outcome.REFUSED')} value={job.totals.refused} />
    </Stats>
  );
}

function Reasons({ kind, job }: { kind: ImportKind; job: Import }) {
  const { t } = useTranslation('imports');
  const codes = Object.entries(job.codes).sort(([, one], [, other]) => other - one);
  return codes.length === 0 ? null : (
    <Card title={t('noticed')}>
      <ul>
        {codes.map(([code, count]) => (
          <li key={code}>
            <strong>{t('times', { count, shown: formatNumber(count) })}</strong>{' '}
            {t(`${kind.name}.code.${code}`)}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Mapping({
  kind,
  job,
  onChange,
}: {
  kind: ImportKind;
  job: Import;
  onChange: (job: Import) => void;
}) {
  const { t } = useTranslation('imports');
  const remap = useMutation({
    mutationFn: (columns: Record<string, number>) => kind.remap(job.id, columns),
    onSuccess: (seen) => {
      onChange(seen);
      toast(t('mapping.saved'));
    },
  });
  const columns = job.columns;
  return (
    <Card title={t('mapping.title')}>
      <p>
        {t('mapping.intro')} {t(`${kind.name}.needs`)} {job.ownClass && t('students.ownClass')}
      </p>
      <ErrorState error={remap.error} />
      <Columns>
        {kind.meanings.map((meaning) => (
          <Select
            key={meaning}
            label={t(`${kind.name}.meaning.${meaning}`)}
            optional={!kind.needed.includes(meaning) || (job.ownClass && meaning === 'MENTOR')}
            empty={t('mapping.none')}
            options={job.headers.map((header, index) => ({
              value: String(index),
              label: header || t('mapping.column', { number: index + 1 }),
            }))}
            value={String(columns[meaning] ?? '')}
            onChange={(event) => {
              const others = Object.fromEntries(Object.entries(columns).filter(([name]) => name !== meaning));
              const chosen = event.target.value;
              remap.mutate(chosen === '' ? others : { ...others, [meaning]: Number(chosen) });
            }}
          />
        ))}
      </Columns>
    </Card>
  );
}

function Rows({ kind, job }: { kind: ImportKind; job: Import }) {
  const { t } = useTranslation('imports');
  const [url, setUrl] = useUrlState();
  const queries = useQueryClient();
  const outcome = (url['toon'] ?? (job.totals.refused > 0 ? 'REFUSED' : 'NEW')) as Outcome;
  const rows = useInfiniteQuery({
    queryKey: ['import-rows', job.id, outcome, job.state],
    queryFn: ({ pageParam }) => kind.rows(job.id, outcome, pageParam),
    ...byPage,
  });
  const decide = useMutation({
    mutationFn: ({ line, decision }: Pick<ImportRow, 'line' | 'decision'>) =>
      kind.decide(job.id, line, decision),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['import-rows', job.id] }),
  });
  const cell = (row: ImportRow, meaning: string) => row.cells[job.columns[meaning] ?? -1] || '–';
  return (
    <Card title={t('rows')}>
      <Select
        label={t('show')}
        options={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        value={outcome}
        onChange={(event) => setUrl({ toon: event.target.value })}
      />
      <ErrorState error={decide.error} />
      <Loaded query={rows}>
        {({ pages }) =>
          pages[0]?.items.length === 0 ? (
            <p>{t('noRows')}</p>
          ) : (
            <Table
              caption={t('rowsOf', { outcome: t(`outcome.${outcome}`) })}
              hideCaption
              rows={pages.flatMap(({ items }) => items)}
              rowKey={({ line }) => String(line)}
              columns={[
                { id: 'line', header: t('column.line'), numeric: true, cell: ({ line }) => line },
                ...kind.shown.map((meaning, index) => ({
                  id: meaning,
                  header: t(`${kind.name}.meaning.${meaning}`),
                  names: index === 0,
                  cell: (row: ImportRow) => cell(row, meaning),
                })),
                {
                  id: 'why',
                  header: t('column.why'),
                  cell: ({ codes, outcome: of, sameAsLine }) => (
                    <Stack gap="xs">
                      {codes.length === 0 && <StatusBadge tone={tones[of]}>{t(`outcome.${of}`)}</StatusBadge>}
                      {codes.map((code) => (
                        <span key={code}>{t(`${kind.name}.code.${code}`)}</span>
                      ))}
                      {sameAsLine != null && (
                        <span className="op-subtle op-small">{t('sameAs', { line: sameAsLine })}</span>
                      )}
                    </Stack>
                  ),
                },
                ...(outcome === 'DOUBTFUL' && job.state === 'CHECKED'
                  ? [
                      {
                        id: 'decision',
                        header: t('column.decision'),
                        cell: ({ line, decision }: ImportRow) => (
                          <label className="op-check">
                            <input
                              type="checkbox"
                              checked={decision === 'IMPORT'}
                              onChange={(event) =>
                                decide.mutate({ line, decision: event.target.checked ? 'IMPORT' : 'SKIP' })
                              }
                            />
                            <span>
                              {t('takeAnyway')} <Icon name="plus" size={15} />
                            </span>
                          </label>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          )
        }
      </Loaded>
      <More of={rows} />
    </Card>
  );
}
