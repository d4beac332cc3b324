import type { ReactNode } from 'react';
import styles from './key.module.css';

/** A key that does the same; not said aloud, since those who listen have their own. */
export const Key = ({ children }: { children: ReactNode }) => (
  <kbd className={styles['key']} aria-hidden="true">
    {children}
  </kbd>
);
