import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useNarrow } from '../app/use-narrow';
import styles from './panel.module.css';
import { Popover } from './popover';

interface PanelProps {
  readonly title: string;
  /** What the button is called that closes it on a phone. */
  readonly close: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** A button; gets what it needs to open the panel. */
  readonly trigger: ReactElement;
  readonly children: ReactNode;
}

/** A list that opens beside its button; on a phone it is all there is. */
export function Panel({ title, close, open, onOpen, trigger, children }: PanelProps) {
  const isNarrow = useNarrow();
  if (!isNarrow)
    return (
      <Popover label={title} open={open} onOpen={onOpen} trigger={trigger} fits>
        <div className={styles['panel']}>
          <h2 className={styles['title']}>{title}</h2>
          {children}
        </div>
      </Popover>
    );
  return (
    <Dialog.Root open={open} onOpenChange={next => onOpen(next)}>
      <Dialog.Trigger render={trigger} />
      <Dialog.Portal>
        <Dialog.Popup className={styles['sheet']}>
          <div className={styles['head']}>
            <Dialog.Title className={styles['title']}>{title}</Dialog.Title>
            <Dialog.Close className={styles['close']} aria-label={close}>
              <X size={18} aria-hidden="true" />
            </Dialog.Close>
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
