import type {
  LinkBody,
  MergeTicketBody,
  SnoozeTicketBody,
  TransferTicketBody,
  WatchBody,
} from '@switchboard/contracts';
import { call, onceKey, seen } from './call';

// What agents do with a ticket beside changing its fields. `version` is the one that was seen: Problem `version_stale` where somebody was faster.

/** @throws Problem `assignment_changed`, too. */
export const transferTicket = (id: string, body: TransferTicketBody, version: number) =>
  call('POST', '/tickets/{id}/transfer', {
    path: { id },
    body,
    headers: { ...seen(version), ...onceKey(crypto.randomUUID()) },
  });

export const snoozeTicket = (id: string, body: SnoozeTicketBody, version: number) =>
  call('POST', '/tickets/{id}/snooze', { path: { id }, body, headers: seen(version) });

export const wakeTicket = (id: string) => call('DELETE', '/tickets/{id}/snooze', { path: { id } });

export const mergeTicket = (id: string, body: MergeTicketBody, version: number) =>
  call('POST', '/tickets/{id}/merge', { path: { id }, body, headers: seen(version) });

export const unmergeTicket = (id: string) => call('POST', '/tickets/{id}/unmerge', { path: { id } });

export const deleteTicket = (id: string, version: number) =>
  call('DELETE', '/tickets/{id}', { path: { id }, headers: seen(version) });

export const listWatchers = (id: string, signal?: AbortSignal) =>
  call('GET', '/tickets/{id}/watchers', { path: { id }, signal });

export const addWatcher = (id: string, body: WatchBody) =>
  call('POST', '/tickets/{id}/watchers', { path: { id }, body });

export const removeWatcher = (id: string, userId: string) =>
  call('DELETE', '/tickets/{id}/watchers', { path: { id }, query: { userId } });

export const listLinks = (id: string, signal?: AbortSignal) =>
  call('GET', '/tickets/{id}/links', { path: { id }, signal });

export const linkTicket = (id: string, body: LinkBody) => call('POST', '/tickets/{id}/links', { path: { id }, body });

export const unlinkTicket = (id: string, linkId: string) =>
  call('DELETE', '/tickets/{id}/links/{linkId}', { path: { id, linkId } });

export const countMessages = async (id: string, signal?: AbortSignal) => {
  const page = await call('GET', '/tickets/{id}/messages', { path: { id }, query: { limit: 1, total: true }, signal });
  return page.total ?? 0;
};
