import type { ReactNode } from 'react';
import { formatNumber } from '@/lib/format';
import { Link } from './Link';

export function Stats({ children }: { children: ReactNode }) {
  return <div className="op-stats">{children}</div>;
}

/** One number with its name; with `to` the number opens its list. */
export function Stat({
  label,
  value,
  note,
  to,
}: {
  label: string;
  value: number | string;
  note?: string;
  to?: string;
}) {
  const content = (
    <>
      <span className="op-stat__value">{typeof value === 'number' ? formatNumber(value) : value}</span>
      <span className="op-stat__label">{label}</span>
      {note && <span className="op-small op-subtle">{note}</span>}
    </>
  );
  return to === undefined ? (
    <div className="op-stat">{content}</div>
  ) : (
    <Link to={to} className="op-stat">
      {content}
    </Link>
  );
}
