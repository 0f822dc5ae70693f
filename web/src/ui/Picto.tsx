import type { ComponentProps, ReactNode } from 'react';
import { Link } from './Link';

/** Our own pictograms for students: drawn with one thick line and one warm fill. */
const pictos = {
  great: (
    <>
      <circle cx="32" cy="32" r="25" className="op-picto__fill" />
      <circle cx="32" cy="32" r="25" />
      <path d="M20 35c2 9 8 12 12 12s10-3 12-12zM21 26c1-3 5-3 6 0M37 26c1-3 5-3 6 0" />
    </>
  ),
  good: (
    <>
      <circle cx="32" cy="32" r="25" className="op-picto__fill" />
      <circle cx="32" cy="32" r="25" />
      <path d="M21 37c4 7 18 7 22 0M24 26v1M40 26v1" />
    </>
  ),
  ok: (
    <>
      <circle cx="32" cy="32" r="25" className="op-picto__fill" />
      <circle cx="32" cy="32" r="25" />
      <path d="M22 40h20M24 26v1M40 26v1" />
    </>
  ),
  hard: (
    <>
      <circle cx="32" cy="32" r="25" className="op-picto__fill" />
      <circle cx="32" cy="32" r="25" />
      <path d="M22 44c4-7 16-7 20 0M24 27v1M40 27v1M19 22l6-2M45 22l-6-2" />
    </>
  ),
  absent: (
    <>
      <path d="M8 47h48M10 47V18" />
      <path d="M10 36h46v11H10z" className="op-picto__fill" />
      <path d="M10 36h46v11M56 36c0-6-4-8-9-8H26v8M18 32a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM42 14h8l-8 8h8" />
    </>
  ),
  voice: (
    <>
      <rect x="24" y="8" width="16" height="28" rx="8" className="op-picto__fill" />
      <rect x="24" y="8" width="16" height="28" rx="8" />
      <path d="M16 30c0 20 32 20 32 0M32 45v10M24 56h16" />
    </>
  ),
  photo: (
    <>
      <path d="M8 20h12l4-7h16l4 7h12v32H8z" className="op-picto__fill" />
      <path d="M8 20h12l4-7h16l4 7h12v32H8z" />
      <circle cx="32" cy="35" r="10" />
    </>
  ),
  write: (
    <>
      <path d="M12 10h40v44H12z" className="op-picto__fill" />
      <path d="M12 10h40v44H12zM20 22h24M20 31h24M20 40h14" />
    </>
  ),
  work: (
    <>
      <path d="M8 22h48v32H8z" className="op-picto__fill" />
      <path d="M8 22h48v32H8zM24 22v-8h16v8M8 36h48M32 33v6" />
    </>
  ),
  people: (
    <>
      <circle cx="23" cy="20" r="9" className="op-picto__fill" />
      <circle cx="23" cy="20" r="9" />
      <path d="M6 54c1-14 9-19 17-19s16 5 17 19M42 12a9 9 0 0 1 0 17M46 36c7 2 11 8 12 18" />
    </>
  ),
  help: (
    <>
      <path d="M8 12h48v32H32L20 55V44H8z" className="op-picto__fill" />
      <path d="M8 12h48v32H32L20 55V44H8z" />
      <path d="M26 23c1-7 13-6 12 1-1 4-6 4-6 8M32 37v1" />
    </>
  ),
  yes: (
    <>
      <circle cx="32" cy="32" r="25" className="op-picto__fill" />
      <circle cx="32" cy="32" r="25" />
      <path d="M20 33l9 9 16-19" />
    </>
  ),
  no: (
    <>
      <circle cx="32" cy="32" r="25" className="op-picto__fill" />
      <circle cx="32" cy="32" r="25" />
      <path d="M23 23l18 18M41 23 23 41" />
    </>
  ),
  school: (
    <>
      <path d="M8 30 32 12l24 18v24H8z" className="op-picto__fill" />
      <path d="M8 30 32 12l24 18M12 27v27h40V27M26 54V40h12v14M32 12V5h9" />
    </>
  ),
  see: (
    <>
      <path d="M5 32c12-21 42-21 54 0-12 21-42 21-54 0Z" className="op-picto__fill" />
      <path d="M5 32c12-21 42-21 54 0-12 21-42 21-54 0Z" />
      <circle cx="32" cy="32" r="9" />
    </>
  ),
  closed: (
    <>
      <rect x="13" y="28" width="38" height="28" rx="4" className="op-picto__fill" />
      <rect x="13" y="28" width="38" height="28" rx="4" />
      <path d="M21 28V19c0-14 22-14 22 0v9M32 39v7" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type PictoName = keyof typeof pictos;

export const pictoNames = Object.keys(pictos) as PictoName[];

export function Pictogram({ name, size = 64 }: { name: PictoName; size?: number }) {
  return (
    <svg
      className="op-pictogram"
      width={size}
      height={size}
      viewBox="0 0 64 64"
      aria-hidden="true"
      focusable="false"
    >
      {pictos[name]}
    </svg>
  );
}

/** Answers side by side, one screen one question. */
export function Pictos({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="op-pictos" role="group" aria-label={label}>
      {children}
    </div>
  );
}

/** A big button with a picture and a word. `chosen` makes it a choice that stays pressed. */
export function PictoButton({
  picto,
  chosen,
  children,
  ...rest
}: ComponentProps<'button'> & { picto: PictoName; chosen?: boolean }) {
  return (
    <button type="button" {...rest} className="op-picto" aria-pressed={chosen}>
      <Pictogram name={picto} />
      {children}
    </button>
  );
}

export function PictoLink({ picto, to, children }: { picto: PictoName; to: string; children: ReactNode }) {
  return (
    <Link to={to} className="op-picto">
      <Pictogram name={picto} />
      {children}
    </Link>
  );
}
