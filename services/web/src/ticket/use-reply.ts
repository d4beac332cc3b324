import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keepMessage } from '../api/live-data';
import { postMessage } from '../api/tickets';
import { useDraft } from '../app/draft';

const NOTHING = { text: '', key: '' };

/** What is being written on a ticket, and sent. */
export interface Reply {
  readonly text: string;
  readonly change: (text: string) => void;
  readonly send: () => void;
  /** On its way, or waiting for the connection. */
  readonly sending: string | undefined;
  readonly isPaused: boolean;
  readonly error: Error | null;
}

export function useReply(ticketId: string): Reply {
  const client = useQueryClient();
  const [draft, setDraft, forget] = useDraft(`reply.${ticketId}`, NOTHING);
  const post = useMutation({
    mutationFn: ({ text, key }: typeof draft) => postMessage(ticketId, { body: text.trim() }, key),
    onSuccess: message => keepMessage(client, message),
    // Nothing typed is lost: it goes back to where it was written, with the key of the try that may have arrived.
    onError: (_error, sent) => setDraft(sent),
  });
  return {
    text: draft.text,
    change: text => {
      if (post.isError) post.reset();
      setDraft({ text, key: '' });
    },
    send: () => {
      if (draft.text.trim() === '' || post.isPending) return;
      post.mutate({ text: draft.text, key: draft.key || crypto.randomUUID() });
      forget();
    },
    sending: post.isPending ? post.variables.text.trim() : undefined,
    isPaused: post.isPaused,
    error: post.error,
  };
}
