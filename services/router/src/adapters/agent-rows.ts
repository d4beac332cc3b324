import type { Model } from '@switchboard/persistence';
import type { Agent } from '../domain/agent';
import { type AgentDocument, agentsCollection } from './agents-collection';

type Filter = Readonly<Record<string, unknown>>;
interface ReadOptions {
  readonly limit?: number;
  /** Name of an index. */
  readonly hint?: string;
}

/** What is there to search by, and the reservations, which are counted. */
const NOT_READ = ['held', 'standing', 'skillNames', 'room'];
/** All of an agent but that. */
export const PROFILE = {
  ...Object.fromEntries(
    Object.keys(agentsCollection.fields)
      .filter(name => !NOT_READ.includes(name))
      .map(name => [name, 1]),
  ),
  taken: { $size: '$held' },
};

/** A profile and, of the reservations, the one of a ticket. */
export function profileFor(ticketId: string): Record<string, unknown> {
  return { ...PROFILE, held: { $elemMatch: { ticketId } } };
}

export async function readAgents(
  model: Model<AgentDocument>,
  filter: Filter,
  projection: Record<string, unknown> = {},
  { limit = 0, hint }: ReadOptions = {},
): Promise<Agent[]> {
  const query = model.find(filter as never, projection as never).limit(limit);
  const rows = await (hint ? query.hint(hint) : query)
    .lean<(Omit<AgentDocument, 'held'> & { held?: AgentDocument['held']; taken?: number })[]>()
    .exec();
  return rows.map(({ _id, held = [], taken = held.length, ...rest }) => ({ id: _id, ...rest, taken, held }));
}
