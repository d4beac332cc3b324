import type { Actor, EventDraft, ProfilePatchBody, UserPatchBody } from '@switchboard/contracts';
import { checkLocale, checkTimeZone } from './locale';
import { forbidden } from './refusal';
import { oneLine } from './text';
import { snapshotOf, uniqueSkills, uniqueTeams, type User, workDefaults } from './user';

/** Structurally persistence's Change. */
export interface UserChange {
  readonly set: Readonly<Record<string, unknown>>;
  readonly events: readonly EventDraft[];
}

/** What an admin's PATCH does, or null when it would change nothing. @throws Refusal for a locale or time zone that does not exist. */
export function patchUser(user: User, body: UserPatchBody, actor: Actor): UserChange | null {
  const becomesAgent = body.role === 'agent' && user.role !== 'agent';
  // Somebody who took no tickets has no capacity; as an agent they would silently get none.
  const defaults = becomesAgent && user.capacity === 0 ? workDefaults('agent') : {};
  return change(
    user,
    {
      ...defaults,
      ...body,
      ...(body.name === undefined ? {} : { name: oneLine(body.name) }),
      ...(body.skills === undefined ? {} : { skills: uniqueSkills(body.skills) }),
      ...(body.teams === undefined ? {} : { teams: uniqueTeams(body.teams) }),
      ...checkedPlace(body),
    },
    actor,
  );
}

/** What a PATCH of the own profile does, or null. @throws Refusal `forbidden` when a requester sets an availability. */
export function patchProfile(user: User, body: ProfilePatchBody, actor: Actor): UserChange | null {
  if (body.availability !== undefined && user.role === 'user')
    throw forbidden('Only agents and admins have an availability.');
  const { notifications, ...rest } = body;
  return change(
    user,
    {
      ...rest,
      ...(body.name === undefined ? {} : { name: oneLine(body.name) }),
      ...(body.department == null ? {} : { department: oneLine(body.department) }),
      ...(notifications === undefined ? {} : { notifications: { ...user.notifications, ...notifications } }),
      ...checkedPlace(body),
    },
    actor,
  );
}

/** A new password; the event says that it changed, not what it is. */
export function setPassword(user: User, passwordHash: string, actor: Actor): UserChange {
  return { set: { passwordHash }, events: [userUpdated(user, actor, ['password'])] };
}

function checkedPlace(body: { locale?: string; timeZone?: string }): Record<string, string> {
  return {
    ...(body.locale === undefined ? {} : { locale: checkLocale(body.locale) }),
    ...(body.timeZone === undefined ? {} : { timeZone: checkTimeZone(body.timeZone) }),
  };
}

function change(user: User, to: Partial<User>, actor: Actor): UserChange | null {
  const changed = (Object.keys(to) as (keyof User)[]).filter(
    field => JSON.stringify(user[field]) !== JSON.stringify(to[field]),
  );
  if (changed.length === 0) return null;
  const set = Object.fromEntries(changed.map(field => [field, to[field]]));
  return { set, events: [userUpdated({ ...user, ...set }, actor, changed)] };
}

function userUpdated(user: User, actor: Actor, changed: string[]): EventDraft {
  return { type: 'user.updated', data: { actor, user: snapshotOf(user), changed } };
}
