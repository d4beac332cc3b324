import type { TicketView } from '@switchboard/contracts';
import { Value } from '../agent-ticket/value';
import { useTexts } from '../app/texts';
import { Menu, MenuChoice } from '../ui/menu';
import { MOST_MERGED } from './bulk';
import styles from './bulk-pane.module.css';
import { bulkTexts } from './bulk-texts';

interface MergeLineProps {
  readonly tickets: readonly TicketView[];
  readonly into: TicketView | undefined;
  readonly onChoose: (ticketId: string) => void;
}

/** Which of them stays, and what becomes of the others. */
export function MergeLine({ tickets, into, onChoose }: MergeLineProps) {
  const words = useTexts(bulkTexts);
  const fits = tickets.length > 1 && tickets.length <= MOST_MERGED;
  const requesters = new Set(tickets.map(({ requester }) => requester.id)).size;
  const isMixed = new Set(tickets.map(({ category }) => category)).size > 1;
  return (
    <div className={styles['line']}>
      <dt>{words.merge}</dt>
      <dd>
        {fits && (
          <Menu
            trigger={
              <Value label={words.merge} proposed={into !== undefined}>
                {into ? words.into(into.number) : words.choose}
              </Value>
            }
          >
            <MenuChoice
              label={words.whichStays}
              value={into?.id ?? null}
              options={tickets.map(({ id, number, title }) => [id, `${number} ${title}`] as const)}
              onChoose={onChoose}
            />
          </Menu>
        )}
        <span className={styles['now']}>
          {!fits ? words.mergeable(MOST_MERGED) : into ? words.merges(tickets.length - 1, requesters) : words.oneTalk}
        </span>
        {into && isMixed && <span className={styles['over']}>{words.mixed}</span>}
      </dd>
    </div>
  );
}
