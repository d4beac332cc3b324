import { Dialog as Base } from '@base-ui/react/dialog';
import type { FormEvent, ReactNode, RefObject } from 'react';
import { sendKey } from '../app/send-key';
import { classes } from './classes';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly title: ReactNode;
  /** A sentence under the title. */
  readonly intro?: ReactNode;
  readonly size?: 'narrow' | 'wide';
  /** Buttons at the foot. */
  readonly actions?: ReactNode;
  /** What the submit button among `actions` does, and `Ctrl ↵`. */
  readonly onSubmit?: () => void;
  /** Where the focus begins; on the first control without it. */
  readonly focus?: RefObject<HTMLElement | null>;
  readonly children?: ReactNode;
}

/** What is decided before anything else. The focus stays inside and returns to where it was; `Esc` closes. */
export function Dialog({
  open,
  onOpen,
  title,
  intro,
  size = 'narrow',
  actions,
  onSubmit,
  focus,
  children,
}: DialogProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A dialog that lies in the place of another form is no part of it.
    event.stopPropagation();
    onSubmit?.();
  };
  return (
    <Base.Root open={open} onOpenChange={next => onOpen(next)}>
      <Base.Portal>
        <Base.Backdrop className={styles['scrim']} />
        <Base.Popup className={classes(styles['dialog'], styles[size])} {...(focus && { initialFocus: focus })}>
          <form className={styles['form']} onSubmit={submit} onKeyDown={sendKey} noValidate>
            <div className={styles['head']}>
              <Base.Title className={styles['title']}>{title}</Base.Title>
              {intro !== undefined && <Base.Description className={styles['intro']}>{intro}</Base.Description>}
            </div>
            {children !== undefined && <div className={styles['body']}>{children}</div>}
            {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
          </form>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
