import type {
  AssignTicketBody,
  AttachmentView,
  BulkTicketsBody,
  BulkTicketsView,
  HistoryEntryView,
  ProfilePatchBody,
  ProfileView,
  RoutingView,
  SavedView,
  TeamView,
  TicketPatchBody,
  TicketView,
  WhatIfView,
} from '@switchboard/contracts';
import { call, onceKey } from './call';
import type { Page } from './tickets';

// What agents and admins ask for.

const at = (id: string) => `/tickets/${encodeURIComponent(id)}`;
const seen = (version: number) => ({ 'if-match': `"${version}"` });

export const listViews = (signal?: AbortSignal) =>
  call<Page<SavedView>>('GET', '/views', { query: { counts: true }, signal });

export const listTeams = (signal?: AbortSignal) => call<Page<TeamView>>('GET', '/teams', { signal });

/** @param version that was seen. @throws Problem `version_stale` where somebody was faster. */
export const patchTicket = (id: string, body: TicketPatchBody, version: number) =>
  call<TicketView>('PATCH', at(id), { body, headers: seen(version) });

/** @throws Problem `assignment_changed` or `version_stale` where somebody was faster. */
export const assignTicket = (id: string, body: AssignTicketBody, version: number) =>
  call<TicketView>('POST', `${at(id)}/assign`, {
    body,
    headers: { ...seen(version), ...onceKey(crypto.randomUUID()) },
  });

export const changeMany = (body: BulkTicketsBody, key: string) =>
  call<BulkTicketsView>('POST', '/tickets/bulk', { body, headers: onceKey(key) });

export const getRouting = (id: string, signal?: AbortSignal) =>
  call<RoutingView>('GET', `${at(id)}/routing`, { signal });

/** Who could have the ticket now: people as they are at this moment. */
export const whatNow = (id: string, signal?: AbortSignal) =>
  call<WhatIfView>('POST', `${at(id)}/routing/what-if`, { body: {}, signal });

export const listHistory = (id: string, cursor: string | undefined, signal?: AbortSignal) =>
  call<Page<HistoryEntryView>>('GET', `${at(id)}/history`, { query: { limit: 100, cursor }, signal });

export const changeAvailability = (availability: NonNullable<ProfilePatchBody['availability']>) =>
  call<ProfileView>('PATCH', '/auth/me', { body: { availability } satisfies ProfilePatchBody });

export type { AttachmentView };
