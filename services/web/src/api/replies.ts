import type { CannedReplyView, RenderedReplyView } from '@switchboard/contracts';
import { call } from './call';
import type { Page } from './tickets';

/** Canned replies that somebody may use; all without words. */
export const findReplies = (words: string, signal?: AbortSignal) =>
  call<Page<CannedReplyView>>('GET', '/canned-replies', { query: { q: words, limit: 20 }, signal });

/** A canned reply for one ticket, its variables filled in. */
export const fillReply = (id: string, ticketId: string) =>
  call<RenderedReplyView>('GET', `/canned-replies/${id}/rendered`, { query: { ticketId } });
