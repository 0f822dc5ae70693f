import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, type CompanyTypes, orThrow, useEventStream } from '@/api';
import { formatMoment, formatNumber } from '@/lib/format';
import { usePathParams, useUrlState } from '@/lib/urlState';
import {
  Button,
  Card,
  Columns,
  ErrorState,
  Facts,
  Icon,
  Loaded,
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
import { stateTones } from './states';

type Import = CompanyTypes['schemas']['ImportView'];
type ImportRow = CompanyTypes['schemas']['Row'];
type Outcome = ImportRow['outcome'];

const outcomes: readonly Outcome[] = ['REFUSED', 'DOUBTFUL', 'CHANGED', 'NEW', 'SAME'];
const meanings = [
  'NAME',
  'KVK',
  'ESTABLISHMENT',
  'STREET',
  'POSTCODE',
  'CITY',
  'PHONE',
  'EMAIL',
  'CONTACT',
  'SECTOR',
  'SEATS',
  'DAYS',
  'NEEDS',
  'LAST_CONTACT',
  'CHANNEL',
  'WEBSITE',
  'REMARK',
] as const;
const tones: Record<Outcome, Tone> = {
  NEW: 'positive',
  CHANGED: 'info',
  SAME: 'neutral',
  DOUBTFUL: 'warning',
  REFUSED: 'negative',
};

export default function ImportScreen() {
  const { t } = useTranslation('imports');
  const { importId } = usePathParams<'importId'>();
  const queries = useQueryClient();
  const path = { id: importId };
  const key = ['import', importId];
  const query = useQuery({
    queryKey: key,
    queryFn: () => orThrow(api.company.GET('/v1/imports/{id}', { params: { path } })),
    // Where a stream does not come through, asking again does.
    refetchInterval: ({ state }) => (isAtWork(state.data) ? 3000 : false),
  });
  useEventStream(isAtWork(query.data) ? `/api/company/v1/imports/${importId}/events` : undefined, (event) => {
    const seen = JSON.parse(event.data) as Import;
    queries.setQueryData(key, seen);
    if (!isAtWork(seen)) void queries.invalidateQueries({ queryKey: ['companies'] });
  });
  const show = (seen: Import) => {
    queries.setQueryData(key, seen);
    void queries.invalidateQueries({ queryKey: ['import-rows', importId] });
  };
  const confirm = useMutation({
    mutationFn: () => orThrow(api.company.POST('/v1/imports/{id}/confirmation', { params: { path } })),
    onSuccess: show,
  });
  const undo = useMutation({
    mutationFn: () => orThrow(api.company.POST('/v1/imports/{id}/undo', { params: { path } })),
    onSuccess: show,
  });
  const download = useMutation({ mutationFn: () => downloadErrors(importId) });

  return (
    <Page title={query.data?.fileName ?? t('title')} back={{ to: '/imports', label: t('back') }}>
      <Loaded query={query}>
        {(job) => (
          <Stack>
            <Row gap="sm">
              <StatusBadge tone={stateTones[job.state]}>{t(`state.${job.state}`)}</StatusBadge>
              <span className="op-subtle">
                {t('read', { encoding: job.encoding, separator: job.separator, line: job.headerLine })}
              </span>
            </Row>
            <Totals job={job} />
            <ErrorState error={confirm.error ?? undo.error ?? download.error} />
            {isAtWork(job) && (
              <Progress
                label={t(job.state === 'RUNNING' ? 'taking' : 'undoing')}
                value={job.progress}
                max={job.total}
                detail={t('progress', { done: formatNumber(job.progress), total: formatNumber(job.total) })}
              />
            )}
            {job.state === 'DONE' && (
              <Notice tone="positive" title={t('done.title')}>
                <p>
                  {t('done.text', {
                    added: formatNumber(job.result.companiesAdded),
                    changed: formatNumber(job.result.companiesChanged),
                  })}
                </p>
                {job.undoUntil && <p>{t('done.undoUntil', { until: formatMoment(job.undoUntil) })}</p>}
              </Notice>
            )}
            {job.state === 'UNDONE' && (
              <Notice tone="info" title={t('undone.title')}>
                {job.result.kept > 0 && <p>{t('undone.kept', { count: job.result.kept })}</p>}
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
                  {t('confirm', { count: job.totals.added + job.totals.changed })}
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
            <Reasons job={job} />
            {job.state === 'CHECKED' && <Mapping job={job} onChange={show} />}
            <Rows job={job} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function isAtWork(job: Import | undefined): boolean {
  return job?.state === 'RUNNING' || job?.state === 'UNDOING';
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

function Reasons({ job }: { job: Import }) {
  const { t } = useTranslation('imports');
  const codes = Object.entries(job.codes);
  return codes.length === 0 ? null : (
    <Card title={t('noticed')}>
      <Facts items={codes.map(([code, count]) => [t(`code.${code}`), formatNumber(count ?? 0)])} />
    </Card>
  );
}

function Mapping({ job, onChange }: { job: Import; onChange: (job: Import) => void }) {
  const { t } = useTranslation('imports');
  const remap = useMutation({
    mutationFn: (columns: Record<string, number>) =>
      orThrow(
        api.company.PUT('/v1/imports/{id}/mapping', { params: { path: { id: job.id } }, body: { columns } }),
      ),
    onSuccess: (seen) => {
      onChange(seen);
      toast(t('mapping.saved'));
    },
  });
  const columns = job.columns as Record<string, number>;
  return (
    <Card title={t('mapping.title')}>
      <p>{t('mapping.intro')}</p>
      <ErrorState error={remap.error} />
      <Columns>
        {meanings.map((meaning) => (
          <Select
            key={meaning}
            label={t(`meaning.${meaning}`)}
            optional={meaning !== 'NAME'}
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

function Rows({ job }: { job: Import }) {
  const { t } = useTranslation('imports');
  const [url, setUrl] = useUrlState();
  const queries = useQueryClient();
  const outcome = (url['toon'] ?? (job.totals.refused > 0 ? 'REFUSED' : 'NEW')) as Outcome;
  const path = { id: job.id };
  const rows = useQuery({
    queryKey: ['import-rows', job.id, outcome, job.state],
    queryFn: () =>
      orThrow(api.company.GET('/v1/imports/{id}/rows', { params: { path, query: { outcome, limit: 200 } } })),
  });
  const decide = useMutation({
    mutationFn: ({ line, decision }: Pick<ImportRow, 'line' | 'decision'>) =>
      orThrow(
        api.company.PATCH('/v1/imports/{id}/rows/{line}', {
          params: { path: { ...path, line } },
          body: { decision },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['import-rows', job.id] }),
  });
  const columns = job.columns as Record<string, number>;
  const cell = (row: ImportRow, meaning: string) => row.cells[columns[meaning] ?? -1] || '–';
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
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('noRows')}</p>
          ) : (
            <Table
              caption={t('rowsOf', { outcome: t(`outcome.${outcome}`) })}
              hideCaption
              rows={items}
              rowKey={({ line }) => String(line)}
              columns={[
                { id: 'line', header: t('column.line'), numeric: true, cell: ({ line }) => line },
                { id: 'name', header: t('meaning.NAME'), names: true, cell: (row) => cell(row, 'NAME') },
                { id: 'kvk', header: t('meaning.KVK'), cell: (row) => cell(row, 'KVK') },
                { id: 'postcode', header: t('meaning.POSTCODE'), cell: (row) => cell(row, 'POSTCODE') },
                {
                  id: 'why',
                  header: t('column.why'),
                  cell: ({ codes, outcome: of, sameAsLine }) => (
                    <Stack gap="xs">
                      {codes.length === 0 && <StatusBadge tone={tones[of]}>{t(`outcome.${of}`)}</StatusBadge>}
                      {codes.map((code) => (
                        <span key={code}>{t(`code.${code}`)}</span>
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
    </Card>
  );
}
