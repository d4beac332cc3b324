import {
  type Actor,
  type Availability,
  type CreateUserBody,
  type EventDraft,
  pick,
  PUBLISHED_USER_FIELDS,
  type Role,
  USER_FIELDS,
  type UserFieldValues,
  valuesOf,
} from '@switchboard/contracts';
import type { AccountLink, AggregateFields, SearchFields, UserDocument } from '@switchboard/persistence';
import { checkLocale, checkTimeZone, languageOf } from './locale';
import { userSearch } from './search';
import { unique } from '../../domain/unique';

/** What the gateway's rules read of a person. */
export type User = Readonly<Omit<UserDocument, keyof AggregateFields | keyof SearchFields | 'createdAt'>>;

/** An agent starts online with room for five tickets, so that a new help desk works at once; nobody else takes tickets. */
export function workDefaults(role: Role): { capacity: number; availability: Availability } {
  return role === 'agent' ? { capacity: 5, availability: 'online' } : { capacity: 0, availability: 'offline' };
}

/** Confirmed, because whoever makes it knows the address. @param body cleaned, the address canonical. @throws Refusal for a locale or a time zone that does not exist. */
export function newUser(id: string, body: Omit<CreateUserBody, 'password'>, passwordHash: string | null, now: Date) {
  const fields = valuesOf(USER_FIELDS, { ...workDefaults(body.role), ...canonical(body) });
  return {
    _id: id,
    ...fields,
    languages: body.languages ?? [languageOf(fields.locale)],
    ...userSearch(fields),
    passwordHash,
    emailConfirmed: true,
    links: [] as AccountLink[],
    sessionEpoch: 0,
    createdAt: now,
  };
}

/** What was given, as it is kept. @throws Refusal for a locale or a time zone that does not exist. */
export function canonical<Given extends Partial<UserFieldValues>>(given: Given): Given {
  const { skills, teams, locale, timeZone } = given;
  return {
    ...given,
    ...(skills === undefined ? {} : { skills: uniqueSkills(skills) }),
    ...(teams === undefined ? {} : { teams: unique(teams) }),
    ...(locale === undefined ? {} : { locale: checkLocale(locale) }),
    ...(timeZone === undefined ? {} : { timeZone: checkTimeZone(timeZone) }),
  };
}

/** The last mention of a skill wins. */
const uniqueSkills = (skills: readonly { name: string; level: number }[]) => [
  ...new Map(skills.map(skill => [skill.name, skill])).values(),
];

/** Sessions of another epoch are over. */
export const epochOf = ({ sessionEpoch = 0 }: Pick<User, 'sessionEpoch'>): number => sessionEpoch;

/** Whether anybody can sign in: an invited person sets the first password by accepting. */
export const isUsable = ({ passwordHash }: Pick<User, 'passwordHash'>): boolean => passwordHash !== null;

/** What others may know: no address, no hash. `usable` is left out where it is true, as in all events of former versions. */
export function snapshotOf(user: User) {
  const usable = isUsable(user) ? {} : { usable: false };
  return { ...pick(valuesOf(USER_FIELDS, user), PUBLISHED_USER_FIELDS), ...usable };
}

export function userCreated(user: User, actor: Actor): EventDraft {
  return {
    type: 'user.created',
    data: { actor, user: snapshotOf(user), invited: !isUsable(user) },
  };
}
