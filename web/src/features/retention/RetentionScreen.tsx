import { useTranslation } from 'react-i18next';
import { formatDate } from '@/lib/format';
import { hasRole, useRoles } from '@/lib/session';
import {
  Card,
  type Column,
  EmptyState,
  Link,
  Loaded,
  More,
  Page,
  Stack,
  StatusBadge,
  Table,
  type Tone,
} from '@/ui';
import { HoldButton } from './HoldButton';
import { type Expiry, type TermErasure, useErasures, usePreview } from './queries';
import { Terms } from './Terms';

/** How long students who left are kept, who goes when, and the proof of who went. */
export default function RetentionScreen() {
  const { t } = useTranslation('retention');
  const oversees = hasRole(useRoles(), ['privacy-officer', 'tenant-administrator']);
  return (
    <Page title={t('title')} intro={t('intro')}>
      <Stack gap="lg">
        {oversees && <Preview />}
        <Terms />
        {oversees && <Proof />}
      </Stack>
    </Page>
  );
}

const tones: Record<Expiry['state'], Tone> = {
  KEPT: 'neutral',
  ANNOUNCED: 'warning',
  HELD: 'info',
  ERASING: 'negative',
};

function Preview() {
  const { t } = useTranslation('retention');
  const preview = usePreview();
  const officer = hasRole(useRoles(), ['privacy-officer']);
  const columns: Column<Expiry>[] = [
    {
      id: 'who',
      header: t('preview.who'),
      cell: ({ studentName }) => studentName ?? t('preview.student'),
      names: true,
    },
    {
      id: 'until',
      header: t('preview.until'),
      cell: ({ keptUntil, leftOn }) => (
        <Stack gap="xs">
          <span>{formatDate(keptUntil)}</span>
          <span className="op-subtle op-small">{t('preview.left', { date: formatDate(leftOn) })}</span>
        </Stack>
      ),
    },
    { id: 'why', header: t('preview.why'), cell: ({ category }) => t(`category.${category}`) },
    { id: 'state', header: t('preview.state'), cell: (line) => <State line={line} /> },
    ...(officer
      ? [{ id: 'hold', header: t('preview.hold'), cell: (line: Expiry) => <HoldButton line={line} /> }]
      : []),
  ];
  return (
    <Card title={t('preview.title')}>
      <Loaded query={preview}>
        {({ pages }) => {
          const lines = pages.flatMap(({ items }) => items);
          return lines.length === 0 ? (
            <EmptyState title={t('preview.none')} why={t('preview.noneWhy')} />
          ) : (
            <Stack>
              <p>{t('preview.text')}</p>
              <Table
                caption={t('preview.title')}
                hideCaption
                columns={columns}
                rows={lines}
                rowKey={({ studentId }) => studentId}
              />
              <More of={preview} />
            </Stack>
          );
        }}
      </Loaded>
    </Card>
  );
}

function State({ line: { state, eraseOn, heldBecause, heldByName } }: { line: Expiry }) {
  const { t } = useTranslation('retention');
  return (
    <Stack gap="xs">
      <StatusBadge tone={tones[state]}>{t(`state.${state}`)}</StatusBadge>
      {state === 'ANNOUNCED' && eraseOn && <span>{t('preview.on', { date: formatDate(eraseOn) })}</span>}
      {heldBecause && (
        <span className="op-subtle op-small">
          {t('preview.because', { name: heldByName, why: heldBecause })}
        </span>
      )}
    </Stack>
  );
}

function Proof() {
  const { t } = useTranslation('retention');
  const erasures = useErasures();
  const officer = hasRole(useRoles(), ['privacy-officer']);
  const columns: Column<TermErasure>[] = [
    { id: 'when', header: t('proof.when'), cell: ({ openedAt }) => formatDate(openedAt), names: true },
    {
      id: 'why',
      header: t('proof.why'),
      cell: ({ category, months, keptUntil }) => (
        <Stack gap="xs">
          <span>{t('proof.term', { category: t(`category.${category}`), count: months })}</span>
          <span className="op-subtle op-small">{t('proof.until', { date: formatDate(keptUntil) })}</span>
        </Stack>
      ),
    },
    {
      id: 'parts',
      header: t('proof.parts'),
      cell: ({ answered, services }) => (
        <StatusBadge tone={answered === services ? 'positive' : 'warning'}>
          {t('proof.answered', { here: answered, all: services })}
        </StatusBadge>
      ),
    },
    { id: 'rows', header: t('proof.rows'), cell: (line) => t('proof.counts', line) },
    ...(officer
      ? [
          {
            id: 'receipt',
            header: t('proof.receipt'),
            cell: ({ id, openedAt }: TermErasure) => (
              <Link to={`/verzoeken/${id}`}>{t('proof.open', { date: formatDate(openedAt) })}</Link>
            ),
          },
        ]
      : []),
  ];
  return (
    <Card title={t('proof.title')}>
      <Loaded query={erasures}>
        {({ pages }) => {
          const lines = pages.flatMap(({ items }) => items);
          return lines.length === 0 ? (
            <EmptyState title={t('proof.none')} why={t('proof.noneWhy')} />
          ) : (
            <Stack>
              <p>{t('proof.text')}</p>
              <Table
                caption={t('proof.title')}
                hideCaption
                columns={columns}
                rows={lines}
                rowKey={({ id }) => id}
              />
              <More of={erasures} />
            </Stack>
          );
        }}
      </Loaded>
    </Card>
  );
}
