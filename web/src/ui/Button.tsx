import type { ComponentProps } from 'react';
import { classes } from './classes';
import { Icon, type IconName } from './Icon';
import { Link, type LinkProps } from './Link';

type Look = {
  kind?: 'primary' | 'secondary' | 'subtle' | 'danger';
  icon?: IconName;
  /** For students: never smaller than 52 px. */
  large?: boolean;
  wide?: boolean;
};

function look({ kind = 'secondary', large, wide }: Look, className?: string) {
  return classes(
    'op-button',
    `op-button--${kind}`,
    large && 'op-button--large',
    wide && 'op-button--wide',
    className,
  );
}

export type ButtonProps = ComponentProps<'button'> & Look & { busy?: boolean };

/** While `busy` it keeps its words and its focus, and does nothing when pressed again. */
export function Button({
  kind,
  icon,
  large,
  wide,
  busy,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={look({ kind, large, wide }, className)}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    >
      {icon && <Icon name={icon} size={20} />}
      {children}
    </button>
  );
}

/** Goes somewhere, looks like a button. */
export function ButtonLink({ kind, icon, large, wide, className, children, ...rest }: LinkProps & Look) {
  return (
    <Link {...rest} className={look({ kind, large, wide }, className)}>
      {icon && <Icon name={icon} size={20} />}
      {children}
    </Link>
  );
}

/** A button that shows only a sign; `label` is its name. */
export function IconButton({
  label,
  icon,
  className,
  ...rest
}: ComponentProps<'button'> & { label: string; icon: IconName }) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={classes('op-button op-button--subtle op-button--icon', className)}
    >
      <Icon name={icon} />
    </button>
  );
}
