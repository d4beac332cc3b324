import { Type } from 'typebox';
import { AvailabilitySchema, Capacity, Nullable, RoleSchema, Skills, Teams } from '../events/fields';
import {
  anyOf,
  DepartmentInput,
  EmailInput,
  LanguagesInput,
  LocaleInput,
  NameInput,
  NotificationChanges,
  NotificationFields,
  PhoneInput,
  SkillsInput,
  TeamsInput,
  TimeZoneInput,
  DEFAULT_PREFERENCES,
} from '../http/fields';
import { LIMITS } from '../taxonomy';
import { type Field, namesFor, type StoredValues } from './field';

const Name = Type.String({ minLength: 1, maxLength: LIMITS.name });
const Languages = Type.Array(Type.String({ minLength: 2, maxLength: 8 }), { maxItems: 20 });

/**
 * The fields of a person that are one value and that staff see. An admin sets what has `create` or `patch`, the person what has
 * `ownPatch`; what has `published` is in the events that carry a person. Written where they are used: what the gateway keeps for
 * signing in, and what follows from that (`usable`, `emailConfirmed`).
 */
export const STAFF_USER_FIELDS = {
  /** Lower case. */
  email: {
    stored: Type.String({ minLength: 3, maxLength: LIMITS.email }),
    shown: Type.String(),
    create: EmailInput,
  },
  name: {
    stored: Name,
    shown: Type.String(),
    create: NameInput,
    patch: NameInput,
    ownPatch: NameInput,
    published: Name,
  },
  role: {
    stored: RoleSchema,
    create: RoleSchema,
    patch: RoleSchema,
    filter: anyOf(RoleSchema, { maxItems: 3 }),
    indexed: true,
    published: RoleSchema,
  },
  skills: { stored: Skills, create: Type.Optional(SkillsInput), patch: SkillsInput, published: Skills },
  teams: { stored: Teams, create: Type.Optional(TeamsInput), patch: TeamsInput, published: Teams },
  /** This and the availability depend on the role at first. */
  capacity: { stored: Capacity, create: Type.Optional(Capacity), patch: Capacity, published: Capacity },
  availability: {
    stored: AvailabilitySchema,
    create: Type.Optional(AvailabilitySchema),
    patch: AvailabilitySchema,
    ownPatch: AvailabilitySchema,
    published: AvailabilitySchema,
  },
  /** Its language is the one this person is written to in. */
  locale: {
    stored: Type.String(),
    initial: 'en',
    create: Type.Optional(LocaleInput),
    patch: LocaleInput,
    ownPatch: LocaleInput,
  },
  /** What the person works in; that of the locale at first. */
  languages: {
    stored: Languages,
    shown: Type.Array(Type.String()),
    create: Type.Optional(LanguagesInput),
    patch: LanguagesInput,
    published: Languages,
  },
  timeZone: {
    stored: Type.String(),
    initial: 'UTC',
    create: Type.Optional(TimeZoneInput),
    patch: TimeZoneInput,
    ownPatch: TimeZoneInput,
  },
  disabled: { stored: Type.Boolean(), initial: false, patch: Type.Boolean(), published: Type.Boolean() },
} as const satisfies Record<string, Field>;

/** What only the person is shown, in the own profile. */
export const PERSONAL_USER_FIELDS = {
  phone: { stored: Nullable(Type.String()), ownPatch: Nullable(PhoneInput) },
  department: { stored: Nullable(Type.String()), ownPatch: Nullable(DepartmentInput) },
  notifications: { stored: NotificationFields, initial: DEFAULT_PREFERENCES, ownPatch: NotificationChanges },
} as const satisfies Record<string, Field>;

export const USER_FIELDS = { ...STAFF_USER_FIELDS, ...PERSONAL_USER_FIELDS };

export type UserFieldValues = StoredValues<typeof USER_FIELDS>;

export const PUBLISHED_USER_FIELDS = namesFor(USER_FIELDS, 'published');

/** Fields that lists filter by under their own names. */
export const USER_FILTERS = namesFor(USER_FIELDS, 'filter');
export type UserFilterField = (typeof USER_FILTERS)[number];
