import type { ReactNode } from 'react';
import { classes } from './classes';
import styles from './notice.module.css';

/** A coloured strip with a sentence. `bad` is read out at once. */
export function Notice({
  tone,
  icon,
  children,
}: {
  tone: 'calm' | 'time' | 'bad' | 'good';
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={classes(styles['notice'], styles[tone])} role={tone === 'bad' ? 'alert' : 'status'}>
      {icon}
      <div>{children}</div>
    </div>
  );
}
