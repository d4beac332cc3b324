import type { AggregateStore, TicketDocument, TicketSection } from '@switchboard/persistence';
import type { TicketQuery } from '../../tickets/adapters/ticket-query';
import type { TicketSearch } from '../../tickets/adapters/ticket-search';
import type { TicketFilter } from '../../tickets/ports';
import type { Days } from '../domain/days';
import { type Counted, MAX_AGENTS, OPEN_STATUSES } from '../domain/stats';
import type { TicketCounts } from '../ports';

/** Counts where the tickets are. */
export class MongoTicketCounts implements TicketCounts {
  constructor(
    private readonly store: AggregateStore<TicketDocument, TicketSection<'gateway'>>,
    private readonly searching: TicketSearch,
  ) {}

  async count(filter: TicketFilter, between: Days, timeZone: string): Promise<Counted> {
    const { model } = this.store;
    const match = await this.searching.query(filter);
    const [groups, agents, created, resolved, first] = await Promise.all([
      this.groups(match),
      this.agents(match),
      this.perDay(match, 'createdAt', between, timeZone),
      this.perDay(match, 'resolvedAt', between, timeZone),
      model
        .findOne(match, { createdAt: 1 })
        .sort({ createdAt: 1, _id: 1 })
        .lean<Pick<TicketDocument, 'createdAt'>>()
        .exec(),
    ]);
    return { groups, agents, created, resolved, first: first?.createdAt ?? null };
  }

  private groups(match: Match): Promise<Counted['groups'][number][]> {
    return this.store.model.aggregate([
      { $match: match },
      { $group: { _id: { s: '$status', p: '$priority', c: '$category' }, count: { $sum: 1 } } },
      { $project: { _id: 0, status: '$_id.s', priority: '$_id.p', category: '$_id.c', count: 1 } },
    ]);
  }

  private agents(match: Match): Promise<Counted['agents'][number][]> {
    return this.store.model.aggregate([
      { $match: { $and: [match, { 'assignee.id': { $type: 'string' } }] } },
      {
        $group: {
          _id: '$assignee.id',
          name: { $last: '$assignee.name' },
          total: { $sum: 1 },
          open: { $sum: { $cond: [{ $in: ['$status', [...OPEN_STATUSES]] }, 1, 0] } },
        },
      },
      { $sort: { open: -1, total: -1, _id: 1 } },
      { $limit: MAX_AGENTS },
      { $project: { _id: 0, id: '$_id', name: 1, total: 1, open: 1 } },
    ]);
  }

  private perDay(
    match: Match,
    field: string,
    { from, to }: Days,
    timezone: string,
  ): Promise<Counted['created'][number][]> {
    const date = { $dateToString: { format: '%Y-%m-%d', date: `$${field}`, timezone } };
    return this.store.model.aggregate([
      { $match: { $and: [match, { [field]: { $gte: from, $lt: to } }] } },
      { $group: { _id: date, count: { $sum: 1 } } },
      { $project: { _id: 0, date: '$_id', count: 1 } },
    ]);
  }
}

type Match = TicketQuery;
