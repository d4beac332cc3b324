import type { Position } from '../../domain/cursor';
import type { Principal } from '../../domain/principal';
import { notFound } from '../../domain/refusal';
import { unique } from '../../domain/unique';
import type { TicketExtract, Tickets } from '../../tickets/ports';
import { mayKnowOf } from '../domain/shown';
import type { KeptNotice, Notices } from '../ports';

export interface NoticePorts {
  readonly tickets: Tickets;
  readonly notices: Notices;
}

/** A notice with its ticket as it is now. */
export interface ShownNotice {
  readonly notice: KeptNotice;
  readonly ticket: TicketExtract;
}

export const placeOf = ({ notice: { at, id } }: ShownNotice): Position => ({ value: at.getTime(), id });

/** A page of somebody's notices that they may still know of, newest first; one more than `limit` where there are more. */
export async function listNotices(
  ports: NoticePorts,
  viewer: Principal,
  limit: number,
  after?: Position,
): Promise<ShownNotice[]> {
  const page: ShownNotice[] = [];
  let from = after;
  for (;;) {
    const found = await ports.notices.list(viewer.id, limit + 1, from);
    page.push(...(await shownOf(ports, found, viewer)));
    const last = found.at(-1);
    if (page.length > limit || found.length <= limit || !last) return page.slice(0, limit + 1);
    from = { value: last.at.getTime(), id: last.id };
  }
}

export async function countUnread(ports: NoticePorts, viewer: Principal): Promise<number> {
  return (await shownOf(ports, await ports.notices.unread(viewer.id), viewer)).length;
}

/** One of somebody's own; null for what they may not know of any more. */
export async function findNotice(ports: NoticePorts, id: string, viewer: Principal): Promise<ShownNotice | null> {
  const notice = await ports.notices.find(id);
  const [shown = null] = notice?.userId === viewer.id ? await shownOf(ports, [notice], viewer) : [];
  return shown;
}

/** @throws Refusal `not_found`, as `findNotice`. */
export async function readNotice(ports: NoticePorts, id: string, viewer: Principal): Promise<ShownNotice> {
  const shown = await findNotice(ports, id, viewer);
  if (!shown) throw notFound('notification');
  return shown;
}

/** Those whose tickets somebody may see now. */
async function shownOf(
  { tickets }: NoticePorts,
  notices: readonly KeptNotice[],
  viewer: Principal,
): Promise<ShownNotice[]> {
  const found = await tickets.findMany(unique(notices.map(({ ticketId }) => ticketId)));
  const byId = new Map(found.map(ticket => [ticket._id, ticket]));
  return notices.flatMap(notice => {
    const ticket = byId.get(notice.ticketId);
    return ticket && mayKnowOf(notice, ticket, viewer) ? [{ notice, ticket }] : [];
  });
}
