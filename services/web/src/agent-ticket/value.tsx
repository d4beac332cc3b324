import type { ComponentProps } from 'react';
import { classes } from '../ui/classes';
import styles from './value.module.css';

interface ValueProps extends Omit<ComponentProps<'button'>, 'className'> {
  readonly label: string;
  /** Dashed: a machine proposed it. */
  readonly proposed?: boolean;
}

/** A value that opens what changes it. */
export function Value({ label, proposed = false, children, ...rest }: ValueProps) {
  return (
    <button type="button" {...rest} className={classes(styles['value'], proposed && styles['proposed'])}>
      <span className="visually-hidden">{label}: </span>
      {children}
    </button>
  );
}
