import { useDraft } from '../app/draft';
import { placeOf } from '../files/uploads';
import { type Uploads, useUploads } from '../files/use-uploads';
import { joined } from './joined';
import { usePosting } from './use-posting';

const NOTHING = { text: '' };

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
  const name = placeOf.reply(ticketId);
  const [draft, setDraft, forget] = useDraft(name, NOTHING);
  const post = usePosting({
    ...{ ticketId, name, files: useUploads(name, ticketId) },
    onBack: ({ body }) => setDraft(({ text }) => ({ text: joined(body, text) })),
  });
  const { files } = post;
  return {
    text: draft.text,
    files,
    change: text => {
      post.calm();
      setDraft(() => ({ text }));
    },
    send: () => {
      const body = draft.text.trim();
      if (body === '' || post.isSending || files.isGoing) return;
      post.send({ body, ...(files.ids.length > 0 && { attachments: files.ids }) });
      forget();
    },
    sending: post.sending?.body,
    isPaused: post.isPaused,
    error: post.error,
  };
}
