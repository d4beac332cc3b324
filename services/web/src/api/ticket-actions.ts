import type {
  LinkBody,
  LinksView,
  LinkView,
  MergeTicketBody,
  SnoozeTicketBody,
  TicketView,
  TransferTicketBody,
  WatchBody,
  WatchersView,
} from '@switchboard/contracts';
import { call, onceKey } from './call';
import type { MessagePage } from './tickets';

// What agents do with a ticket beside changing its fields. `version` is the one that was seen: Problem `version_stale` where somebody was faster.

const at = (id: string) => `/tickets/${encodeURIComponent(id)}`;
const seen = (version: number) => ({ 'if-match': `"${version}"` });

/** @throws Problem `assignment_changed`, too. */
export const transferTicket = (id: string, body: TransferTicketBody, version: number) =>
  call<TicketView>('POST', `${at(id)}/transfer`, {
    body,
    headers: { ...seen(version), ...onceKey(crypto.randomUUID()) },
  });

export const snoozeTicket = (id: string, body: SnoozeTicketBody, version: number) =>
  call<TicketView>('POST', `${at(id)}/snooze`, { body, headers: seen(version) });

export const wakeTicket = (id: string) => call<void>('DELETE', `${at(id)}/snooze`);

export const mergeTicket = (id: string, body: MergeTicketBody, version: number) =>
  call<TicketView>('POST', `${at(id)}/merge`, { body, headers: seen(version) });

export const unmergeTicket = (id: string) => call<TicketView>('POST', `${at(id)}/unmerge`, { body: {} });

export const deleteTicket = (id: string, version: number) => call<void>('DELETE', at(id), { headers: seen(version) });

export const listWatchers = (id: string, signal?: AbortSignal) =>
  call<WatchersView>('GET', `${at(id)}/watchers`, { signal });

export const addWatcher = (id: string, body: WatchBody) => call<WatchersView>('POST', `${at(id)}/watchers`, { body });

export const removeWatcher = (id: string, userId: string) =>
  call<void>('DELETE', `${at(id)}/watchers`, { query: { userId } });

export const listLinks = (id: string, signal?: AbortSignal) => call<LinksView>('GET', `${at(id)}/links`, { signal });

export const linkTicket = (id: string, body: LinkBody) => call<LinkView>('POST', `${at(id)}/links`, { body });

export const unlinkTicket = (id: string, linkId: string) => call<void>('DELETE', `${at(id)}/links/${linkId}`);

export const countMessages = async (id: string, signal?: AbortSignal) => {
  const page = await call<MessagePage>('GET', `${at(id)}/messages`, { query: { limit: 1, total: true }, signal });
  return page.total ?? 0;
};
