import { type Actor, type EventDraft, pick, type ProfilePatchBody, type UserPatchBody } from '@switchboard/contracts';
import type { UserChange } from '@switchboard/persistence';
import { forbidden } from '../../domain/refusal';
import { userSearch } from './search';
import { canonical, epochOf, isUsable, snapshotOf, type User, workDefaults } from './user';

/** What an admin's PATCH does, or null when it would change nothing. @throws Refusal for a locale or time zone that does not exist. */
export function patchUser(user: User, body: UserPatchBody, actor: Actor): UserChange | null {
  const becomesAgent = body.role === 'agent' && user.role !== 'agent';
  // Somebody who took no tickets has no capacity; as an agent they would silently get none.
  const defaults = becomesAgent && user.capacity === 0 ? workDefaults('agent') : {};
  return change(user, { ...defaults, ...canonical(body) }, actor);
}

/** What a PATCH of the own profile does, or null. @throws Refusal `forbidden` when a requester sets an availability. */
export function patchProfile(user: User, body: ProfilePatchBody, actor: Actor): UserChange | null {
  if (body.availability !== undefined && user.role === 'user')
    throw forbidden('Only agents and admins have an availability.');
  const { notifications, ...rest } = body;
  const wanted = notifications === undefined ? {} : { notifications: { ...user.notifications, ...notifications } };
  return change(user, { ...canonical(rest), ...wanted }, actor);
}

/**
 * A new password: all sessions are over, and links that would set or offer another one are void. The event says that it changed,
 * not what it is; for somebody who had none also that the account is usable now.
 * @param also further fields that change with it.
 */
export function setPassword(
  user: User,
  passwordHash: string,
  actor: Actor,
  also: Partial<Pick<User, 'name' | 'emailConfirmed'>> = {},
): UserChange {
  const before = { name: user.name, emailConfirmed: user.emailConfirmed ?? true };
  const fresh = (Object.keys(also) as (keyof typeof also)[]).filter(field => before[field] !== also[field]);
  const set = {
    ...also,
    ...(also.name === undefined ? {} : userSearch({ ...user, name: also.name })),
    passwordHash,
    sessionEpoch: epochOf(user) + 1,
    links: (user.links ?? []).filter(({ purpose }) => purpose === 'verify' && !also.emailConfirmed),
  };
  const usable = isUsable(user) ? {} : { usable: true };
  const changed = ['password', ...Object.keys(usable), ...fresh];
  return { set, events: [userUpdated({ ...user, ...set }, actor, changed, usable)] };
}

/** The owner of the address has read the mail. */
export function confirmEmail(user: User, actor: Actor): UserChange {
  const set = { emailConfirmed: true, links: (user.links ?? []).filter(({ purpose }) => purpose !== 'verify') };
  return { set, events: [userUpdated(user, actor, ['emailConfirmed'])] };
}

function change(user: User, to: Partial<User>, actor: Actor): UserChange | null {
  const changed = (Object.keys(to) as (keyof User)[]).filter(
    field => JSON.stringify(user[field]) !== JSON.stringify(to[field]),
  );
  if (changed.length === 0) return null;
  const set = pick(to, changed);
  const since = { ...user, ...set };
  return {
    set: { ...set, ...('name' in set ? userSearch(since) : {}) },
    events: [userUpdated(since, actor, changed)],
  };
}

function userUpdated(user: User, actor: Actor, changed: string[], news: { usable?: boolean } = {}): EventDraft {
  return { type: 'user.updated', data: { actor, user: { ...snapshotOf(user), ...news }, changed } };
}
