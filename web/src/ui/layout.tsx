import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { classes } from './classes';
import { Icon } from './Icon';
import { Link } from './Link';

type Gap = 'xs' | 'sm' | 'md' | 'lg' | 'xl';
const gapClass = (gap: Gap | undefined) => gap !== undefined && gap !== 'md' && `op-gap-${gap}`;

/** Below each other. */
export function Stack({ gap, children }: { gap?: Gap; children: ReactNode }) {
  return <div className={classes('op-stack', gapClass(gap))}>{children}</div>;
}

/** Beside each other, wrapping. */
export function Row({ gap, between, children }: { gap?: Gap; between?: boolean; children: ReactNode }) {
  return <div className={classes('op-row', between && 'op-row--between', gapClass(gap))}>{children}</div>;
}

/** As many equal columns as fit. */
export function Columns({ wide, children }: { wide?: boolean; children: ReactNode }) {
  return <div className={classes('op-columns', wide && 'op-columns--wide')}>{children}</div>;
}

export function Heading({ level, id, children }: { level: 1 | 2 | 3; id?: string; children: ReactNode }) {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} className={`op-heading op-heading--${level}`}>
      {children}
    </Tag>
  );
}

/** Routers that showed a first screen already. */
const arrived = new WeakSet<object>();

type PageProps = {
  title: string;
  intro?: ReactNode;
  back?: { to: string; label: string };
  actions?: ReactNode;
  children: ReactNode;
};

/** A screen: its title is the h1 and the tab's title, and gets the focus when one arrives from another screen. */
export function Page({ title, intro, back, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const router = useRouter();
  useEffect(() => {
    document.title = `${title} · Opstap`;
  }, [title]);
  useEffect(() => {
    // The browser itself announces the first page; taking the focus there would pass over the skip link.
    if (arrived.has(router)) heading.current?.focus({ preventScroll: true });
    else arrived.add(router);
  }, [router]);
  return (
    <div className="op-page">
      {back && (
        <div className="op-no-print">
          <Link to={back.to} className="op-row op-gap-xs">
            <Icon name="back" size={18} />
            {back.label}
          </Link>
        </div>
      )}
      <div className="op-page__head">
        <div>
          <h1 ref={heading} tabIndex={-1} className="op-heading op-heading--1">
            {title}
          </h1>
          {intro && <p className="op-page__intro">{intro}</p>}
        </div>
        {actions && <Row gap="sm">{actions}</Row>}
      </div>
      {children}
    </div>
  );
}

type CardProps = {
  title?: string;
  level?: 2 | 3;
  tone?: 'accent' | 'quiet';
  action?: ReactNode;
  children: ReactNode;
};

export function Card({ title, level = 2, tone, action, children }: CardProps) {
  return (
    <section className={classes('op-card', tone && `op-card--${tone}`)}>
      {(title !== undefined || action) && (
        <div className="op-card__head">
          {title !== undefined && <Heading level={level}>{title}</Heading>}
          {action}
        </div>
      )}
      {children}
    </section>
  );
}

/** Lines of work: what it is, about what, and what to do. */
export function WorkList({ children }: { children: ReactNode }) {
  return <ul className="op-list">{children}</ul>;
}

export function WorkItem({
  title,
  about,
  to,
  children,
}: {
  title: ReactNode;
  about?: ReactNode;
  to?: string;
  children?: ReactNode;
}) {
  return (
    <li>
      <div className="op-list__item">
        <span className="op-list__text">
          <span className="op-list__title">{to === undefined ? title : <Link to={to}>{title}</Link>}</span>
          {about && <span className="op-subtle op-small">{about}</span>}
        </span>
        {children}
      </div>
    </li>
  );
}

/** Facts with their names, as a description list. */
export function Facts({ items }: { items: [name: string, value: ReactNode][] }) {
  return (
    <dl className="op-facts">
      {items.map(([name, value]) => (
        <Fact key={name} name={name} value={value} />
      ))}
    </dl>
  );
}

function Fact({ name, value }: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
