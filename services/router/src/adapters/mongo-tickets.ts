import { ACTIVE_STATUSES } from '@switchboard/contracts';
import type { AggregateStore, TicketDocument, TicketSection } from '@switchboard/persistence';
import type { QueuePosition, SkillFilter, Tickets, TicketSummary } from '../ports';

const ACTIVE = { $in: [...ACTIVE_STATUSES] };
const WAITING = {
  'assignment.state': 'waiting',
  status: ACTIVE,
  'classification.state': { $in: ['done', 'degraded'] },
};
/** The order of the index `waiting`. */
const QUEUE_ORDER = { priorityRank: -1, createdAt: 1, _id: 1 } as const;
/** Texts and inboxes are no matter here and may be large. */
const ROUTING_FIELDS = {
  status: 1,
  category: 1,
  subcategory: 1,
  priority: 1,
  priorityRank: 1,
  team: 1,
  assignee: 1,
  createdAt: 1,
  'classification.state': 1,
  'classification.skills': 1,
  'classification.language': 1,
  assignment: 1,
} as const;

function isBefore(a: QueuePosition, b: QueuePosition): boolean {
  if (a.priorityRank !== b.priorityRank) return a.priorityRank > b.priorityRank;
  const [mine, other] = [a.createdAt.getTime(), b.createdAt.getTime()];
  return mine === other ? a._id < b._id : mine < other;
}

export class MongoTickets implements Tickets {
  constructor(private readonly store: AggregateStore<TicketDocument, TicketSection<'router'>>) {}

  find(ticketId: string): Promise<TicketDocument | null> {
    return this.store.find(ticketId);
  }

  findMany(ticketIds: readonly string[]): Promise<TicketSummary[]> {
    return this.read({ _id: { $in: [...ticketIds] } }, { _id: 1 }, ticketIds.length);
  }

  change: Tickets['change'] = (ticketId, cause, decide, seen) => this.store.change(ticketId, cause, decide, seen);

  waiting({ after, limit, skills }: { after: QueuePosition | null; limit: number; skills: SkillFilter }) {
    const and: Record<string, unknown>[] = [
      {
        $or: [
          { 'classification.skills': { $in: [...skills.free] } },
          { 'classification.skills': { $nin: [...skills.known] } },
          // Whether a skill exists is asked within the team; the database can not know that.
          { team: { $ne: null } },
          ...(skills.ofTeams.length > 0 ? [{ category: { $in: [...skills.ofTeams] } }] : []),
        ],
      },
    ];
    if (after) {
      const { priorityRank, createdAt, _id } = after;
      and.push({
        $or: [
          { priorityRank: { $lt: priorityRank } },
          { priorityRank, createdAt: { $gt: createdAt } },
          { priorityRank, createdAt, _id: { $gt: _id } },
        ],
      });
    }
    return this.read({ ...WAITING, $and: and }, QUEUE_ORDER, limit);
  }

  async queuedBefore(position: QueuePosition, limit: number): Promise<TicketSummary[]> {
    // The condition of the index `queued`: those that were never decided on may be many, and none of them counts.
    const queued = { ...WAITING, 'assignment.at': { $type: 'date' }, priorityRank: { $gte: position.priorityRank } };
    const first = await this.read(queued, QUEUE_ORDER, limit);
    return first.filter(ticket => isBefore(ticket, position));
  }

  countWaiting(): Promise<number> {
    return this.store.model.countDocuments(WAITING as never).exec();
  }

  assigned({ agentId, afterId, limit }: { agentId?: string; afterId: string | null; limit: number }) {
    return this.read(
      {
        status: ACTIVE,
        'assignment.state': 'assigned',
        ...(agentId ? { 'assignee.id': agentId } : {}),
        ...(afterId ? { _id: { $gt: afterId } } : {}),
      },
      { _id: 1 },
      limit,
    );
  }

  private async read(
    filter: Record<string, unknown>,
    sort: Record<string, 1 | -1>,
    limit: number,
  ): Promise<TicketSummary[]> {
    return this.store.model
      .find(filter as never, ROUTING_FIELDS as never)
      .sort(sort)
      .limit(limit)
      .lean<TicketSummary[]>()
      .exec();
  }
}
