import type { TicketView } from '@switchboard/contracts';
import { firstName } from '../app/first-name';
import page from '../app/page.module.css';
import { useTexts } from '../app/texts';
import { useTicketSeen } from '../notifications/queries';
import { Dots } from '../ui/button';
import { Notice } from '../ui/notice';
import { Composer } from './composer';
import { Conversation } from './conversation';
import { Decision } from './decision';
import { ticketTexts } from './texts';
import styles from './ticket.module.css';
import { TicketSide } from './ticket-side';
import { Timeline } from './timeline';
import { usePresence } from './use-presence';
import { useReply } from './use-reply';
import { useMessages } from './use-ticket';

export function TicketThread({ ticket }: { ticket: TicketView }) {
  const words = useTexts(ticketTexts);
  const thread = useMessages(ticket.id);
  useTicketSeen(ticket.id);
  const { viewers, writers } = usePresence(ticket.id);
  const reply = useReply(ticket.id);
  const { number, title, status, assignee } = ticket;
  const asks = assignee ? words.asks(firstName(assignee.name)) : words.someAsks;
  return (
    <div className={page['page']}>
      <div className={page['columns']}>
        <div className={styles['main']}>
          <p className={styles['number']}>{number}</p>
          <h1 className={page['title']}>
            <bdi>{title}</bdi>
          </h1>
          <Timeline ticket={ticket} />
          <Decision ticket={ticket} />
          {status === 'pending' && (
            <div className={styles['asks']}>
              <Notice tone="time">{asks}</Notice>
            </div>
          )}
          <Conversation {...{ ticket, thread, viewers }} waiting={reply.sending} isPaused={reply.isPaused} />
          <p className={styles['writing']}>
            {writers.length > 0 && (
              <>
                <Dots /> {words.typing(writers.map(({ name }) => firstName(name)).join(', '))}
              </>
            )}
          </p>
          {status !== 'closed' && <Composer ticket={ticket} reply={reply} />}
        </div>
        <TicketSide ticket={ticket} viewers={viewers} />
      </div>
    </div>
  );
}
