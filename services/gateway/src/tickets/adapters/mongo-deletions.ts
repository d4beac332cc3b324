import type { AnyEvent } from '@switchboard/contracts';
import type { Clock } from '@switchboard/kernel';
import {
  type AggregateFields,
  type DeletedTicketDocument,
  isDuplicateKey,
  type MessageDocument,
  type Model,
  type TicketDocument,
} from '@switchboard/persistence';
import type { ReadMarkDocument } from '../../conversation/adapters/read-marks-collection';
import type { TicketLinkDocument } from '../../links/adapters/ticket-links-collection';
import type { Deletions } from '../ports';

/** A deletion takes milliseconds; what is not done by then, nobody is at any more. */
const GRACE_MS = 5_000;
const BATCH = 100;

/** Tickets that are deleted leave one small document each. */
export class MongoDeletions implements Deletions {
  constructor(
    private readonly models: {
      readonly tickets: Model<TicketDocument>;
      readonly messages: Model<MessageDocument>;
      readonly readMarks: Model<ReadMarkDocument>;
      readonly links: Model<TicketLinkDocument>;
      readonly deleted: Model<DeletedTicketDocument>;
    },
    private readonly clock: Clock,
  ) {}

  async has(ticketId: string): Promise<boolean> {
    return (await this.models.deleted.exists({ _id: ticketId })) !== null;
  }

  /** The ticket goes last: until then the next try finds that there is something to do. */
  async clear(ticketId: string): Promise<void> {
    const { tickets, readMarks, links } = this.models;
    const ticket = await tickets
      .findOne({ _id: ticketId, deletedAt: { $type: 'date' } } as never)
      .lean<TicketDocument>();
    if (!ticket) return;
    await this.remember(ticket);
    await this.clearMessages(ticketId);
    // Ids of marks begin with the ticket's; 0 is the sign behind the slash.
    await readMarks.deleteMany({ _id: { $gt: `${ticketId}/`, $lt: `${ticketId}0` } });
    await this.removeAll(ticketId, links, { tickets: ticketId });
    const last = await tickets.findOneAndDelete({ _id: ticketId }).lean<TicketDocument>();
    const unpublished = new Set(last?.outbox.map(({ id }) => id));
    const published = ticket.outbox.map(({ id }) => id).filter(id => !unpublished.has(id));
    if (last && published.length > 0) await this.settle(ticketId, published);
  }

  clearMessages(ticketId: string): Promise<void> {
    return this.removeAll(ticketId, this.models.messages, { ticketId });
  }

  async unfinished(): Promise<string[]> {
    const found = await this.models.tickets
      .find({ deletedAt: { $lt: new Date(this.clock.now().getTime() - GRACE_MS) } }, { _id: 1 })
      .limit(BATCH)
      .lean<{ _id: string }[]>();
    return found.map(({ _id }) => _id);
  }

  private async remember({ _id, number, version, outbox }: TicketDocument): Promise<void> {
    try {
      const { deleted: Deleted } = this.models;
      await new Deleted({ _id, number, version, updatedAt: this.clock.now(), inbox: [], outbox }).save();
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  /** Whatever has events to publish leaves them to the ticket's. */
  private async removeAll(ticketId: string, model: unknown, filter: object): Promise<void> {
    const aggregates = model as Model<AggregateFields>;
    const waiting = { ...filter, 'outbox.id': { $exists: true } };
    for (const { _id, version, outbox } of await aggregates.find(waiting as never).lean<AggregateFields[]>()) {
      await this.keep(ticketId, outbox);
      await aggregates.deleteOne({ _id, version });
    }
    await aggregates.deleteMany({ ...filter, 'outbox.id': { $exists: false } } as never);
  }

  private async keep(ticketId: string, events: readonly AnyEvent[]): Promise<void> {
    const update = { $addToSet: { outbox: { $each: [...events] } } };
    await this.models.deleted.updateOne({ _id: ticketId }, update as never);
  }

  private async settle(ticketId: string, eventIds: readonly string[]): Promise<void> {
    await this.models.deleted.updateOne({ _id: ticketId }, { $pull: { outbox: { id: { $in: eventIds } } } } as never);
  }
}
