import { isDuplicateKey, type Model } from '@switchboard/persistence';
import { type Needs, normalise } from '@switchboard/routing';
import { type Agent, type AgentProfile, type Hold, standingOf } from '../domain/agent';
import type { AgentPool, SkillFilter } from '../ports';
import { readAgents } from './agent-rows';
import { AgentSurvey } from './agent-survey';
import type { AgentDocument } from './agents-collection';

export class MongoAgentPool implements AgentPool {
  private readonly search: AgentSurvey;

  constructor(private readonly model: Model<AgentDocument>) {
    this.search = new AgentSurvey(model);
  }

  survey: AgentPool['survey'] = (needs, ticketId, options = {}) => this.search.of(needs, ticketId, options);

  hasRoomFor(needs: Needs): Promise<boolean> {
    return this.search.hasRoomFor(needs);
  }

  knows(needs: Pick<Needs, 'skills' | 'team'>, except?: readonly string[]): Promise<boolean> {
    return this.search.knows(needs, except);
  }

  hasMember(team: string): Promise<boolean> {
    return this.search.hasMember(team);
  }

  hasTaker(team: string): Promise<boolean> {
    return this.search.hasTaker(team);
  }

  hasRoom(): Promise<boolean> {
    return this.search.hasRoom();
  }

  async skills(): Promise<Omit<SkillFilter, 'ofTeams'> | null> {
    if (!(await this.hasRoom())) return null;
    const [free, known] = await Promise.all([
      this.search.skillNames('with room'),
      this.search.skillNames('taking tickets'),
    ]);
    return { free, known };
  }

  async find(agentId: string): Promise<Agent | null> {
    return (await this.findMany([agentId]))[0] ?? null;
  }

  findMany(agentIds: readonly string[]): Promise<Agent[]> {
    return readAgents(this.model, { _id: { $in: [...agentIds] } });
  }

  async recountRoom(): Promise<number> {
    const room = { $subtract: ['$capacity', { $size: '$held' }] };
    const isWrong = { room: { $exists: true }, $expr: { $ne: ['$room', room] } };
    // Counted in the same write as it is read; a reservation in between can not be lost.
    const { modifiedCount } = await this.model
      .updateMany(isWrong as never, [{ $set: { room } }] as never, { updatePipeline: true })
      .exec();
    return modifiedCount;
  }

  async known() {
    const rows = await this.model
      .find({}, { sequence: 1, role: 1, usable: 1, standing: 1 })
      .lean<Pick<AgentDocument, '_id' | 'sequence' | 'role' | 'usable' | 'standing'>[]>()
      .exec();
    // A row that lacks what was added since is as good as an older one.
    const sequenceOf = ({ sequence, usable, standing }: (typeof rows)[number]) =>
      usable === undefined || standing === undefined ? 0 : sequence;
    return new Map(rows.map(row => [row._id, { sequence: sequenceOf(row), isAgent: row.role === 'agent' }]));
  }

  async holders(ticketId?: string): Promise<Agent[]> {
    return readAgents(this.model, ticketId ? { 'held.ticketId': ticketId } : { 'held.ticketId': { $exists: true } });
  }

  async project(agentId: string, profile: AgentProfile, sequence: number): Promise<void> {
    const fields = { ...fieldsOf(profile), sequence };
    const isBehind = [
      { sequence: { $lt: sequence } },
      { sequence, $or: [{ usable: { $exists: false } }, { standing: { $exists: false } }] },
    ];
    // As a pipeline, because the room follows from what is held at that moment; each value is taken as it stands.
    const set = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { $literal: value }]));
    const room = { $subtract: [fields.capacity, { $size: '$held' }] };
    const update = async () =>
      this.update({ _id: agentId, $or: isBehind }, [{ $set: { ...set, room } }], { updatePipeline: true });
    if (await update()) return;
    try {
      const row = { _id: agentId, ...fields, held: [], lastAssignedAt: null, room: fields.capacity };
      await new this.model(row).save();
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
      usable: { $ne: false },
      availability: 'online',
      capacity: seen.capacity,
    };
    const taken = await this.update(
      { ...asSeen, [`held.${seen.capacity - 1}`]: { $exists: false }, 'held.ticketId': { $ne: hold.ticketId } },
      { $push: { held: { ...hold } }, $inc: { room: -1 }, $set: { lastAssignedAt: hold.at } },
    );
    if (taken) return true;
    return this.update(
      { ...asSeen, [`held.${seen.capacity}`]: { $exists: false }, 'held.ticketId': hold.ticketId },
      { $set: { 'held.$.decisionId': hold.decisionId, 'held.$.at': hold.at, lastAssignedAt: hold.at } },
    );
  }

  async seat(seen: Agent, hold: Hold): Promise<boolean> {
    const { ticketId, decisionId, at } = hold;
    const asSeen = { _id: seen.id, sequence: seen.sequence };
    const taken = await this.update(
      { ...asSeen, 'held.ticketId': { $ne: ticketId } },
      { $push: { held: { ...hold } }, $inc: { room: -1 }, $set: { lastAssignedAt: at } },
    );
    if (taken) return true;
    return this.update(
      { ...asSeen, 'held.ticketId': ticketId },
      { $set: { 'held.$.decisionId': decisionId, 'held.$.at': at, lastAssignedAt: at } },
    );
  }

  async occupy(seen: Agent, hold: Hold, force: boolean): Promise<boolean> {
    if (!force && seen.capacity < 1) return false;
    const room = { capacity: seen.capacity, [`held.${seen.capacity - 1}`]: { $exists: false } };
    return this.update(
      { _id: seen.id, 'held.ticketId': { $ne: hold.ticketId }, ...(force ? {} : room) },
      { $push: { held: { ...hold } }, $inc: { room: -1 } },
    );
  }

  async release(agentId: string, hold: Pick<Hold, 'ticketId' | 'decisionId'>): Promise<boolean> {
    const { ticketId, decisionId } = hold;
    return this.update(
      { _id: agentId, held: { $elemMatch: { ticketId, decisionId } } },
      { $pull: { held: { ticketId, decisionId } }, $inc: { room: 1 } },
    );
  }

  private async update(filter: object, update: object, options: { updatePipeline?: boolean } = {}): Promise<boolean> {
    return (await this.model.updateOne(filter as never, update as never, options).exec()).matchedCount > 0;
  }
}

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
    usable: profile.usable !== false,
    standing: standingOf(profile),
    skillNames: normalise(profile.skills.map(({ name }) => name)),
  };
}
