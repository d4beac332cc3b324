import { call } from './call';
import type { AnswerOf } from './operations';

export type NotificationPage = AnswerOf<'GET', '/notifications'>;
export type Notification = NotificationPage['items'][number];

/** Newest first. */
export const listNotifications = (cursor: string | undefined, signal?: AbortSignal) =>
  call('GET', '/notifications', { query: { cursor }, signal });

export const countUnread = (signal?: AbortSignal) => call('GET', '/notifications/unread', { signal });

export const markNotificationRead = (id: string) => call('PUT', '/notifications/{id}/read', { path: { id } });

export const markAllRead = (upTo: string) => call('PUT', '/notifications/read', { body: { upTo } });

export const markTicketRead = (id: string) => call('PUT', '/tickets/{id}/notifications/read', { path: { id } });
