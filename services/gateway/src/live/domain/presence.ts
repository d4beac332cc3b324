/** Somebody who looks at a ticket, in one window of a browser. */
export interface Viewing {
  /** Of the connection, unique over all gateways. */
  readonly connection: string;
  readonly ticketId: string;
  readonly person: Person;
}

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** What gateways tell each other of them. Whoever is not named again for a while has left with its gateway. */
export type PresenceNews =
  | { readonly kind: 'viewing'; readonly viewings: readonly Viewing[] }
  | { readonly kind: 'left'; readonly ticketId: string; readonly connection: string }
  | { readonly kind: 'typing'; readonly viewing: Viewing; readonly typing: boolean; readonly internal: boolean }
  | { readonly kind: 'who' };

/** A change that others who look at the ticket want to know of. */
export interface PresenceChange {
  readonly type: 'user_joined' | 'user_left' | 'typing';
  readonly ticketId: string;
  readonly person: Person;
  readonly typing?: boolean;
  /** Typing of a note, which requesters are not to know of. */
  readonly internal?: boolean;
}

interface Seen {
  readonly viewing: Viewing;
  readonly until: number;
}

/** Who looks at which ticket, over all gateways. A person who has several windows open joins and leaves once. */
export class Presence {
  private readonly tickets = new Map<string, Map<string, Seen>>();

  /** @param lastsMs how long somebody counts as there without being named again. */
  constructor(private readonly lastsMs: number) {}

  viewersOf(ticketId: string): Person[] {
    const persons = new Map<string, Person>();
    for (const { viewing } of this.tickets.get(ticketId)?.values() ?? [])
      persons.set(viewing.person.id, viewing.person);
    return [...persons.values()];
  }

  /** @param now milliseconds since 1970 */
  join(viewing: Viewing, now: number): PresenceChange[] {
    const { ticketId, connection, person } = viewing;
    const isNew = !this.isThere(ticketId, person.id);
    const seen = this.tickets.get(ticketId) ?? new Map<string, Seen>();
    this.tickets.set(ticketId, seen);
    seen.set(connection, { viewing, until: now + this.lastsMs });
    return isNew ? [{ type: 'user_joined', ticketId, person }] : [];
  }

  leave(ticketId: string, connection: string): PresenceChange[] {
    const seen = this.tickets.get(ticketId);
    const gone = seen?.get(connection);
    if (!seen || !gone) return [];
    seen.delete(connection);
    if (seen.size === 0) this.tickets.delete(ticketId);
    const { person } = gone.viewing;
    return this.isThere(ticketId, person.id) ? [] : [{ type: 'user_left', ticketId, person }];
  }

  /** Takes out those that have not been named for too long. */
  expire(now: number): PresenceChange[] {
    const over = [...this.tickets.values()].flatMap(seen => [...seen.values()].filter(({ until }) => until <= now));
    return over.flatMap(({ viewing }) => this.leave(viewing.ticketId, viewing.connection));
  }

  private isThere(ticketId: string, personId: string): boolean {
    for (const { viewing } of this.tickets.get(ticketId)?.values() ?? [])
      if (viewing.person.id === personId) return true;
    return false;
  }
}
