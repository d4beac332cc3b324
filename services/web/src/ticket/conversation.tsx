import type { MessageView, TicketView } from '@switchboard/contracts';
import { useEffect } from 'react';
import { useUser } from '../api/session';
import { markRead } from '../api/tickets';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { PlainText, RichText } from '../ui/rich-text';
import { RowsSkeleton } from '../ui/skeleton';
import { Failed } from '../ui/state';
import { FileLinks } from '../agent-ticket/file-links';
import { RequestFiles } from '../files/request-files';
import { Message } from './message';
import styles from './ticket.module.css';
import { ticketTexts } from './texts';
import type { useMessages } from './use-ticket';

interface ConversationProps {
  readonly ticket: TicketView;
  readonly thread: ReturnType<typeof useMessages>;
  readonly viewers: readonly { readonly id: string }[];
  readonly waiting: string | undefined;
  readonly isPaused: boolean;
}

/** What was said, from the request on. */
export function Conversation({ ticket, thread, viewers, waiting, isPaused }: ConversationProps) {
  const words = useTexts(ticketTexts);
  const user = useUser();
  const { requester, description, createdAt, channel } = ticket;
  const { messages } = thread;
  const nameOf = (person: { id: string; name: string }) => (person.id === user.id ? words.you : person.name);
  useReading(ticket.id, messages);
  return (
    <section aria-label={words.messages} className={styles['conversation']}>
      <ol className={styles['thread']} aria-live="polite" aria-relevant="additions">
        <Message
          author={requester}
          name={nameOf(requester)}
          at={createdAt}
          {...(channel === 'email' ? { note: words.byMail } : {})}
        >
          <PlainText text={description} />
          <RequestFiles ticketId={ticket.id} messages={messages} />
        </Message>
        {thread.hasNextPage && (
          <li>
            <Button busy={thread.isFetchingNextPage} onClick={() => void thread.fetchNextPage()}>
              {words.earlier}
            </Button>
          </li>
        )}
        {messages?.map(message => (
          <Message
            key={message.id}
            author={message.author}
            name={nameOf(message.author)}
            here={viewers.some(({ id }) => id === message.author.id)}
            at={message.createdAt}
            {...(message.editedAt === null ? {} : { note: words.edited })}
          >
            <RichText html={message.html} fallback={message.body} />
            <FileLinks files={message.attachments} />
          </Message>
        ))}
        {waiting !== undefined && (
          <Message
            author={user}
            name={words.you}
            at={new Date().toISOString()}
            note={isPaused ? words.waits : words.sending}
            waiting
          >
            <PlainText text={waiting} />
          </Message>
        )}
      </ol>
      {thread.isPending && <RowsSkeleton rows={2} />}
      {thread.isError && !messages && (
        <Failed title={words.messagesFailed} error={thread.error} retry={thread.refetch} />
      )}
    </section>
  );
}

/** What stands on the page while it is looked at counts as read. */
function useReading(ticketId: string, messages: readonly MessageView[] | undefined): void {
  const last = messages?.at(-1)?.id;
  useEffect(() => {
    if (last === undefined || document.visibilityState === 'hidden') return;
    // Nothing depends on it here; the next message tries again.
    void markRead(ticketId, last).catch(() => undefined);
  }, [ticketId, last]);
}
