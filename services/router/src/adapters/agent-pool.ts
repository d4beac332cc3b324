import { isDuplicateKey, type Model } from '@switchboard/persistence';
import type { Agent, AgentProfile, Hold } from '../domain/agent';
import type { AgentPool } from '../ports';
import { type AgentDocument, agentsCollection } from './agents-collection';

export class MongoAgentPool implements AgentPool {
  constructor(private readonly model: Model<AgentDocument>) {}

  async snapshot(ticketId?: string): Promise<Agent[]> {
    if (!ticketId) return this.read({ role: 'agent' }, PROFILE);
    const filter = { $or: [{ role: 'agent' }, { 'held.ticketId': ticketId }] };
    return this.read(filter, { ...PROFILE, held: { $elemMatch: { ticketId } } });
  }

  async find(agentId: string): Promise<Agent | null> {
    return (await this.read({ _id: agentId }))[0] ?? null;
  }

  async sequences(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.model.find({}, { sequence: 1 }).lean<Pick<AgentDocument, '_id' | 'sequence'>[]>().exec();
    return new Map(rows.map(({ _id, sequence }) => [_id, sequence]));
  }

  async holders(ticketId?: string): Promise<Agent[]> {
    return this.read(ticketId ? { 'held.ticketId': ticketId } : { 'held.ticketId': { $exists: true } });
  }

  async project(agentId: string, profile: AgentProfile, sequence: number): Promise<void> {
    const set = { ...fieldsOf(profile), sequence };
    const update = async () =>
      (await this.model.updateOne({ _id: agentId, sequence: { $lt: sequence } }, { $set: set }).exec()).matchedCount >
      0;
    if (await update()) return;
    try {
      await new this.model({ _id: agentId, ...set, held: [], lastAssignedAt: null }).save();
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      // The row is newer, or another router wrote an older one between the two writes; the guard tells which.
      await update();
    }
  }

  async reserve(seen: Agent, hold: Hold): Promise<boolean> {
    if (seen.capacity < 1) return false;
    const asSeen = {
      _id: seen.id,
      sequence: seen.sequence,
      role: 'agent',
      disabled: false,
      availability: 'online',
      capacity: seen.capacity,
    };
    const taken = await this.update(
      { ...asSeen, [`held.${seen.capacity - 1}`]: { $exists: false }, 'held.ticketId': { $ne: hold.ticketId } },
      { $push: { held: { ...hold } }, $set: { lastAssignedAt: hold.at } },
    );
    if (taken) return true;
    return this.update(
      { ...asSeen, [`held.${seen.capacity}`]: { $exists: false }, 'held.ticketId': hold.ticketId },
      { $set: { 'held.$.decisionId': hold.decisionId, 'held.$.at': hold.at, lastAssignedAt: hold.at } },
    );
  }

  async occupy(seen: Agent, hold: Hold, force: boolean): Promise<boolean> {
    if (!force && seen.capacity < 1) return false;
    const room = { capacity: seen.capacity, [`held.${seen.capacity - 1}`]: { $exists: false } };
    return this.update(
      { _id: seen.id, 'held.ticketId': { $ne: hold.ticketId }, ...(force ? {} : room) },
      { $push: { held: { ...hold } } },
    );
  }

  async release(agentId: string, hold: Pick<Hold, 'ticketId' | 'decisionId'>): Promise<boolean> {
    const { ticketId, decisionId } = hold;
    return this.update(
      { _id: agentId, held: { $elemMatch: { ticketId, decisionId } } },
      { $pull: { held: { ticketId, decisionId } } },
    );
  }

  private async update(filter: Record<string, unknown>, update: Record<string, unknown>): Promise<boolean> {
    return (await this.model.updateOne(filter as never, update as never).exec()).matchedCount > 0;
  }

  private async read(filter: Record<string, unknown>, projection: Record<string, unknown> = {}): Promise<Agent[]> {
    const rows = await this.model
      .find(filter as never, projection as never)
      .lean<(Omit<AgentDocument, 'held'> & { held?: AgentDocument['held']; taken?: number })[]>()
      .exec();
    return rows.map(({ _id, held = [], taken = held.length, ...rest }) => ({ id: _id, ...rest, taken, held }));
  }
}

/** All of an agent but the reservations, which are counted. */
const PROFILE = {
  ...Object.fromEntries(
    Object.keys(agentsCollection.fields)
      .filter(name => name !== 'held')
      .map(name => [name, 1]),
  ),
  taken: { $size: '$held' },
};

/** Named one by one, so that an event can never write more than a profile. */
function fieldsOf(profile: AgentProfile) {
  return {
    name: profile.name,
    role: profile.role,
    skills: profile.skills.map(({ name, level }) => ({ name, level })),
    teams: [...profile.teams],
    capacity: profile.capacity,
    availability: profile.availability,
    languages: [...profile.languages],
    disabled: profile.disabled,
  };
}
