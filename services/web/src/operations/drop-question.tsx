import type { ParkedSummaryView } from '@switchboard/contracts';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import styles from './operations.module.css';
import { operationsTexts } from './texts';

interface DropQuestionProps {
  readonly messages: readonly ParkedSummaryView[];
  readonly onDrop: () => void;
  readonly onCancel: () => void;
}

/** What dropping means, before it is done: nothing takes it back. */
export function DropQuestion({ messages, onDrop, onCancel }: DropQuestionProps) {
  const words = useTexts(operationsTexts);
  const title = words.dropTitle(messages.length);
  const queues = [...new Set(messages.map(({ queue }) => queue))].join(', ');
  return (
    <div role="group" aria-label={title} className={styles['question']}>
      <strong>{title}</strong>
      <p>{words.dropText(queues)}</p>
      <p className={styles['buttons']}>
        <Button look="danger" size="small" onClick={onDrop}>
          {messages.length === 1 ? words.drop : words.dropAll(messages.length)}
        </Button>
        <Button look="quiet" size="small" autoFocus onClick={onCancel}>
          {words.cancel}
        </Button>
      </p>
    </div>
  );
}
