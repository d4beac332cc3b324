import { Type, type Static, type TSchema } from 'typebox';
import { Skill, SKILL_NAME_PATTERN } from '../events/fields';
import { LIMITS } from '../taxonomy';

// Pieces that requests share. `text` names the kind of text that a string is: the gateway cleans it accordingly (the kinds are
// the kernel's), and the limits here hold for what was cleaned.
export const textInput = (
  kind: string,
  maxLength: number,
  more: { pattern?: string; description?: string; minLength?: number } = {},
) => Type.String({ minLength: 1, maxLength, text: kind, ...more });

/** A parameter of a list that may be repeated. */
export const anyOf = <T extends TSchema>(
  item: T,
  options: { maxItems: number; description?: string } = { maxItems: 50, description: 'Repeat for any of' },
) => Type.Optional(Type.Array(item, options));

export const TitleInput = textInput('line', LIMITS.title);
export const DescriptionInput = textInput('long', LIMITS.description);
export const NameInput = textInput('name', LIMITS.name);
export const DepartmentInput = textInput('name', LIMITS.department);
export const PhoneInput = textInput('line', LIMITS.phone, { pattern: '^[0-9+()./ xX-]+$' });
export const ResolutionInput = textInput('long', LIMITS.resolution);
export const ReasonInput = textInput('long', LIMITS.reason);
export const MessageInput = textInput('long', LIMITS.message, { description: 'Markdown' });
export const TagInput = textInput('tag', LIMITS.tag);
export const TagsInput = Type.Array(TagInput, { maxItems: LIMITS.tags });
export const TeamInput = textInput('name', LIMITS.skillName);
export const TeamsInput = Type.Array(TeamInput, { maxItems: LIMITS.teams });
/** As agents have it. A query finds it in any case (`skill`), a body has to spell it out. */
export const SkillsInput = Type.Array(
  Type.Object(
    {
      name: textInput('identifier', LIMITS.skillName, { pattern: SKILL_NAME_PATTERN }),
      level: Skill.properties.level,
    },
    { title: 'Skill', additionalProperties: false },
  ),
  { maxItems: LIMITS.skills },
);
export const SkillInput = textInput('skill', LIMITS.skillName);
export const CategoryInput = textInput('identifier', 50);
/** Of a person or a ticket; also a ticket's number. */
export const IdInput = textInput('identifier', 64);
/** Id or address of a person. */
export const PersonInput = (description: string) => textInput('person', LIMITS.email, { description });
export const QueryInput = (maxLength: number, description: string) => textInput('query', maxLength, { description });
export const CursorInput = textInput('identifier', 1_000, {
  description: '`nextCursor` of the page before, unchanged',
});
export const InstantInput = Type.String({
  format: 'date-time',
  text: 'instant',
  description: 'RFC 3339, no leap second',
});
/** Opaque; compared with a hash. */
export const RefreshTokenInput = textInput('secret', 200);
/** Whom one signs in as; the account may be older than today's rules. */
export const LoginEmailInput = textInput('login', LIMITS.email);
export const EmailInput = textInput('email', LIMITS.email, {
  pattern: '@[^@]+\\.[^@.]+$',
  description: 'Kept in lower case, the domain as punycode',
});
/** A password that is being chosen. */
export const PasswordInput = textInput('password', LIMITS.passwordMax, { minLength: LIMITS.passwordMin });
/** A password that is being checked; its rules may have been others when it was chosen. */
export const PasswordAttempt = textInput('secret', 1_000);
export const LocaleInput = textInput('identifier', 35, { minLength: 2, description: 'BCP 47, e.g. en or pt-BR' });
export const TimeZoneInput = textInput('identifier', 64, { description: 'IANA, e.g. Europe/Berlin' });
export const LanguagesInput = Type.Array(
  textInput('identifier', 3, {
    minLength: 2,
    pattern: '^(?!(?:und|mul|mis|zxx)$)[a-z]{2,3}$',
    description: 'ISO 639, e.g. en or fil',
  }),
  { maxItems: 20 },
);

const notifications = {
  ticketConfirmation: Type.Boolean(),
  assignment: Type.Boolean(),
  statusChange: Type.Boolean(),
  resolution: Type.Boolean(),
  message: Type.Boolean(),
};
export const NotificationFields = Type.Object(notifications, {
  title: 'Notifications',
  additionalProperties: false,
  description: 'Which e-mails this person wants',
});
export type NotificationFields = Static<typeof NotificationFields>;
/** Each on its own. */
export const NotificationChanges = Type.Partial(Type.Object(notifications), { additionalProperties: false });
/** All at first. */
export const DEFAULT_PREFERENCES = Object.fromEntries(
  Object.keys(notifications).map(kind => [kind, true]),
) as NotificationFields;
