import { useTranslation } from 'react-i18next';
import { api, orThrow } from '@/api';
import { formatDay, formatMoment, formatMonth, today } from '@/lib/format';
import { usePathParams } from '@/lib/urlState';
import {
  Button,
  ButtonLink,
  Card,
  EmptyState,
  ErrorState,
  Loaded,
  Page,
  Row,
  Select,
  Stack,
  Stat,
  Stats,
  StatusBadge,
  Table,
  type Tone,
} from '@/ui';
import { type Attendance, type Day, type Presence, useAttendance, useSay } from './queries';
import { SickNow } from './SickNow';

const presences = ['PRESENT', 'SICK', 'LEAVE', 'UNAUTHORISED', 'HOLIDAY'] as const;
const beforehand: readonly Presence[] = ['LEAVE', 'HOLIDAY'];
const tones: Record<Presence, Tone> = {
  PRESENT: 'positive',
  SICK: 'warning',
  LEAVE: 'info',
  UNAUTHORISED: 'negative',
  HOLIDAY: 'neutral',
};

type Said = { day: string; presence?: Presence };

/** Every planned day and whether the student was there, the newest first, with totals. */
export default function AttendanceScreen() {
  const { t } = useTranslation('attendance');
  const { placementId } = usePathParams<'placementId'>();
  const attendance = useAttendance(placementId);
  return (
    <Page title={t('title')} back={{ to: `/plaatsingen/${placementId}`, label: t('back') }}>
      <Loaded query={attendance} lines={8}>
        {(data) =>
          data.days.length === 0 ? (
            <EmptyState title={t('none')} why={t('noneWhy')} />
          ) : (
            <Shown placementId={placementId} attendance={data} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Shown({ placementId, attendance }: { placementId: string; attendance: Attendance }) {
  const { t } = useTranslation('attendance');
  const { days, total, months, reports, mayRecord, mayReport } = attendance;
  const record = useSay(placementId, (said: Said[]) =>
    orThrow(
      api.placement.PUT('/v1/placements/{placementId}/attendance', {
        params: { path: { placementId } },
        body: { days: said },
      }),
    ),
  );
  const open = days.filter(({ day, presence }) => !presence && day <= today());
  return (
    <Stack gap="lg">
      <Stats>
        <Stat
          label={t('count.PRESENT')}
          value={total.present}
          note={t('count.of', { days: total.planned })}
        />
        <Stat label={t('count.SICK')} value={total.sick} />
        <Stat label={t('count.LEAVE')} value={total.leave} />
        <Stat label={t('count.UNAUTHORISED')} value={total.unauthorised} />
        <Stat label={t('count.open')} value={total.open} />
      </Stats>
      {reports
        .filter(({ withdrawable }) => withdrawable)
        .map((report) => (
          <SickNow key={report.id} placementId={placementId} report={report} />
        ))}
      <Row>
        {mayRecord && open.length > 0 && (
          <Button
            kind="primary"
            busy={record.isPending}
            onClick={() => record.mutate(open.map(({ day }) => ({ day, presence: 'PRESENT' })))}
          >
            {t('fill', { count: open.length })}
          </Button>
        )}
        {mayReport && (
          <ButtonLink to={`/plaatsingen/${placementId}/ziek`}>
            {t(mayRecord ? 'phoned' : 'card.report')}
          </ButtonLink>
        )}
      </Row>
      <ErrorState error={record.error} />
      <Table
        caption={t('days')}
        rows={days}
        rowKey={({ day }) => day}
        columns={[
          { id: 'day', header: t('day'), names: true, cell: ({ day }) => formatDay(day) },
          {
            id: 'presence',
            header: t('presence'),
            cell: (day) =>
              mayRecord ? (
                <Choice
                  day={day}
                  busy={record.isPending}
                  say={(presence) => record.mutate([{ day: day.day, presence }])}
                />
              ) : (
                <Known presence={day.presence} />
              ),
          },
          { id: 'about', header: t('about'), cell: (day) => <About day={day} /> },
        ]}
      />
      {months.length > 1 && (
        <Table
          caption={t('months')}
          cards={false}
          rows={months}
          rowKey={({ month }) => month}
          columns={[
            { id: 'month', header: t('month'), names: true, cell: ({ month }) => formatMonth(month) },
            ...(['planned', 'present', 'sick', 'leave', 'unauthorised', 'open'] as const).map((id) => ({
              id,
              header: t(`column.${id}`),
              numeric: true,
              cell: ({ counts }: (typeof months)[number]) => counts[id],
            })),
          ]}
        />
      )}
      {reports.length > 0 && (
        <Card title={t('reports')}>
          <ul>
            {reports.map((report) => (
              <li key={report.id}>
                {t('report', {
                  days: report.days.map(formatDay).join(', '),
                  by: report.byName ?? t(`by.${report.byRole}`),
                  at: formatMoment(report.at),
                })}
                {report.withdrawnAt && ` ${t('withdrawn', { at: formatMoment(report.withdrawnAt) })}`}
                {report.noticedAt && ` ${t('now.noticed', { at: formatMoment(report.noticedAt) })}`}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Stack>
  );
}

function Choice({ day, busy, say }: { day: Day; busy: boolean; say: (presence?: Presence) => void }) {
  const { t } = useTranslation('attendance');
  const future = day.day > today();
  return (
    <Select
      label={t('of', { day: formatDay(day.day) })}
      empty={t('unknown')}
      value={day.presence ?? ''}
      disabled={busy}
      options={presences
        .filter((presence) => !future || beforehand.includes(presence) || presence === day.presence)
        .map((presence) => ({ value: presence, label: t(`is.${presence}`) }))}
      onChange={(event) => say((event.target.value || undefined) as Presence | undefined)}
    />
  );
}

function Known({ presence }: { presence: Day['presence'] }) {
  const { t } = useTranslation('attendance');
  return presence ? (
    <StatusBadge tone={tones[presence]}>{t(`is.${presence}`)}</StatusBadge>
  ) : (
    <>{t('unknown')}</>
  );
}

function About({ day }: { day: Day }) {
  const { t } = useTranslation('attendance');
  const parts = [
    day.reported && t('reported'),
    day.byName && !day.reported && t('saidBy', { name: day.byName }),
    day.logbook && t('wroteLogbook'),
  ].filter(Boolean);
  return <>{parts.join(' · ') || '–'}</>;
}
