import {
  type Actor,
  type Availability,
  type CreateUserBody,
  type EventDraft,
  type NotificationFields,
  type Role,
} from '@switchboard/contracts';
import { checkLocale, checkTimeZone, languageOf } from './locale';
import { normaliseEmail, oneLine } from './text';

/** What the gateway's rules read of a person. */
export interface User {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly passwordHash: string | null;
  readonly skills: { name: string; level: number }[];
  readonly teams: string[];
  readonly capacity: number;
  readonly availability: Availability;
  readonly locale: string;
  readonly languages: string[];
  readonly timeZone: string;
  readonly phone: string | null;
  readonly department: string | null;
  readonly notifications: NotificationFields;
  readonly disabled: boolean;
}

/** An agent starts online with room for five tickets, so that a new help desk works at once; nobody else takes tickets. */
export function workDefaults(role: Role): { capacity: number; availability: Availability } {
  return role === 'agent' ? { capacity: 5, availability: 'online' } : { capacity: 0, availability: 'offline' };
}

/** @throws Refusal for a locale or a time zone that does not exist. */
export function newUser(id: string, body: Omit<CreateUserBody, 'password'>, passwordHash: string | null, now: Date) {
  const locale = checkLocale(body.locale ?? 'en');
  const defaults = workDefaults(body.role);
  return {
    _id: id,
    email: normaliseEmail(body.email),
    name: oneLine(body.name),
    role: body.role,
    passwordHash,
    skills: uniqueSkills(body.skills ?? []),
    teams: uniqueTeams(body.teams ?? []),
    capacity: body.capacity ?? defaults.capacity,
    availability: body.availability ?? defaults.availability,
    locale,
    languages: body.languages ?? [languageOf(locale)],
    timeZone: checkTimeZone(body.timeZone ?? 'UTC'),
    phone: null,
    department: null,
    notifications: { ticketConfirmation: true, assignment: true, statusChange: true, resolution: true },
    disabled: false,
    createdAt: now,
  };
}

/** The last mention of a skill wins. */
export const uniqueSkills = (skills: readonly { name: string; level: number }[]) => [
  ...new Map(skills.map(skill => [skill.name, skill])).values(),
];

export const uniqueTeams = (teams: readonly string[]) => [...new Set(teams.map(oneLine))];

/** What others may know: no address, no hash. */
export function snapshotOf(user: User) {
  const { name, role, skills, teams, capacity, availability, languages, disabled } = user;
  return { name, role, skills, teams, capacity, availability, languages, disabled };
}

export function userCreated(user: User, actor: Actor): EventDraft {
  return {
    type: 'user.created',
    data: { actor, user: snapshotOf(user), invited: user.passwordHash === null },
  };
}
