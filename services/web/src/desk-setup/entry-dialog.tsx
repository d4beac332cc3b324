import type { ReactNode } from 'react';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Key } from '../ui/key';
import { Notice } from '../ui/notice';
import styles from './setup.module.css';
import { setupTexts } from './texts';
import type { Save } from './use-save';

interface EntryDialogProps {
  readonly title: string;
  readonly save: Save;
  readonly onClose: () => void;
  readonly onSubmit: () => void;
  /** Undefined for a new one. */
  readonly onRemove?: (() => void) | undefined;
  /** Instead of removing, where it is retired. */
  readonly onRestore?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** One entry: its fields, what is wrong with them, and the ways out. */
export function EntryDialog({ title, save, onClose, onSubmit, onRemove, onRestore, children }: EntryDialogProps) {
  const words = useTexts(setupTexts);
  return (
    <Dialog
      open
      onOpen={onClose}
      size="wide"
      title={title}
      onSubmit={onSubmit}
      actions={
        <>
          {onRestore ? (
            <span className={styles['first']}>
              <Button onClick={onRestore}>{words.restore}</Button>
            </span>
          ) : (
            onRemove && (
              <span className={styles['first']}>
                <Button look="danger" onClick={onRemove}>
                  {words.remove}
                </Button>
              </span>
            )
          )}
          <Button look="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" look="primary" busy={save.busy}>
            {words.save} <Key>Ctrl ↵</Key>
          </Button>
        </>
      }
    >
      {save.problem !== undefined && <Notice tone="bad">{save.problem}</Notice>}
      {children}
    </Dialog>
  );
}
