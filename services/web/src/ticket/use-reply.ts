import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keepMessage } from '../api/live-data';
import { postMessage } from '../api/tickets';
import { type Uploads, useUploads } from '../agent-ticket/use-uploads';
import { useDraft } from '../app/draft';

const NOTHING = { text: '', key: '' };

/** What is being written on a ticket, and sent. */
export interface Reply {
  readonly text: string;
  readonly files: Uploads;
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
  const files = useUploads(ticketId);
  const post = useMutation({
    mutationFn: ({ text, key, attachments }: typeof draft & { attachments: string[] }) =>
      postMessage(ticketId, { body: text.trim(), ...(attachments.length > 0 && { attachments }) }, key),
    onSuccess: message => {
      keepMessage(client, message);
      files.sent();
    },
    // Nothing typed is lost: it goes back to where it was written, with the key of the try that may have arrived.
    onError: (_error, { text, key }) => setDraft({ text, key }),
  });
  return {
    text: draft.text,
    files,
    change: text => {
      if (post.isError) post.reset();
      setDraft({ text, key: '' });
    },
    send: () => {
      if (draft.text.trim() === '' || post.isPending || files.isGoing) return;
      post.mutate({ text: draft.text, key: draft.key || crypto.randomUUID(), attachments: files.ids });
      forget();
    },
    sending: post.isPending ? post.variables.text.trim() : undefined,
    isPaused: post.isPaused,
    error: post.error,
  };
}
