import type {
  ClassifyRequest,
  ClassifyResponse,
  CreateTicketBody,
  MessageView,
  PostMessageBody,
  ReopenTicketBody,
  TicketListQuery,
  TicketView,
} from '@switchboard/contracts';
import { call, onceKey } from './call';

export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
  readonly total?: number;
}

/** Where a ticket came from is kept with it. */
const FROM_PAGE = { 'x-client': 'web' };

export function listTickets({ field = {}, ...query }: TicketListQuery, signal?: AbortSignal) {
  // Fields of the desk are named one by one.
  const fields = Object.fromEntries(Object.entries(field).map(([key, values]) => [`field.${key}`, values]));
  return call<Page<TicketView>>('GET', '/tickets', { query: { ...query, ...fields }, signal });
}

export const getTicket = (id: string, signal?: AbortSignal) =>
  call<TicketView>('GET', `/tickets/${encodeURIComponent(id)}`, { signal });

export const createTicket = (body: CreateTicketBody, key: string) =>
  call<TicketView>('POST', '/tickets', { body, headers: { ...onceKey(key), ...FROM_PAGE } });

export const classify = (body: ClassifyRequest, signal?: AbortSignal) =>
  call<ClassifyResponse>('POST', '/tickets/classify', { body, signal });

export const closeTicket = (id: string) => call<TicketView>('POST', `/tickets/${id}/close`, { body: {} });

export const reopenTicket = (id: string, body: ReopenTicketBody) =>
  call<TicketView>('POST', `/tickets/${id}/reopen`, { body });

export type MessagePage = Page<MessageView> & { readonly unread: number };

/** Newest first. */
export const listMessages = (id: string, cursor: string | undefined, signal?: AbortSignal) =>
  call<MessagePage>('GET', `/tickets/${id}/messages`, { query: { sort: '-createdAt', limit: 50, cursor }, signal });

export const postMessage = (id: string, body: PostMessageBody, key: string) =>
  call<MessageView>('POST', `/tickets/${id}/messages`, { body, headers: onceKey(key) });

export const markRead = (id: string, messageId: string) =>
  call<{ unread: number }>('PUT', `/tickets/${id}/read`, { body: { messageId } });
