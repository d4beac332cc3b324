import { Type, type Static } from 'typebox';
import { LIMITS } from '../taxonomy';

// Pieces that requests share. Text is stored and mailed on, so that NUL and blank-only values are refused at the door.
const NOT_BLANK = '^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$';
const NO_NUL = '^[^\\u0000]*$';
const line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: NOT_BLANK });

export const TitleInput = line(LIMITS.title);
export const DescriptionInput = line(LIMITS.description);
export const NameInput = line(LIMITS.name);
export const DepartmentInput = line(LIMITS.department);
export const PhoneInput = Type.String({ minLength: 1, maxLength: LIMITS.phone, pattern: '^[0-9+()./ xX-]+$' });
export const ResolutionInput = line(LIMITS.resolution);
export const TagsInput = Type.Array(line(LIMITS.tag), { maxItems: LIMITS.tags });
export const TeamsInput = Type.Array(line(LIMITS.skillName), { maxItems: LIMITS.teams });
export const EmailInput = Type.String({
  minLength: 3,
  maxLength: LIMITS.email,
  pattern: '^[^\\s@<>()\\[\\],;:\\\\"\\u0000]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$',
  description: 'Compared in lower case',
});
/** A password that is being chosen. */
export const PasswordInput = Type.String({
  minLength: LIMITS.passwordMin,
  maxLength: LIMITS.passwordMax,
  pattern: NO_NUL,
});
/** A password that is being checked; its rules may have been others when it was chosen. */
export const PasswordAttempt = Type.String({ minLength: 1, maxLength: 1_000 });
export const LocaleInput = Type.String({ minLength: 2, maxLength: 35, description: 'BCP 47, e.g. en or pt-BR' });
export const TimeZoneInput = Type.String({ minLength: 1, maxLength: 64, description: 'IANA, e.g. Europe/Berlin' });
export const LanguagesInput = Type.Array(Type.String({ pattern: '^[a-z]{2}$' }), { maxItems: 20 });

export const NotificationFields = Type.Object(
  {
    ticketConfirmation: Type.Boolean(),
    assignment: Type.Boolean(),
    statusChange: Type.Boolean(),
    resolution: Type.Boolean(),
  },
  { additionalProperties: false, description: 'Which e-mails this person wants' },
);
export type NotificationFields = Static<typeof NotificationFields>;
