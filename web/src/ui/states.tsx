import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NoAnswerError, ProblemError } from '@/api/problem';
import { Button } from './Button';
import { classes } from './classes';
import { Icon, type IconName } from './Icon';
import { Row } from './layout';

export type Tone = 'neutral' | 'positive' | 'warning' | 'negative' | 'info';

const toneIcons: Record<Tone, IconName | undefined> = {
  neutral: undefined,
  positive: 'check',
  warning: 'clock',
  negative: 'alert',
  info: 'info',
};

/** The state of something: a word, a sign and a colour, so that it never depends on the colour. */
export function StatusBadge({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}) {
  const sign = icon ?? toneIcons[tone];
  return (
    <span className={classes('op-badge', tone !== 'neutral' && `op-badge--${tone}`)}>
      {sign && <Icon name={sign} size={15} />}
      {children}
    </span>
  );
}

/** Something to know, on the page itself. `alert` is read at once by screen readers: for what just went wrong. */
export function Notice({
  tone = 'info',
  title,
  alert,
  children,
}: {
  tone?: Exclude<Tone, 'neutral'>;
  title?: string;
  alert?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className={`op-notice op-notice--${tone}`} role={alert ? 'alert' : undefined}>
      <Icon name={toneIcons[tone] ?? 'info'} />
      <div className="op-notice__body">
        {title !== undefined && <p className="op-notice__title">{title}</p>}
        {children}
      </div>
    </div>
  );
}

/** Nothing here: why, and the one next action. */
export function EmptyState({ title, why, action }: { title: string; why: ReactNode; action?: ReactNode }) {
  return (
    <div className="op-empty">
      <h2 className="op-heading op-heading--3">{title}</h2>
      <p>{why}</p>
      {action}
    </div>
  );
}

/** What went wrong, in the words of the service (RFC 9457), every named field, and a way to try again. */
export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation('ui');
  if (error === undefined || error === null) return null;
  const { title, detail, fields, contacts } = describe(error, t);
  return (
    <Notice tone="negative" title={title} alert>
      {detail && <p>{detail}</p>}
      {fields.length > 0 && (
        <ul>
          {[...new Set(fields.map(({ message }) => message))].map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {contacts.length > 0 && (
        <ul>
          {contacts.map(({ name, phone }) => (
            <li key={name}>{phone ? `${name}, ${phone}` : name}</li>
          ))}
        </ul>
      )}
      {retry && (
        <Row>
          <Button onClick={retry}>{t('error.retry')}</Button>
        </Row>
      )}
    </Notice>
  );
}

function describe(error: unknown, t: (key: string) => string) {
  if (error instanceof ProblemError) {
    const known = [401, 403, 404, 409, 412, 422, 429, 503].includes(error.status)
      ? String(error.status)
      : 'other';
    return {
      title: error.problem.title ?? t(`error.${known}.title`),
      detail: error.problem.detail ?? t(`error.${known}.detail`),
      fields: error.fieldErrors,
      contacts: error.problem.contacts ?? [],
    };
  }
  const key = error instanceof NoAnswerError ? 'error.offline' : 'error.other';
  return { title: t(`${key}.title`), detail: t(`${key}.detail`), fields: [], contacts: [] };
}

/** Holds the place of what is coming. One per block; the words are for screen readers. */
export function Skeleton({ lines = 3, title }: { lines?: number; title?: boolean }) {
  const { t } = useTranslation('ui');
  return (
    <div className="op-stack" role="status">
      <span className="op-hidden">{t('loading')}</span>
      {title && <span className="op-skeleton op-skeleton--title" />}
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={classes('op-skeleton', line === lines - 1 && 'op-skeleton--short')} />
      ))}
    </div>
  );
}

type QueryLike<Data> = { data: Data | undefined; error: unknown; isPending: boolean; refetch: () => unknown };

/** A query's three states in one: waiting, failed, here. */
export function Loaded<Data>({
  query,
  lines,
  children,
}: {
  query: QueryLike<Data>;
  lines?: number;
  children: (data: Data) => ReactNode;
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isPending) return <Skeleton lines={lines} />;
  return <ErrorState error={query.error} retry={() => void query.refetch()} />;
}

/** The way to what follows of a list that is read page by page. */
export function More({
  of: { hasNextPage, isFetchingNextPage, fetchNextPage },
}: {
  of: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}) {
  const { t } = useTranslation('ui');
  if (!hasNextPage) return null;
  return (
    <Row>
      <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {t('more')}
      </Button>
    </Row>
  );
}

export function Progress({
  label,
  value,
  max,
  detail,
}: {
  label: string;
  value: number | undefined;
  max: number;
  detail?: string;
}) {
  return (
    <label className="op-progress">
      <span>{label}</span>
      <progress value={value} max={max} />
      {detail && <span className="op-subtle op-small">{detail}</span>}
    </label>
  );
}
