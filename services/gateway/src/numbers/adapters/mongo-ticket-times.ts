import type { Model, TicketDocument } from '@switchboard/persistence';
import type { TicketSearch } from '../../tickets/adapters/ticket-search';
import type { TicketFilter } from '../../tickets/ports';
import { MAX_AGENTS, OPEN_STATUSES } from '../domain/stats';
import type { Measured } from '../domain/times';
import type { TicketDurations, Workload } from '../ports';

/** Measures where the tickets are; what comes here is two numbers for each ticket. */
export class MongoTicketTimes implements TicketDurations {
  constructor(
    private readonly model: Model<TicketDocument>,
    private readonly searching: TicketSearch,
  ) {}

  async measure(filter: TicketFilter): Promise<Measured[]> {
    const isMeasured = { $or: [{ firstResponseAt: { $type: 'date' } }, { resolvedAt: { $type: 'date' } }] };
    const groups = await this.model.aggregate<Omit<Measured, 'agent'> & { agent: string | null; name: string | null }>([
      { $match: { $and: [await this.searching.query(filter), isMeasured] } },
      {
        $group: {
          _id: { category: '$category', team: '$team', agent: '$assignee.id' },
          name: { $last: '$assignee.name' },
          firstResponse: { $push: { $subtract: ['$firstResponseAt', '$createdAt'] } },
          resolution: { $push: { $subtract: ['$resolvedAt', '$createdAt'] } },
        },
      },
      {
        $project: {
          _id: 0,
          category: { $ifNull: ['$_id.category', null] },
          team: { $ifNull: ['$_id.team', null] },
          agent: { $ifNull: ['$_id.agent', null] },
          name: 1,
          firstResponse: 1,
          resolution: 1,
        },
      },
    ]);
    return groups.map(({ agent, name, category, team, ...times }) => ({
      category,
      team,
      agent: agent === null ? null : { id: agent, name: name ?? '' },
      firstResponse: times.firstResponse.filter(isNumber),
      resolution: times.resolution.filter(isNumber),
    }));
  }

  async workload(filter: TicketFilter): Promise<Workload> {
    const open = { $and: [await this.searching.query(filter), { status: { $in: [...OPEN_STATUSES] } }] };
    const [byAgent, teams] = await Promise.all([
      this.model.aggregate<{ id: string; name: string; open: number }>([
        { $match: { $and: [open, { 'assignee.id': { $type: 'string' } }] } },
        { $group: { _id: '$assignee.id', name: { $last: '$assignee.name' }, open: { $sum: 1 } } },
        { $sort: { open: -1, _id: 1 } },
        { $limit: MAX_AGENTS },
        { $project: { _id: 0, id: '$_id', name: 1, open: 1 } },
      ]),
      this.model.aggregate<{ _id: string | null; open: number }>([
        { $match: open },
        { $group: { _id: '$team', open: { $sum: 1 } } },
      ]),
    ]);
    return { byAgent, byTeam: Object.fromEntries(teams.map(({ _id, open: count }) => [_id ?? 'none', count])) };
  }
}

/** Null where one of the two moments is missing. */
const isNumber = (value: unknown): value is number => typeof value === 'number';
