import type { Model, UserDocument } from '@switchboard/persistence';
import type { TeamMember, TeamMembers } from '../ports';

/** People of all teams together, at most. */
const MAX_PEOPLE = 5_000;

/** Reads who says of themselves to be in which team. */
export class MongoTeamMembers implements TeamMembers {
  constructor(private readonly users: Model<UserDocument>) {}

  async byTeam(): Promise<ReadonlyMap<string, readonly TeamMember[]>> {
    const people = await this.users
      .find({ role: { $in: ['agent', 'admin'] }, disabled: false, 'teams.0': { $exists: true } }, { name: 1, teams: 1 })
      .sort({ name: 1, _id: 1 })
      .limit(MAX_PEOPLE)
      .lean<Pick<UserDocument, '_id' | 'name' | 'teams'>[]>()
      .exec();
    const members = new Map<string, TeamMember[]>();
    for (const { _id: id, name, teams } of people) {
      for (const team of teams) members.set(team, [...(members.get(team) ?? []), { id, name }]);
    }
    return members;
  }
}
