import { canSee, type Priority, visibilityOf } from '@switchboard/contracts';
import type { Person } from './person';

/** What a mail says of a ticket. */
export interface Ticket {
  id: string;
  number: string;
  title: string;
  description: string;
  requesterId: string;
  /** The requester, or the agent who opened it on their behalf. */
  openedById: string;
  /** Who has it; null while nobody has. */
  assigneeId: string | null;
  team: string | null;
  /** Ids of people who are told of it although it is not theirs. */
  watcherIds: readonly string[];
  /** Those of them who are requesters and may read it for that. */
  guestIds: readonly string[];
  priority: Priority | null;
  category: string | null;
  subcategory: string | null;
  /** One sentence by the classifier; empty until then. */
  summary: string;
}

/** Whether this person may know of the ticket now. */
export function maySee(person: Pick<Person, 'id' | 'role' | 'teams'>, ticket: Ticket): boolean {
  const { requesterId, assigneeId, team, guestIds: guests } = ticket;
  const assignee = assigneeId === null ? null : { id: assigneeId };
  return canSee(visibilityOf(person), { requester: { id: requesterId }, assignee, team, guests });
}
