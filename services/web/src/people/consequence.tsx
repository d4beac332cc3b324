import { useEffect, useRef } from 'react';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import styles from './person-panel.module.css';
import { peopleTexts } from './texts';

interface ConsequenceProps {
  readonly title: string;
  /** Tickets that the person holds. */
  readonly held: number;
  readonly kept: string | undefined;
  readonly action: string;
  readonly onDo: () => void;
  readonly onCancel: () => void;
}

/** What will happen, before it does. */
export function Consequence({ title, held, kept, action, onDo, onCancel }: ConsequenceProps) {
  const words = useTexts(peopleTexts);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} role="group" aria-label={title} className={styles['consequence']}>
      <h3>{title}</h3>
      <p>{words.disableTickets(held)}</p>
      {kept !== undefined && <p>{kept}</p>}
      <p className={styles['buttons']}>
        <Button look="danger" size="small" onClick={onDo}>
          {action}
        </Button>
        <Button look="quiet" size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      </p>
    </div>
  );
}
