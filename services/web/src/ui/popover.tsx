import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import { classes } from './classes';
import styles from './popover.module.css';

interface PopoverProps {
  readonly label: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** What opens it; without one it belongs to the `anchor`, and whoever shows it says when. */
  readonly trigger?: ReactElement;
  readonly anchor?: Element | null;
  /** As wide as what it holds. */
  readonly fits?: boolean;
  readonly children: ReactNode;
}

/** A small panel beside what it belongs to. */
export function Popover({ label, open, onOpen, trigger, anchor, fits = false, children }: PopoverProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpen}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Positioner
          {...(anchor === undefined ? {} : { anchor })}
          sideOffset={6}
          align="start"
          collisionPadding={8}
          className={styles['positioner']}
        >
          <Base.Popup
            className={classes(styles['popup'], fits && styles['fits'])}
            aria-label={label}
            {...(anchor instanceof HTMLElement ? { finalFocus: () => anchor } : {})}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
