import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { classes } from './classes';
import { Icon, type IconName } from './Icon';
import { Link } from './Link';

type MenuProps = {
  /** The button's name, when its content does not say it. */
  label?: string;
  button: ReactNode;
  buttonClassName?: string;
  side?: 'start' | 'end';
  className?: string;
  children: ReactNode;
};

/**
 * A button that opens a list of links and buttons. A list, not an ARIA menu: Tab walks through it, Escape and
 * leaving close it, and nothing has to be learned.
 */
export function Menu({ label, button, buttonClassName, side = 'end', className, children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);

  return (
    // The div only listens to what its focusable children let through.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={root}
      className={classes('op-disclosure', className)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) {
          event.stopPropagation();
          setOpen(false);
          trigger.current?.focus();
        }
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={trigger}
        type="button"
        className={buttonClassName ?? 'op-button op-button--secondary'}
        aria-label={label}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {/* A press anywhere inside has done its work, so the list closes. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events */}
      <div
        id={id}
        hidden={!open}
        className={classes('op-popup', side === 'start' && 'op-popup--start')}
        onClick={(event) => {
          if ((event.target as Element).closest('a,button')) {
            setOpen(false);
            trigger.current?.focus();
          }
        }}
      >
        {open && children}
      </div>
    </div>
  );
}

export function MenuList({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <>
      {title !== undefined && <p className="op-popup__title">{title}</p>}
      <ul className="op-popup__list">{children}</ul>
    </>
  );
}

type MenuItemProps = { icon?: IconName; current?: boolean; children: ReactNode } & (
  { to: string; onPress?: undefined } | { onPress: () => void; to?: undefined }
);

export function MenuItem({ icon, current, to, onPress, children }: MenuItemProps) {
  const content = (
    <>
      {icon && <Icon name={icon} size={20} />}
      <span>{children}</span>
    </>
  );
  return (
    <li>
      {to === undefined ? (
        <button
          type="button"
          className="op-popup__item"
          aria-current={current || undefined}
          onClick={onPress}
        >
          {content}
        </button>
      ) : (
        <Link to={to} className="op-popup__item">
          {content}
        </Link>
      )}
    </li>
  );
}
