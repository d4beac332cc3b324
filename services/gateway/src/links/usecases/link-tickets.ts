import type { LinkType } from '@switchboard/contracts';
import type { Clock } from '@switchboard/kernel';
import type { Cause, TicketDocument } from '@switchboard/persistence';
import type { Principal } from '../../domain/principal';
import { notFound, Refusal } from '../../domain/refusal';
import { canSee, visibilityOf } from '../../tickets/domain/visibility';
import type { Tickets } from '../../tickets/ports';
import { findVisibleTicket } from '../../tickets/usecases/change-ticket';
import { counts, type Ends, endsOf, linkEvents, otherDirection, seenFrom } from '../domain/link';
import type { Links, StoredLink } from '../ports';
import { checkLink } from './check-link';

export interface LinkTicketsPorts {
  readonly tickets: Tickets;
  readonly links: Links;
  readonly clock: Clock;
}

/** A link as one of its tickets sees it. */
export interface SeenLink {
  readonly id: string;
  readonly type: LinkType;
  readonly ticket: Pick<TicketDocument, '_id' | 'number' | 'title' | 'status'>;
  readonly createdAt: Date;
}

interface Request {
  readonly ticketId: string;
  readonly by: Principal;
  readonly cause: Cause;
}

/**
 * Claim, check, link: three steps, of which a crash leaves nothing but a claim that runs out.
 * @throws Refusal `not_found`, `self_link`, `linked_otherwise`, `link_claimed` and what `checkLink` throws.
 */
export async function linkTickets(
  ports: LinkTicketsPorts,
  { ticketId, by, cause }: Request,
  wanted: { readonly type: LinkType; readonly otherId: string },
): Promise<SeenLink> {
  const ticket = await findVisibleTicket(ports.tickets, ticketId, by);
  const other = await findVisibleTicket(ports.tickets, wanted.otherId, by);
  const ends = endsOf(ticket._id, wanted.type, other._id);
  const seen = ({ _id: id, createdAt }: StoredLink) => ({ id, type: wanted.type, ticket: other, createdAt });
  const claimed = await claim(ports, ends, cause);
  if (claimed.state === 'linked') return seen(claimed);
  try {
    await checkLink(ports.links, ends, ports.clock.now());
  } catch (error) {
    await settle(ports.links, claimed, 'unlinked', cause);
    throw error;
  }
  const linked = await settle(ports.links, claimed, 'linked', cause, by);
  await checkThere(ports, [ticket, other], linked, cause);
  return seen(linked);
}

/** @throws Refusal `not_found`, also for a link to a ticket that the caller may not see. */
export async function unlinkTickets(ports: LinkTicketsPorts, request: Request, linkId: string): Promise<void> {
  const { by, cause } = request;
  const ticket = await findVisibleTicket(ports.tickets, request.ticketId, by);
  const link = await ports.links.find(linkId);
  if (!link?.tickets.includes(ticket._id)) throw notFound('link');
  await findVisibleTicket(ports.tickets, seenFrom(link, ticket._id).otherId, by);
  const result = await ports.links.change(linkId, cause, (now, at) =>
    now.state === 'linked'
      ? { set: { state: 'unlinked', since: at }, events: linkEvents(now, 'ticket.unlinked', by) }
      : null,
  );
  if (result.outcome !== 'applied') throw notFound('link');
}

/** Links to tickets that the viewer may see; the others are not even counted. */
export async function listLinks(ports: LinkTicketsPorts, ticketId: string, viewer: Principal): Promise<SeenLink[]> {
  const { _id } = await findVisibleTicket(ports.tickets, ticketId, viewer);
  const links = (await ports.links.ofTicket(_id)).filter(({ state }) => state === 'linked');
  const found = await ports.tickets.findMany(links.map(link => seenFrom(link, _id).otherId));
  const visibility = visibilityOf(viewer);
  const others = new Map(found.filter(one => canSee(visibility, one)).map(one => [one._id, one]));
  return links.flatMap(link => {
    const { type, otherId } = seenFrom(link, _id);
    const ticket = others.get(otherId);
    return ticket ? [{ id: link._id, type, ticket, createdAt: link.createdAt }] : [];
  });
}

/** The link as it is, or claimed by this request alone. */
async function claim({ links, clock }: LinkTicketsPorts, ends: Ends, cause: Cause): Promise<StoredLink> {
  const now = clock.now();
  const { from, to } = ends;
  const fresh = { ...ends, tickets: [from, to], state: 'claimed' as const, since: now, createdAt: now };
  const created = await links.create(fresh, cause);
  if (created !== 'id_taken') return created;
  const result = await links.change(ends._id, cause, (link, at) => {
    if (counts(link, at)) return null;
    return { set: { from, to, state: 'claimed', since: at, createdAt: at }, events: [] };
  });
  if (result.outcome === 'missing')
    throw new Refusal('conflict', 'link_claimed', 'The link was just taken back.', [], 1);
  const { document } = result;
  if (result.outcome === 'applied') return document;
  if (document.state === 'claimed')
    throw new Refusal('conflict', 'link_claimed', 'Somebody else is about to link these tickets.', [], 1);
  if (document.from !== from) throw otherDirection();
  return document;
}

/** A ticket that was deleted in between took its links along, but for one that came later. @throws Refusal `not_found`. */
async function checkThere(ports: LinkTicketsPorts, ends: readonly TicketDocument[], link: Ends, cause: Cause) {
  const there = await ports.tickets.findMany(ends.map(({ _id }) => _id));
  if (there.length === ends.length) return;
  await ports.links.change(link._id, cause, (_, at) => ({ set: { state: 'unlinked', since: at }, events: [] }));
  throw notFound('ticket');
}

/** Ends a claim, if it has not run out. @throws Refusal `link_claimed`. */
async function settle(
  links: Links,
  claimed: StoredLink,
  state: 'linked' | 'unlinked',
  cause: Cause,
  by?: Principal,
): Promise<StoredLink> {
  const result = await links.change(claimed._id, cause, (link, now) =>
    link.version === claimed.version && counts(link, now)
      ? { set: { state, since: now }, events: by ? linkEvents(link, 'ticket.linked', by) : [] }
      : null,
  );
  if (result.outcome === 'applied') return result.document;
  throw new Refusal('conflict', 'link_claimed', 'It took too long; somebody else may link these tickets.', [], 1);
}
