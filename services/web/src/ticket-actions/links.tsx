import type { LinkView, TicketView } from '@switchboard/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { Link } from 'wouter';
import { keys } from '../api/keys';
import { linkTicket, listLinks, unlinkTicket } from '../api/ticket-actions';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { StatusRing } from '../ui/ring';
import { toast } from '../ui/toast';
import { LINK_TYPES } from './link-dialog';
import styles from './side-list.module.css';
import { actionTexts } from './texts';

/** What the ticket is to others. */
export function Links({ ticket, onLink }: { ticket: TicketView; onLink: () => void }) {
  const words = useTexts(actionTexts);
  const client = useQueryClient();
  const queryKey = keys.links(ticket.id);
  const links = useQuery({ queryKey, queryFn: ({ signal }) => listLinks(ticket.id, signal) });
  const again = () => client.invalidateQueries({ queryKey });
  const failed = () => toast({ text: words.failed });
  const unlink = async ({ id, type, ticket: { id: ticketId, number } }: LinkView) => {
    await unlinkTicket(ticket.id, id).then(() => {
      const undo = () => linkTicket(ticket.id, { type, ticketId }).then(again, failed);
      toast({ text: words.unlinked(number), undo });
    }, failed);
    await again();
  };
  const items = links.data?.items ?? [];
  return (
    <section className={styles['part']}>
      <h2>{words.links}</h2>
      {links.isError && !links.data ? (
        <p className={styles['hint']}>{words.linksFailed}</p>
      ) : (
        items.length === 0 && <p className={styles['hint']}>{words.noLinks}</p>
      )}
      {LINK_TYPES.map(type => {
        const those = items.filter(link => link.type === type);
        if (those.length === 0) return null;
        return (
          <div key={type}>
            <h3 className={styles['hint']}>{words[type]}</h3>
            <ul className={styles['list']}>
              {those.map(link => (
                <li key={link.id} className={styles['row']}>
                  <StatusRing status={link.ticket.status} bare />
                  <Link href={`/inbox/${link.ticket.number}`} className={styles['name']} title={link.ticket.number}>
                    <bdi>{link.ticket.title}</bdi>
                  </Link>
                  <button type="button" aria-label={words.unlink(link.ticket.number)} onClick={() => void unlink(link)}>
                    <X size={14} aria-hidden="true" />
                  </button>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      <Button size="small" icon={<Plus size={14} aria-hidden="true" />} onClick={onLink}>
        {words.link}
      </Button>
    </section>
  );
}
