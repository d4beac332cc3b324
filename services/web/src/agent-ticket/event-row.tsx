import { PencilLine, Route, Sparkle } from 'lucide-react';
import { useLanguage } from '../app/preferences';
import { fullTime, messageTime } from '../app/times';
import styles from './event-row.module.css';
import type { EventLine } from './events';

const ICONS = { read: Sparkle, routed: Route, changed: PencilLine };

/** One grey line on a thin cord. */
export function EventRow({ line: { kind, text, at } }: { line: EventLine }) {
  const language = useLanguage();
  const Icon = ICONS[kind];
  return (
    <li className={styles['event']}>
      <Icon size={14} aria-hidden="true" />
      <span className={styles['text']}>{text}</span>
      <time dateTime={at} title={fullTime(at, language)}>
        {messageTime(at, language)}
      </time>
    </li>
  );
}
