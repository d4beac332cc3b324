import { useLanguage } from '../app/preferences';
import { fullTime, messageTime } from '../app/times';
import { Avatar } from '../ui/avatar';
import type { ReactNode } from 'react';
import styles from './message.module.css';

interface MessageProps {
  readonly author: { readonly id: string; readonly name: string };
  /** What the author is called on this page; "You" for oneself. */
  readonly name: string;
  readonly here?: boolean;
  readonly at: string;
  readonly note?: ReactNode;
  readonly waiting?: boolean;
  readonly children: ReactNode;
}

export function Message({ author, name, here = false, at, note, waiting = false, children }: MessageProps) {
  const language = useLanguage();
  return (
    <li className={styles['message']} data-waiting={waiting || undefined}>
      <Avatar id={author.id} name={author.name} here={here} />
      <div className={styles['body']}>
        <p className={styles['head']}>
          <bdi className={styles['name']}>{name}</bdi>
          <span className={styles['meta']}>
            {note}
            {note !== undefined && note !== false && ', '}
            <time dateTime={at} title={fullTime(at, language)}>
              {messageTime(at, language)}
            </time>
          </span>
        </p>
        {children}
      </div>
    </li>
  );
}
