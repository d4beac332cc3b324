import { ChevronDown } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes';
import styles from './chip.module.css';

interface ChipProps extends Omit<ComponentProps<'button'>, 'className'> {
  /** Dashed: proposed by a machine. Solid: a person decided. */
  readonly decided: boolean;
  readonly icon?: ReactNode;
  readonly note?: ReactNode;
}

/** A value that opens a menu to change it. */
export function Chip({ decided, icon, note, children, ...rest }: ChipProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(styles['chip'], decided ? styles['decided'] : styles['proposed'])}
    >
      {icon}
      <span>{children}</span>
      {note !== undefined && <span className={styles['note']}>{note}</span>}
      <ChevronDown size={14} aria-hidden="true" />
    </button>
  );
}

/** A value that is only shown. */
export const Token = ({ children }: { children: ReactNode }) => <span className={styles['token']}>{children}</span>;
