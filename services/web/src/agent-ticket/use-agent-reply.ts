import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PostMessageBody, TicketView } from '@switchboard/contracts';
import { patchTicket } from '../api/desk';
import { keys } from '../api/keys';
import { keepMessage, keepTicket } from '../api/live-data';
import { getTicket, postMessage } from '../api/tickets';
import { useDraft } from '../app/draft';
import { useTexts } from '../app/texts';
import { toast } from '../ui/toast';
import { agentTexts } from './texts';
import { useUploads } from './use-uploads';

/** `reply` goes to the requester, `note` stays with the team. Each has its text. */
export type Mode = 'reply' | 'note';
const NOTHING = { mode: 'reply' as Mode, reply: '', note: '', key: '' };

export type AgentReply = ReturnType<typeof useAgentReply>;

/** What an agent is writing on a ticket, kept until it has arrived. */
export function useAgentReply(ticket: TicketView) {
  const words = useTexts(agentTexts);
  const client = useQueryClient();
  const [draft, setDraft] = useDraft(`agent.${ticket.id}`, NOTHING);
  const files = useUploads(ticket.id);
  const text = draft[draft.mode];

  const backTo = (before: TicketView) => async () => {
    const now = client.getQueryData<TicketView>(keys.ticket(ticket.id)) ?? (await getTicket(ticket.id));
    await patchTicket(ticket.id, { status: before.status }, now.version).then(
      changed => keepTicket(client, changed),
      () => toast({ text: words.notChanged }),
    );
  };
  const post = useMutation({
    mutationFn: ({ body, key }: { body: PostMessageBody; key: string; before: TicketView }) =>
      postMessage(ticket.id, body, key),
    onSuccess: (message, { body, before }) => {
      keepMessage(client, message);
      if (body.status === 'resolved') toast({ text: words.solved(ticket.title), undo: backTo(before) });
      // An answer changes its ticket too.
      void getTicket(ticket.id).then(changed => keepTicket(client, changed));
    },
    // Nothing typed is lost: it goes back to where it was written, with the key of the try that may have arrived.
    onError: (_error, { body, key }) => {
      const mode: Mode = body.internal ? 'note' : 'reply';
      setDraft({ ...draft, mode, [mode]: body.body, key });
    },
  });
  const send = (status?: PostMessageBody['status']) => {
    const body = text.trim();
    if (body === '' || post.isPending || files.isGoing) return;
    const isNote = draft.mode === 'note';
    post.mutate({
      body: {
        body,
        ...(isNote && { internal: true }),
        ...(status !== undefined && !isNote && { status }),
        ...(files.ids.length > 0 && { attachments: files.ids }),
      },
      key: draft.key || crypto.randomUUID(),
      before: ticket,
    });
    files.sent();
    setDraft({ ...draft, [draft.mode]: '', key: '' });
  };
  return {
    mode: draft.mode,
    text,
    files,
    send,
    setMode: (mode: Mode) => setDraft({ ...draft, mode }),
    change: (next: string) => {
      if (post.isError) post.reset();
      setDraft({ ...draft, [draft.mode]: next, key: '' });
    },
    insert: (more: string) => {
      const before = draft.reply.trimEnd();
      setDraft({ ...draft, mode: 'reply', reply: before === '' ? more : `${before}\n\n${more}`, key: '' });
    },
    isSending: post.isPending,
    sending: post.isPending
      ? { text: post.variables.body.body, internal: post.variables.body.internal === true }
      : undefined,
    error: post.error,
  };
}
