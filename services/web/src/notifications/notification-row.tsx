import { AlarmClock, Inbox } from 'lucide-react';
import { Link } from 'wouter';
import type { Notification } from '../api/notifications';
import { useLanguage } from '../app/preferences';
import { useTexts } from '../app/texts';
import { fullTime, messageTime } from '../app/times';
import { Avatar } from '../ui/avatar';
import { classes } from '../ui/classes';
import styles from './notification-row.module.css';
import { inWords, notificationTexts } from './texts';

/** Leads to its ticket. */
export function NotificationRow({ one, onOpen }: { one: Notification; onOpen: () => void }) {
  const words = useTexts(notificationTexts);
  const language = useLanguage();
  const { actor, kind, number, title, at, read } = one;
  return (
    <li>
      <Link href={`/tickets/${number}`} className={classes(styles['row'], !read && styles['unread'])} onClick={onOpen}>
        {actor.kind === 'user' ? (
          <Avatar id={actor.id} name={actor.name} size={28} />
        ) : (
          <span className={styles['sign']}>
            {kind === 'woken' ? <AlarmClock size={15} aria-hidden="true" /> : <Inbox size={15} aria-hidden="true" />}
          </span>
        )}
        <span className={styles['text']}>
          {!read && <span className="visually-hidden">{words.unread}: </span>}
          <bdi className={styles['what']}>{inWords(words, one)}</bdi>
          <bdi className={styles['title']}>{title}</bdi>
          <span className={styles['meta']}>
            {number} ·{' '}
            <time dateTime={at} title={fullTime(at, language)}>
              {messageTime(at, language)}
            </time>
          </span>
        </span>
        {!read && <i className={styles['dot']} aria-hidden="true" />}
      </Link>
    </li>
  );
}
