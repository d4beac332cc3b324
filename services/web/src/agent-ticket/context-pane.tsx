import type { TicketView } from '@switchboard/contracts';
import { X } from 'lucide-react';
import { useTexts } from '../app/texts';
import { Links } from '../ticket-actions/links';
import { Watchers } from '../ticket-actions/watchers';
import { Avatar } from '../ui/avatar';
import { Button } from '../ui/button';
import { classes } from '../ui/classes';
import { Key } from '../ui/key';
import { ConflictNotice } from './conflict-notice';
import styles from './context-pane.module.css';
import { HistoryList } from './history-list';
import { Properties } from './properties';
import { agentTexts } from './texts';
import type { AgentReply } from './use-agent-reply';
import type { Change } from './use-change';
import { WhyMe } from './why-me';

interface ContextPaneProps {
  readonly ticket: TicketView;
  readonly change: Change;
  readonly reply: AgentReply;
  readonly showsContext: boolean;
  readonly onClose: () => void;
  readonly onLink: () => void;
}

/** What belongs to the ticket: why it is here, what could be answered, what it is, who asked. */
export function ContextPane({ ticket, change, reply, showsContext, onClose, onLink }: ContextPaneProps) {
  const words = useTexts(agentTexts);
  const { requester, classification } = ticket;
  const suggestion = classification.suggestedReply;
  return (
    <>
      {showsContext && <div className={styles['scrim']} onClick={onClose} aria-hidden="true" />}
      <aside className={classes(styles['pane'], showsContext && styles['shown'])} aria-label={words.details}>
        <div className={styles['top']}>
          <h2>{words.details}</h2>
          <Button look="quiet" size="small" icon={<X size={14} aria-hidden="true" />} onClick={onClose}>
            {words.close} <Key>I</Key>
          </Button>
        </div>
        <ConflictNotice change={change} />
        <WhyMe ticket={ticket} />
        {suggestion !== undefined && suggestion !== '' && ticket.status !== 'closed' && (
          <section className={styles['part']}>
            <div className={styles['partHead']}>
              <h2>{words.suggested}</h2>
              <span className={styles['source']}>
                {classification.source === 'gemini' ? 'Gemini' : words.localRules}
              </span>
            </div>
            <p className={styles['suggestion']}>{suggestion}</p>
            <Button onClick={() => reply.insert(suggestion)}>
              {words.insert} <Key>Ctrl J</Key>
            </Button>
          </section>
        )}
        <Properties ticket={ticket} change={change} />
        <section className={styles['part']}>
          <h2>{words.requester}</h2>
          <div className={styles['person']}>
            <Avatar id={requester.id} name={requester.name} size={28} />
            <div className={styles['personText']}>
              <bdi>{requester.name}</bdi>
              <p>{requester.email}</p>
              {ticket.department && <p>{ticket.department}</p>}
            </div>
          </div>
        </section>
        <Watchers ticket={ticket} />
        <Links ticket={ticket} onLink={onLink} />
        <HistoryList ticket={ticket} />
      </aside>
    </>
  );
}
