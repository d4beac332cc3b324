import type { TicketDocument } from '@switchboard/persistence';
import { isStaff, type Principal } from '../../domain/principal';
import { forbidden } from '../../domain/refusal';
import type { Users } from '../../people/ports';
import { type ChangeRequest, changeVisible } from '../../tickets/usecases/change-ticket';
import type { Tickets } from '../../tickets/ports';
import { noSuchPerson, shownWatchers, unwatch, watch, type Watched } from '../domain/watching';

export interface WatchPorts {
  readonly tickets: Tickets;
  readonly users: Users;
}

/** Who may is what `watch` and `unwatch` decide; guests may leave. */
const anybody = () => undefined;

/** @throws Refusal of `watch`. */
export async function watchTicket(ports: WatchPorts, request: ChangeRequest, whom: string): Promise<TicketDocument> {
  const { _id: id, role, teams, disabled } = await personOf(ports.users, whom, request.by);
  return changeVisible(
    ports.tickets,
    request,
    ticket => watch(ticket, { id, role, teams, disabled }, request.by),
    anybody,
  );
}

/** @throws Refusal of `unwatch`. */
export async function unwatchTicket(ports: WatchPorts, request: ChangeRequest, whom: string): Promise<TicketDocument> {
  const { _id: id } = await personOf(ports.users, whom, request.by);
  return changeVisible(ports.tickets, request, ticket => unwatch(ticket, id, request.by), anybody);
}

/** Name of each watcher whom the viewer may know of, in the order in which they came. */
export async function listWatchers(users: Users, ticket: Watched, viewer: Principal) {
  const people = await users.findMany(shownWatchers(ticket, viewer));
  return people.map(({ _id: id, name }) => ({ id, name, guest: ticket.guests?.includes(id) ?? false }));
}

async function personOf(users: Users, whom: string, by: Principal) {
  const own = whom === 'me' || whom === by.id || whom === by.email;
  // Requesters do not find out who there is.
  if (!own && !isStaff(by)) throw forbidden('Only agents and admins may let others watch a ticket.');
  const user = whom.includes('@') ? await users.findByEmail(whom) : await users.find(own ? by.id : whom);
  if (!user) throw noSuchPerson();
  return user;
}
