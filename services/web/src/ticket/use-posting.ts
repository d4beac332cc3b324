import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import type { PostMessageBody } from '@switchboard/contracts';
import { useEffect } from 'react';
import { keepMessage } from '../api/live-data';
import { postMessage } from '../api/tickets';
import { useDraft } from '../app/draft';
import type { Uploads } from '../files/use-uploads';

interface Outgoing {
  readonly body: PostMessageBody;
  /** The same for every try, so that it arrives once. */
  readonly key: string;
}
interface State {
  /** On its way. */
  readonly message: Outgoing | null;
  /** The last one that came back; it may have arrived all the same. */
  readonly tried: Outgoing | null;
}
const NOTHING: State = { message: null, tried: null };

interface Parts {
  readonly ticketId: string;
  /** What its draft is called. */
  readonly name: string;
  readonly files: Uploads;
  readonly onArrived?: (body: PostMessageBody) => void;
  /** It goes back to where it was written. */
  readonly onBack: (body: PostMessageBody) => void;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * A message on its way, with its files: kept on this device until it has arrived. Where it does not, because the server refused it or the
 * page was closed meanwhile, nothing of it is lost.
 */
export function usePosting({ ticketId, name, files, onArrived, onBack }: Parts) {
  const client = useQueryClient();
  const [{ message, tried }, setState, forget] = useDraft(`sending.${name}`, NOTHING);
  const back = (sent: Outgoing) => {
    setState(() => ({ message: null, tried: sent }));
    onBack(sent.body);
  };
  const mutationKey = ['post', name];
  const post = useMutation({
    mutationKey,
    mutationFn: ({ body, key }: Outgoing) => postMessage(ticketId, body, key),
    onSuccess: (arrived, { body }) => {
      forget();
      keepMessage(client, arrived);
      files.sent(body.attachments ?? []);
      onArrived?.(body);
    },
    onError: (_error, sent) => back(sent),
  });
  const isSending = useIsMutating({ mutationKey }) > 0;
  useEffect(() => {
    if (message !== null && !isSending) back(message);
    // As it was found when the page opened.
  }, []);
  const sending = isSending ? message?.body : undefined;
  const stays = ({ id }: { readonly id: string | undefined }) => !sending?.attachments?.some(one => one === id);
  const uploads = files.uploads.filter(stays);
  return {
    send: (body: PostMessageBody) => {
      const sent = { body, key: isSame(tried?.body, body) && tried ? tried.key : crypto.randomUUID() };
      setState(() => ({ message: sent, tried: null }));
      post.mutate(sent);
    },
    isSending,
    isPaused: post.isPaused,
    sending,
    error: post.error,
    /** Something else is written now. */
    calm: () => post.isError && post.reset(),
    /** Those that do not go with what is on its way. */
    files: { ...files, uploads, ids: uploads.flatMap(({ id }) => id ?? []) },
  };
}
