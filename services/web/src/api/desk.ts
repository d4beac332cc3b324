import type {
  AssignTicketBody,
  AttachmentView,
  BulkTicketsBody,
  ProfilePatchBody,
  TicketPatchBody,
} from '@switchboard/contracts';
import { call, onceKey, seen } from './call';

// What agents and admins ask for.

export const listViews = (signal?: AbortSignal) => call('GET', '/views', { query: { counts: true }, signal });

export const getPerson = (id: string, signal?: AbortSignal) => call('GET', '/users/{id}', { path: { id }, signal });

export const listTeams = (signal?: AbortSignal) => call('GET', '/teams', { signal });

/** @param version that was seen. @throws Problem `version_stale` where somebody was faster. */
export const patchTicket = (id: string, body: TicketPatchBody, version: number) =>
  call('PATCH', '/tickets/{id}', { path: { id }, body, headers: seen(version) });

/** @throws Problem `assignment_changed` or `version_stale` where somebody was faster. */
export const assignTicket = (id: string, body: AssignTicketBody, version: number) =>
  call('POST', '/tickets/{id}/assign', {
    path: { id },
    body,
    headers: { ...seen(version), ...onceKey(crypto.randomUUID()) },
  });

export const changeMany = (body: BulkTicketsBody) => call('POST', '/tickets/bulk', { body });

export const getRouting = (id: string, signal?: AbortSignal) =>
  call('GET', '/tickets/{id}/routing', { path: { id }, signal });

/** Who could have the ticket now: people as they are at this moment. */
export const whatNow = (id: string, signal?: AbortSignal) =>
  call('POST', '/tickets/{id}/routing/what-if', { path: { id }, body: {}, signal });

export const listHistory = (id: string, cursor: string | undefined, signal?: AbortSignal) =>
  call('GET', '/tickets/{id}/history', { path: { id }, query: { limit: 100, cursor }, signal });

export const changeAvailability = (availability: NonNullable<ProfilePatchBody['availability']>) =>
  call('PATCH', '/auth/me', { body: { availability } });

export type { AttachmentView };
