import type { Connection } from './connection';

/** Who follows what, in this process. */
export class Audience {
  readonly all = new Set<Connection>();
  readonly inbox = new Set<Connection>();
  private readonly byTicket = new Map<string, Set<Connection>>();
  private readonly byPerson = new Map<string, Set<Connection>>();

  join(connection: Connection): void {
    this.all.add(connection);
  }

  signIn(connection: Connection, personId: string): void {
    enter(this.byPerson, personId, connection);
  }

  follow(connection: Connection, ticketId: string): void {
    connection.tickets.add(ticketId);
    enter(this.byTicket, ticketId, connection);
  }

  unfollow(connection: Connection, ticketId: string): boolean {
    exit(this.byTicket, ticketId, connection);
    return connection.tickets.delete(ticketId);
  }

  leave(connection: Connection): void {
    this.all.delete(connection);
    this.inbox.delete(connection);
    for (const ticketId of connection.tickets) exit(this.byTicket, ticketId, connection);
    if (connection.person) exit(this.byPerson, connection.person.id, connection);
  }

  followersOf(ticketId: string): ReadonlySet<Connection> {
    return this.byTicket.get(ticketId) ?? NOBODY;
  }

  connectionsOf(personId: string): ReadonlySet<Connection> {
    return this.byPerson.get(personId) ?? NOBODY;
  }
}

const NOBODY: ReadonlySet<Connection> = new Set();

function enter(map: Map<string, Set<Connection>>, key: string, connection: Connection): void {
  const set = map.get(key) ?? new Set();
  map.set(key, set.add(connection));
}

function exit(map: Map<string, Set<Connection>>, key: string, connection: Connection): void {
  const set = map.get(key);
  set?.delete(connection);
  if (set?.size === 0) map.delete(key);
}
