import { useQueryClient } from '@tanstack/react-query';
import type { PostMessageBody, TicketView } from '@switchboard/contracts';
import { useRef } from 'react';
import { patchTicket } from '../api/desk';
import { keys } from '../api/keys';
import { keepTicket } from '../api/live-data';
import { getTicket } from '../api/tickets';
import { useDraft } from '../app/draft';
import { useTexts } from '../app/texts';
import { placeOf } from '../files/uploads';
import { useUploads } from '../files/use-uploads';
import { joined } from '../ticket/joined';
import { usePosting } from '../ticket/use-posting';
import { toast } from '../ui/toast';
import { agentTexts } from './texts';

/** `reply` goes to the requester, `note` stays with the team. Each has its text. */
export type Mode = 'reply' | 'note';
const NOTHING = { mode: 'reply' as Mode, reply: '', note: '' };

export type AgentReply = ReturnType<typeof useAgentReply>;

/** What an agent is writing on a ticket, kept until it has arrived. */
export function useAgentReply(ticket: TicketView) {
  const words = useTexts(agentTexts);
  const client = useQueryClient();
  const name = placeOf.agent(ticket.id);
  const [draft, setDraft] = useDraft(name, NOTHING);
  /** The status that sending it may be undone to. */
  const before = useRef(ticket.status);
  const text = draft[draft.mode];

  const backTo = async (status: TicketView['status']) => {
    const now = client.getQueryData<TicketView>(keys.ticket(ticket.id)) ?? (await getTicket(ticket.id));
    await patchTicket(ticket.id, { status }, now.version).then(
      changed => keepTicket(client, changed),
      () => toast({ text: words.notChanged }),
    );
  };
  const post = usePosting({
    ...{ ticketId: ticket.id, name, files: useUploads(name, ticket.id) },
    onArrived: body => {
      const status = before.current;
      if (body.status === 'resolved') toast({ text: words.solved(ticket.title), undo: () => backTo(status) });
      // An answer changes its ticket too.
      void getTicket(ticket.id).then(changed => keepTicket(client, changed));
    },
    onBack: ({ body, internal }) => {
      const mode: Mode = internal ? 'note' : 'reply';
      setDraft(now => ({ ...now, mode, [mode]: joined(body, now[mode]) }));
    },
  });
  const { files } = post;
  const send = (status?: PostMessageBody['status']) => {
    const body = text.trim();
    if (body === '' || post.isSending || files.isGoing) return;
    const isNote = draft.mode === 'note';
    before.current = ticket.status;
    post.send({
      body,
      ...(isNote && { internal: true }),
      ...(status !== undefined && !isNote && { status }),
      ...(files.ids.length > 0 && { attachments: files.ids }),
    });
    setDraft(now => ({ ...now, [now.mode]: '' }));
  };
  return {
    mode: draft.mode,
    text,
    files,
    send,
    setMode: (mode: Mode) => setDraft(now => ({ ...now, mode })),
    change: (next: string) => {
      post.calm();
      setDraft(now => ({ ...now, [now.mode]: next }));
    },
    insert: (more: string) => setDraft(now => ({ ...now, mode: 'reply', reply: joined(now.reply, more) })),
    isSending: post.isSending,
    sending: post.sending && { text: post.sending.body, internal: post.sending.internal === true },
    error: post.error,
  };
}
