import type { TicketView } from '@switchboard/contracts';
import { ArrowDown } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useUser } from '../api/session';
import { markRead } from '../api/tickets';
import { useTexts } from '../app/texts';
import { RequestFiles } from '../files/request-files';
import { Button } from '../ui/button';
import { PlainText, RichText } from '../ui/rich-text';
import { RowsSkeleton } from '../ui/skeleton';
import { Failed } from '../ui/state';
import type { useMessages } from '../ticket/use-ticket';
import { AgentMessage } from './agent-message';
import styles from './agent-thread.module.css';
import { useEventWords, useHistory } from './events';
import { EventRow } from './event-row';
import { agentTexts } from './texts';

interface AgentThreadProps {
  readonly ticket: TicketView;
  readonly thread: ReturnType<typeof useMessages>;
  readonly viewers: readonly { readonly id: string }[];
  readonly waiting: { readonly text: string; readonly internal: boolean } | undefined;
}

/** Messages, notes, and between them what happened. */
export function AgentThread({ ticket, thread, viewers, waiting }: AgentThreadProps) {
  const words = useTexts(agentTexts);
  const user = useUser();
  const inWords = useEventWords(ticket);
  const { entries = [] } = useHistory(ticket.id);
  const { messages } = thread;
  const place = useRef<HTMLDivElement>(null);
  const last = messages?.at(-1);
  const { behind, toEnd } = useFollowing(place, `${last?.id} ${waiting?.text ?? ''}`, messages !== undefined);
  useEffect(() => {
    // Nothing depends on it here; the next message tries again.
    if (last && document.visibilityState === 'visible') void markRead(ticket.id, last.id).catch(() => undefined);
  }, [ticket.id, last?.id]);

  // Before the oldest message that has been loaded other messages may stand; what happened then comes with them.
  const since = thread.hasNextPage ? (messages?.[0]?.createdAt ?? '') : '';
  const lines = entries.flatMap(entry => (entry.at < since ? [] : (inWords(entry) ?? [])));
  const all = useMemo(
    () =>
      [
        ...lines.map(line => ({ at: line.at, line, message: undefined })),
        ...(messages ?? []).map(message => ({ at: message.createdAt, line: undefined, message })),
      ].sort((a, b) => a.at.localeCompare(b.at)),
    [entries, messages, since],
  );
  const isOurs = (kind: string) => kind === 'agent';
  return (
    <div className={styles['frame']}>
      <div ref={place} className={styles['scroller']} tabIndex={0} role="region" aria-label={words.conversation}>
        <ol className={styles['thread']} aria-live="polite" aria-relevant="additions">
          <AgentMessage
            author={ticket.requester}
            name={ticket.requester.id === user.id ? words.you : ticket.requester.name}
            at={ticket.createdAt}
            {...(ticket.channel === 'email' ? { note: words.byMail } : {})}
          >
            <PlainText text={ticket.description} />
            <RequestFiles ticketId={ticket.id} messages={messages} />
          </AgentMessage>
          {thread.hasNextPage && (
            <li>
              <Button busy={thread.isFetchingNextPage} onClick={() => void thread.fetchNextPage()}>
                {words.earlier}
              </Button>
            </li>
          )}
          {all.map(({ line, message }) =>
            line ? (
              <EventRow key={line.id} line={line} />
            ) : message ? (
              <AgentMessage
                key={message.id}
                author={message.author}
                name={message.author.id === user.id ? words.you : message.author.name}
                here={viewers.some(({ id }) => id === message.author.id)}
                at={message.createdAt}
                isOurs={isOurs(message.author.kind)}
                isNote={message.internal}
                files={message.attachments}
                {...(message.editedAt === null ? {} : { note: words.edited })}
              >
                <RichText html={message.html} fallback={message.body} />
              </AgentMessage>
            ) : null,
          )}
          {waiting && (
            <AgentMessage
              author={user}
              name={words.you}
              at={new Date().toISOString()}
              isOurs
              isNote={waiting.internal}
              note={words.sending}
            >
              <PlainText text={waiting.text} />
            </AgentMessage>
          )}
        </ol>
        {thread.isPending && <RowsSkeleton rows={3} />}
        {thread.isError && !messages && (
          <Failed title={words.messagesFailed} error={thread.error} retry={thread.refetch} />
        )}
      </div>
      {behind && (
        <div className={styles['new']}>
          <Button size="small" look="primary" icon={<ArrowDown size={14} aria-hidden="true" />} onClick={toEnd}>
            {words.newMessage}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Follows what is new while the end is in sight; else it says that there is something. */
function useFollowing(place: React.RefObject<HTMLDivElement | null>, newest: string, isThere: boolean) {
  const [behind, setBehind] = useState(false);
  const atEnd = useRef(true);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const look = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < 40;
      if (atEnd.current) setBehind(false);
    };
    element.addEventListener('scroll', look, { passive: true });
    // What comes above or grows later does not push the end out of sight.
    const sizes = new ResizeObserver(() => atEnd.current && element.scrollTo({ top: element.scrollHeight }));
    for (const child of element.children) sizes.observe(child);
    sizes.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      sizes.disconnect();
    };
  }, [place, isThere]);
  const first = useRef(true);
  useEffect(() => {
    const element = place.current;
    if (!element || !isThere) return;
    if (first.current || atEnd.current) element.scrollTo({ top: element.scrollHeight });
    else setBehind(true);
    first.current = false;
  }, [newest, isThere]);
  return { behind, toEnd: () => place.current?.scrollTo({ top: place.current.scrollHeight }) };
}
