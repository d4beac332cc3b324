import { call } from './call';

/** Canned replies that somebody may use; all without words. */
export const findReplies = (words: string, signal?: AbortSignal) =>
  call('GET', '/canned-replies', { query: { q: words, limit: 20 }, signal });

/** A canned reply for one ticket, its variables filled in. */
export const fillReply = (id: string, ticketId: string) =>
  call('GET', '/canned-replies/{id}/rendered', { path: { id }, query: { ticketId } });
