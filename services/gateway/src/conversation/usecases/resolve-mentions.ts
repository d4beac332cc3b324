import { proseOf } from '@switchboard/markdown';
import type { Principal } from '../../domain/principal';
import type { Users } from '../../people/ports';
import { canSee, visibilityOf } from '../../tickets/domain/visibility';
import { calledBy, callsIn, lookUpOf } from '../domain/mentions';

type Seen = Parameters<typeof canSee>[1];

/** Ids of the agents and admins whom a message calls by `@name` or `@address`: who may see its ticket, but not its author. */
export async function resolveMentions(users: Users, body: string, ticket: Seen, by: Principal): Promise<string[]> {
  const calls = callsIn(proseOf(body));
  if (calls.length === 0) return [];
  const staff = await users.findStaff(lookUpOf(calls));
  const people = staff
    .filter(person => canSee(visibilityOf({ ...person, id: person._id }), ticket))
    .map(({ _id: id, name, email }) => ({ id, name, email }));
  return calledBy(calls, people).filter(id => id !== by.id);
}
