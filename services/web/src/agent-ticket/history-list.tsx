import type { TicketView } from '@switchboard/contracts';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { useEventWords, useHistory } from './events';
import { EventRow } from './event-row';
import styles from './history-list.module.css';
import { agentTexts } from './texts';

/** Who did what, newest first. */
export function HistoryList({ ticket }: { ticket: TicketView }) {
  const words = useTexts(agentTexts);
  const inWords = useEventWords(ticket);
  const history = useHistory(ticket.id);
  const lines = (history.entries ?? []).flatMap(entry => inWords(entry) ?? []).reverse();
  return (
    <details className={styles['history']}>
      <summary>{words.history(lines.length)}</summary>
      <ul>
        {lines.map(line => (
          <EventRow key={line.id} line={line} />
        ))}
      </ul>
      {history.hasNextPage && (
        <Button size="small" busy={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {words.moreHistory}
        </Button>
      )}
    </details>
  );
}
