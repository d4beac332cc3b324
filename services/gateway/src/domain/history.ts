import type { FieldChange } from '@switchboard/contracts';

/** What a requester sees of an own ticket's trail; the rest is how the help desk works inside. */
export const REQUESTER_EVENTS = ['ticket.created', 'ticket.status_changed', 'ticket.assigned'] as const;

const REQUESTER_CHANGES: readonly string[] = ['status', 'assignee', 'title', 'description'];

export const changesForRequester = (changes: readonly FieldChange[]): FieldChange[] =>
  changes.filter(({ field }) => REQUESTER_CHANGES.includes(field));
