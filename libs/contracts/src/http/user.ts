import { Type, type Static } from 'typebox';
import { AvailabilitySchema, Capacity, Id, Instant, Nullable, RoleSchema, Skills, Teams } from '../events/fields';
import {
  DepartmentInput,
  EmailInput,
  LanguagesInput,
  LocaleInput,
  NameInput,
  NotificationFields,
  PasswordInput,
  PhoneInput,
  TeamsInput,
  TimeZoneInput,
} from './fields';
import { pageOf, pageQuery, withTotal } from './page';

/** A person as the API shows them; never a hash. */
export const UserView = Type.Object(
  {
    id: Id,
    email: Type.String(),
    name: Type.String(),
    role: RoleSchema,
    skills: Skills,
    teams: Teams,
    capacity: Capacity,
    availability: AvailabilitySchema,
    locale: Type.String(),
    languages: Type.Array(Type.String()),
    timeZone: Type.String(),
    disabled: Type.Boolean(),
    createdAt: Instant,
  },
  { additionalProperties: false, description: 'A person' },
);
export type UserView = Static<typeof UserView>;

/** The caller's own profile. */
export const ProfileView = Type.Object(
  {
    ...UserView.properties,
    phone: Nullable(Type.String()),
    department: Nullable(Type.String()),
    notifications: NotificationFields,
  },
  { additionalProperties: false, description: 'Own profile' },
);
export type ProfileView = Static<typeof ProfileView>;

export const CreateUserBody = Type.Object(
  {
    email: EmailInput,
    name: NameInput,
    role: RoleSchema,
    password: Type.Optional(PasswordInput),
    skills: Type.Optional(Skills),
    teams: Type.Optional(TeamsInput),
    capacity: Type.Optional(Capacity),
    availability: Type.Optional(AvailabilitySchema),
    locale: Type.Optional(LocaleInput),
    languages: Type.Optional(LanguagesInput),
    timeZone: Type.Optional(TimeZoneInput),
  },
  {
    additionalProperties: false,
    description: 'Without a password the person is invited',
    examples: [{ email: 'nia@example.com', name: 'Nia Network', role: 'agent', skills: [{ name: 'vpn', level: 5 }] }],
  },
);
export type CreateUserBody = Static<typeof CreateUserBody>;

export const UserPatchBody = Type.Object(
  {
    name: Type.Optional(NameInput),
    role: Type.Optional(RoleSchema),
    skills: Type.Optional(Skills),
    teams: Type.Optional(TeamsInput),
    capacity: Type.Optional(Capacity),
    availability: Type.Optional(AvailabilitySchema),
    locale: Type.Optional(LocaleInput),
    languages: Type.Optional(LanguagesInput),
    timeZone: Type.Optional(TimeZoneInput),
    disabled: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false, description: 'Fields to change', examples: [{ availability: 'away' }] },
);
export type UserPatchBody = Static<typeof UserPatchBody>;

export const ProfilePatchBody = Type.Object(
  {
    name: Type.Optional(NameInput),
    phone: Type.Optional(Nullable(PhoneInput)),
    department: Type.Optional(Nullable(DepartmentInput)),
    locale: Type.Optional(LocaleInput),
    timeZone: Type.Optional(TimeZoneInput),
    notifications: Type.Optional(
      Type.Object(
        {
          ticketConfirmation: Type.Optional(Type.Boolean()),
          assignment: Type.Optional(Type.Boolean()),
          statusChange: Type.Optional(Type.Boolean()),
          resolution: Type.Optional(Type.Boolean()),
        },
        { additionalProperties: false },
      ),
    ),
    availability: Type.Optional(AvailabilitySchema),
  },
  {
    additionalProperties: false,
    description: 'Fields of the own profile to change; `availability` for agents and admins',
    examples: [{ name: 'Rita Requester', notifications: { statusChange: false } }],
  },
);
export type ProfilePatchBody = Static<typeof ProfilePatchBody>;

export const UserListQuery = Type.Object(
  {
    role: Type.Optional(Type.Array(RoleSchema, { maxItems: 3 })),
    team: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 50 }), { maxItems: 20 })),
    skill: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 50 }), { maxItems: 20 })),
    q: Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: 'Part of a name or an address' })),
    ...pageQuery,
    ...withTotal,
  },
  { additionalProperties: false },
);
export type UserListQuery = Static<typeof UserListQuery>;

export const UserPage = pageOf(UserView, 'People, newest first');
