import { useEffect } from 'react';
import { createStore, useStore } from '../api/store';
import { defineTexts, useTexts } from '../app/texts';
import { useKeys } from '../app/use-keys';
import { Key } from './key';
import styles from './toast.module.css';

const texts = defineTexts({ en: { undo: 'Undo' }, de: { undo: 'Rückgängig' } });

export interface ToastText {
  readonly text: string;
  readonly undo?: () => unknown;
}

const SHOWN_MS = 8_000;
const current = createStore<ToastText | undefined>(undefined);

/** Says what was done, and takes it back while that is shown. */
export const toast = (next: ToastText) => current.set(next);

/** Where toasts appear; one of these per page. */
export function Toasts() {
  const words = useTexts(texts);
  const shown = useStore(current);
  useEffect(() => {
    const timer = setTimeout(() => current.set(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  const undo = () => {
    current.set(undefined);
    void shown?.undo?.();
  };
  useKeys(shown?.undo ? { z: undo } : {});
  return (
    <div role="status" className={styles['place']}>
      {shown && (
        <div className={styles['toast']}>
          <span className={styles['text']}>{shown.text}</span>
          {shown.undo && (
            <button type="button" className={styles['undo']} onClick={undo}>
              {words.undo} <Key>Z</Key>
            </button>
          )}
        </div>
      )}
    </div>
  );
}
