import { Type, type Static } from 'typebox';
import { Id, Instant } from '../events/fields';
import { schemasFor, shownSchemas } from '../tables/field';
import { PERSONAL_USER_FIELDS, STAFF_USER_FIELDS, USER_FIELDS } from '../tables/user-fields';
import { userExample } from './examples';
import { anyOf, DEFAULT_PREFERENCES, PasswordInput, QueryInput, SkillInput, TeamInput } from './fields';
import { pageOf, pageQuery, withTotal } from './page';

/** A person as the API shows them; never a hash. */
export const UserView = Type.Object(
  {
    id: Id,
    ...shownSchemas(STAFF_USER_FIELDS),
    emailConfirmed: Type.Boolean({ description: 'Until then nothing is mailed but the confirmation' }),
    usable: Type.Boolean({ description: 'False until an invited person has accepted; no tickets until then' }),
    createdAt: Instant,
  },
  { title: 'User', additionalProperties: false, description: 'A person', examples: [userExample] },
);
export type UserView = Static<typeof UserView>;

/** The caller's own profile. */
export const ProfileView = Type.Object(
  {
    ...UserView.properties,
    ...shownSchemas(PERSONAL_USER_FIELDS),
  },
  {
    title: 'Profile',
    additionalProperties: false,
    description: 'Own profile',
    examples: [{ ...userExample, phone: null, department: 'Sales', notifications: DEFAULT_PREFERENCES }],
  },
);
export type ProfileView = Static<typeof ProfileView>;

export const CreateUserBody = Type.Object(
  { ...schemasFor(USER_FIELDS, 'create'), password: Type.Optional(PasswordInput) },
  {
    title: 'CreateUser',
    additionalProperties: false,
    description: 'Without a password the person is invited',
    examples: [{ email: 'nia@example.com', name: 'Nia Network', role: 'agent', skills: [{ name: 'vpn', level: 5 }] }],
  },
);
export type CreateUserBody = Static<typeof CreateUserBody>;

export const UserPatchBody = Type.Partial(Type.Object(schemasFor(USER_FIELDS, 'patch')), {
  title: 'UserPatch',
  additionalProperties: false,
  description: 'Fields to change',
  examples: [{ availability: 'away' }],
});
export type UserPatchBody = Static<typeof UserPatchBody>;

export const ProfilePatchBody = Type.Partial(Type.Object(schemasFor(USER_FIELDS, 'ownPatch')), {
  title: 'ProfilePatch',
  additionalProperties: false,
  description: 'Fields of the own profile to change; `availability` for agents and admins',
  examples: [{ name: 'Rita Requester', notifications: { statusChange: false } }],
});
export type ProfilePatchBody = Static<typeof ProfilePatchBody>;

export const UserListQuery = Type.Object(
  {
    ...schemasFor(USER_FIELDS, 'filter'),
    team: anyOf(TeamInput, { maxItems: 20 }),
    skill: anyOf(SkillInput, { maxItems: 20 }),
    q: Type.Optional(
      QueryInput(
        100,
        'Words, each as the beginning of one in name or address; in any order, whatever the case and the accents',
      ),
    ),
    ...pageQuery,
    ...withTotal,
  },
  { additionalProperties: false },
);
export type UserListQuery = Static<typeof UserListQuery>;

export const UserPage = pageOf(UserView, 'People, newest first');
