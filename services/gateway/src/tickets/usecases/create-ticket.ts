import { randomBytes } from 'node:crypto';
import type { Channel, CreateTicketBody, CurrentTaxonomy } from '@switchboard/contracts';
import { type Clock, TransientError } from '@switchboard/kernel';
import type { Cause, TicketDocument } from '@switchboard/persistence';
import { newTicket, type Requester, ticketCreated } from '../domain/new-ticket';
import { isStaff, type Principal } from '../../domain/principal';
import { forbidden, unprocessable } from '../../domain/refusal';
import { ticketNumber } from '../domain/ticket-number';
import type { Tickets } from '../ports';
import { peopleNamed } from './people-named';
import type { Users } from '../../people/ports';

export interface CreateTicketPorts {
  readonly tickets: Tickets;
  readonly users: Users;
  readonly clock: Clock;
  readonly taxonomy: CurrentTaxonomy;
  /** Six random bytes for a ticket number. */
  readonly random?: () => Uint8Array;
}

/** A thousand million numbers a day: five collisions in a row do not happen by chance. */
const NUMBER_TRIES = 5;

/**
 * Writes a ticket together with its `ticket.created`. Returns when it is durable; nothing here waits for the broker.
 * @param id the same id makes the ticket once, however often it is tried.
 * @throws Refusal `unknown_category`, `unknown_requester`, `forbidden`.
 */
export async function createTicket(
  ports: CreateTicketPorts,
  request: { id: string; body: CreateTicketBody; by: Principal; channel: Channel; cause: Cause },
): Promise<TicketDocument> {
  const { id, body, by, channel, cause } = request;
  const requester = await requesterOf(ports.users, body.onBehalfOf, by);
  const people = await peopleNamed(ports, body.fields);
  const random = ports.random ?? (() => randomBytes(6));
  for (let attempt = 0; attempt < NUMBER_TRIES; attempt += 1) {
    const now = ports.clock.now();
    const number = ticketNumber(now, random());
    const taxonomy = ports.taxonomy.current();
    const ticket = newTicket({ id, number, body, requester, by, channel, now, taxonomy, people });
    const created = await ports.tickets.create(ticket, [ticketCreated(ticket, by)], cause);
    if (typeof created !== 'string') return created;
    // An earlier try of the same request got as far as the write, and no further.
    const mine = await ports.tickets.find(id);
    if (mine) return mine;
  }
  throw new TransientError('ticket_number_taken', 'No free ticket number was found.');
}

async function requesterOf(users: Users, onBehalfOf: string | undefined, by: Principal): Promise<Requester> {
  if (onBehalfOf === undefined) return { id: by.id, name: by.name, email: by.email };
  if (!isStaff(by)) throw forbidden('Only agents and admins may open tickets on behalf of others.');
  const user = onBehalfOf.includes('@') ? await users.findByEmail(onBehalfOf) : await users.find(onBehalfOf);
  if (!user || user.disabled)
    throw unprocessable('unknown_requester', '/onBehalfOf', 'must be the id or address of a person');
  return { id: user._id, name: user.name, email: user.email };
}
