import type {
  ClassifyRequest,
  CreateTicketBody,
  PostMessageBody,
  ReopenTicketBody,
  TicketListQuery,
} from '@switchboard/contracts';
import { call, onceKey } from './call';
import type { AnswerOf } from './operations';

export type { Page } from './operations';

/** Where a ticket came from is kept with it. */
const FROM_PAGE = { 'X-Client': 'web' } as const;

export const listTickets = (query: TicketListQuery, signal?: AbortSignal) => call('GET', '/tickets', { query, signal });

export const getTicket = (id: string, signal?: AbortSignal) => call('GET', '/tickets/{id}', { path: { id }, signal });

export const createTicket = (body: CreateTicketBody, key: string) =>
  call('POST', '/tickets', { body, headers: { ...onceKey(key), ...FROM_PAGE } });

export const classify = (body: ClassifyRequest, signal?: AbortSignal) =>
  call('POST', '/tickets/classify', { body, signal });

export const closeTicket = (id: string) => call('POST', '/tickets/{id}/close', { path: { id }, body: {} });

export const reopenTicket = (id: string, body: ReopenTicketBody) =>
  call('POST', '/tickets/{id}/reopen', { path: { id }, body });

export type MessagePage = AnswerOf<'GET', '/tickets/{id}/messages'>;

/** Newest first. */
export const listMessages = (id: string, cursor: string | undefined, signal?: AbortSignal) =>
  call('GET', '/tickets/{id}/messages', { path: { id }, query: { sort: '-createdAt', limit: 50, cursor }, signal });

export const postMessage = (id: string, body: PostMessageBody, key: string) =>
  call('POST', '/tickets/{id}/messages', { path: { id }, body, headers: onceKey(key) });

export const markRead = (id: string, messageId: string) =>
  call('PUT', '/tickets/{id}/read', { path: { id }, body: { messageId } });
