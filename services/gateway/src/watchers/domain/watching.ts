import { LIMITS, type Role } from '@switchboard/contracts';
import type { TicketChange } from '@switchboard/persistence';
import { actorOf, isStaff, type Principal } from '../../domain/principal';
import { forbidden, unprocessable } from '../../domain/refusal';
import { canSee, visibilityOf } from '../../tickets/domain/visibility';

/** What the rules read of a ticket. */
export interface Watched {
  readonly requester: { readonly id: string };
  readonly assignee: { readonly id: string } | null;
  readonly team: string | null;
  /** Absent in older tickets. */
  readonly watchers?: readonly string[];
  readonly guests?: readonly string[];
}

/** Who shall watch. */
export interface Watcher {
  readonly id: string;
  readonly role: Role;
  readonly teams: readonly string[];
  readonly disabled: boolean;
}

/**
 * Agents and admins let anybody watch: a requester becomes a guest, who reads the ticket; an agent has to see it already. Requesters
 * speak for themselves only.
 * @throws Refusal `forbidden`, `unknown_person`, `may_not_see`, `too_many_watchers`.
 */
export function watch(ticket: Watched, person: Watcher, by: Principal): TicketChange<'gateway'> | null {
  checkSpeaksFor(by, person.id);
  if (person.disabled) throw noSuchPerson();
  const { watchers = [], guests = [] } = ticket;
  const invited = person.role === 'user' && person.id !== ticket.requester.id && !guests.includes(person.id);
  if (person.role !== 'user' && !canSee(visibilityOf(person), ticket))
    throw unprocessable('may_not_see', '/userId', 'must be somebody whose teams may see the ticket');
  if (watchers.includes(person.id) && !invited) return null;
  const now = watchers.includes(person.id) ? watchers : [...watchers, person.id];
  if (now.length > LIMITS.watchers)
    throw unprocessable('too_many_watchers', '/userId', `would be one more than ${LIMITS.watchers} watchers`);
  return changed(watchers, now, invited ? [...guests, person.id] : guests, by);
}

/** Whoever stops to watch is no guest any more. @throws Refusal `forbidden`. */
export function unwatch(ticket: Watched, userId: string, by: Principal): TicketChange<'gateway'> | null {
  checkSpeaksFor(by, userId);
  const { watchers = [], guests = [] } = ticket;
  if (!watchers.includes(userId)) return null;
  const others = (ids: readonly string[]) => ids.filter(id => id !== userId);
  return changed(watchers, others(watchers), others(guests), by);
}

/** Whom this person may know of: requesters see themselves and guests, not who of the desk looks on. */
export function shownWatchers({ watchers = [], guests = [] }: Watched, viewer: Principal): string[] {
  return watchers.filter(id => isStaff(viewer) || id === viewer.id || guests.includes(id));
}

export const noSuchPerson = () => unprocessable('unknown_person', '/userId', 'must be the id or address of a person');

function checkSpeaksFor(by: Principal, userId: string): void {
  if (!isStaff(by) && by.id !== userId) throw forbidden('Only agents and admins may let others watch a ticket.');
}

function changed(from: readonly string[], to: readonly string[], guests: readonly string[], by: Principal) {
  const changes = [{ field: 'watchers', from: [...from], to: [...to] }];
  return {
    set: { watchers: [...to], guests: [...guests] },
    events: [{ type: 'ticket.updated' as const, data: { actor: actorOf(by), changes } }],
  };
}
