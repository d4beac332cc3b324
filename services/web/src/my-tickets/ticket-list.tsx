import { useTexts } from '../app/texts';
import { Button, ButtonLink } from '../ui/button';
import { RowsSkeleton } from '../ui/skeleton';
import { Failed, State } from '../ui/state';
import { groupsOf, type Shown } from './groups';
import styles from './my-tickets.module.css';
import { useMyTickets, useSolvedLately } from './queries';
import { myTicketsTexts } from './texts';
import { TicketRow } from './ticket-row';

export function TicketList({ shown, q, onClear }: { shown: Shown; q: string; onClear: () => void }) {
  const words = useTexts(myTicketsTexts);
  const list = useMyTickets(shown, q);
  const lately = useSolvedLately(shown === 'now' && q === '');
  const found = list.data?.pages.flatMap(({ items }) => items);
  if (list.isPending) return <RowsSkeleton />;
  if (!found) return <Failed title={words.failed} error={list.error} retry={list.refetch} />;
  const groups = groupsOf([...found, ...(shown === 'now' && q === '' ? (lately.data?.items ?? []) : [])]);
  if (groups.length === 0) return <Empty shown={shown} q={q} onClear={onClear} />;
  return (
    <div className={list.isPlaceholderData ? styles['stale'] : undefined}>
      {q !== '' && (
        <p role="status" className="visually-hidden">
          {words.found(found.length)}
        </p>
      )}
      {groups.map(([turn, tickets]) => (
        <section key={turn} className={styles['group']} aria-labelledby={`group-${turn}`}>
          <h2 id={`group-${turn}`} className={styles['groupTitle']}>
            {words[turn]}
          </h2>
          <ul>
            {tickets.map(ticket => (
              <TicketRow key={ticket.id} ticket={ticket} />
            ))}
          </ul>
        </section>
      ))}
      {list.hasNextPage && (
        <div className={styles['more']}>
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {words.more}
          </Button>
        </div>
      )}
    </div>
  );
}

function Empty({ shown, q, onClear }: { shown: Shown; q: string; onClear: () => void }) {
  const words = useTexts(myTicketsTexts);
  if (q !== '')
    return (
      <State drawing="nothing" title={words.noMatch} actions={<Button onClick={onClear}>{words.clear}</Button>}>
        {words.noMatchText(q)}
      </State>
    );
  if (shown === 'solved') return <State drawing="nothing" title={words.emptySolved} />;
  return (
    <State
      drawing="connected"
      title={words.empty}
      actions={<ButtonLink href="/tickets/new">{words.newTicket}</ButtonLink>}
    >
      {words.emptyText}
    </State>
  );
}
