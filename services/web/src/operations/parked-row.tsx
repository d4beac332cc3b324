import type { ParkedSummaryView } from '@switchboard/contracts';
import { ChevronDown, ChevronRight, RotateCw } from 'lucide-react';
import { useState } from 'react';
import { useLanguage } from '../app/preferences';
import { useTexts } from '../app/texts';
import { fullTime, messageTime } from '../app/times';
import { Button } from '../ui/button';
import styles from './operations.module.css';
import { ParkedDetail } from './parked-detail';
import { operationsTexts } from './texts';
import type { ParkedActions } from './use-parked-actions';

interface ParkedRowProps {
  readonly message: ParkedSummaryView;
  readonly isChosen: boolean;
  readonly onChoose: (isIn: boolean) => void;
  readonly actions: ParkedActions;
}

/** One message: what it is, who gave it up, and why. */
export function ParkedRow({ message, isChosen, onChoose, actions }: ParkedRowProps) {
  const words = useTexts(operationsTexts);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { id, queue, type, subject, reason, attempts, parkedAt } = message;
  const name = type ?? words.unknown;
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <li className={styles['message']}>
      <div className={styles['line']}>
        <input
          type="checkbox"
          checked={isChosen}
          aria-label={words.choose(words.openOf(name, id))}
          onChange={event => onChoose(event.target.checked)}
        />
        <button type="button" className={styles['open']} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Chevron size={15} aria-hidden="true" />
          <span className={styles['what']}>
            <strong>{name}</strong>
            <span className={styles['id']}>{subject ?? id}</span>
          </span>
        </button>
        <div className={styles['why']}>
          <span className="visually-hidden">{words.reason}: </span>
          {reason}
          <span className={styles['meta']}>
            {words.by} {queue} · {words.tries} {attempts} ·{' '}
            <time dateTime={parkedAt} title={fullTime(parkedAt, language)}>
              {messageTime(parkedAt, language)}
            </time>
          </span>
        </div>
        {!isOpen && message.unreadable === null && (
          <Button
            busy={actions.isPending}
            icon={<RotateCw size={14} aria-hidden="true" />}
            onClick={() => actions.replay([message])}
          >
            {words.replay}
          </Button>
        )}
      </div>
      {isOpen && <ParkedDetail message={message} actions={actions} />}
    </li>
  );
}
