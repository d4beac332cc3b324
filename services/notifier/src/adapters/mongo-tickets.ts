import { type Model, present, type TicketDocument } from '@switchboard/persistence';
import type { Ticket } from '../domain/ticket';
import type { Tickets } from '../ports';

/** Nothing internal (notes, suggested reply) is read. */
const FIELDS = {
  number: 1,
  title: 1,
  description: 1,
  requester: 1,
  openedBy: 1,
  'assignee.id': 1,
  team: 1,
  watchers: 1,
  guests: 1,
  merged: 1,
  priority: 1,
  category: 1,
  subcategory: 1,
  'classification.summary': 1,
  deletedAt: 1,
} as const;

/** Tickets from the gateway's collection. */
export class MongoTickets implements Tickets {
  constructor(private readonly model: Model<TicketDocument>) {}

  async find(id: string): Promise<Ticket | null> {
    const ticket = present(await this.model.findById(id, FIELDS).lean<TicketDocument>().exec());
    if (!ticket) return null;
    // Whoever was told of what was merged into it is told of it, too.
    const merged = (ticket.merged ?? []).filter(({ active }) => active);
    const { number, title, description, priority, category, subcategory } = ticket;
    return {
      id: ticket._id,
      number,
      title,
      description,
      requesterId: ticket.requester.id,
      openedById: ticket.openedBy ?? ticket.requester.id,
      assigneeId: ticket.assignee?.id ?? null,
      team: ticket.team ?? null,
      watcherIds: unique([...(ticket.watchers ?? []), ...merged.flatMap(one => [one.requesterId, ...one.watchers])]),
      guestIds: unique([...(ticket.guests ?? []), ...merged.flatMap(one => one.readers)]),
      priority,
      category,
      subcategory,
      summary: ticket.classification?.summary ?? '',
    };
  }
}

const unique = (ids: readonly string[]) => [...new Set(ids)];
