import type { ComponentProps, ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './button.module.css';
import { classes } from './classes';

export interface Look {
  /** `primary`: one per view. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger' | 'good';
  readonly size?: 'small' | 'large';
  readonly wide?: boolean;
}

const looks = ({ look = 'plain', size, wide }: Look) =>
  classes(styles['button'], styles[look], size && styles[size], wide === true && styles['wide']);

export interface ButtonProps extends Look, Omit<ComponentProps<'button'>, 'className'> {
  /** Works on it: keeps its width, and is not pressed again meanwhile. */
  readonly busy?: boolean;
  readonly icon?: ReactNode;
}

export function Button({ look, size, wide, busy = false, icon, children, onClick, ...rest }: ButtonProps) {
  const given = { ...(look && { look }), ...(size && { size }), ...(wide === undefined ? {} : { wide }) };
  return (
    <button
      type="button"
      {...rest}
      className={looks(given)}
      aria-busy={busy || undefined}
      onClick={busy ? event => event.preventDefault() : onClick}
    >
      {busy ? <Dots /> : icon}
      {children}
    </button>
  );
}

/** Looks like a button and leads somewhere. */
export function ButtonLink({
  look,
  size,
  wide,
  icon,
  children,
  href,
  ...rest
}: Look & {
  href: string;
  icon?: ReactNode;
  children: ReactNode;
  'aria-label'?: string;
}) {
  const given = { ...(look && { look }), ...(size && { size }), ...(wide === undefined ? {} : { wide }) };
  return (
    <Link href={href} className={looks(given)} {...rest}>
      {icon}
      {children}
    </Link>
  );
}

export function Dots() {
  return (
    <span className={styles['dots']} aria-hidden="true">
      <i />
      <i />
      <i />
    </span>
  );
}
