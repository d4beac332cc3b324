import { Type, type Static } from 'typebox';
import { Nullable } from '../events/fields';
import { linkTokenExample, refreshTokenExample, userExample } from './examples';
import { EmailInput, LoginEmailInput, NameInput, PasswordAttempt, PasswordInput, RefreshTokenInput } from './fields';
import { UserView } from './user';

const example = { email: 'rita@example.com', password: 'correct horse battery' };

export const SignupBody = Type.Object(
  { email: EmailInput, password: PasswordInput, name: NameInput },
  {
    title: 'SignUp',
    additionalProperties: false,
    description: 'A new account',
    examples: [{ ...example, name: 'Rita Requester' }],
  },
);
export type SignupBody = Static<typeof SignupBody>;

export const LoginBody = Type.Object(
  { email: LoginEmailInput, password: PasswordAttempt },
  { title: 'SignIn', additionalProperties: false, description: 'Credentials', examples: [example] },
);
export type LoginBody = Static<typeof LoginBody>;

export const RefreshBody = Nullable(
  Type.Object(
    { refreshToken: RefreshTokenInput },
    {
      title: 'Refresh',
      additionalProperties: false,
      description: 'A refresh token; it works once. None where it is in the cookie',
      examples: [{ refreshToken: refreshTokenExample }],
    },
  ),
);
export type RefreshBody = Static<typeof RefreshBody>;

export const LogoutBody = Nullable(
  Type.Object(
    { refreshToken: Type.Optional(RefreshTokenInput) },
    {
      title: 'SignOut',
      additionalProperties: false,
      description: 'Without a token the session of the access token ends',
      examples: [{ refreshToken: refreshTokenExample }],
    },
  ),
);
export type LogoutBody = Static<typeof LogoutBody>;

export const PasswordBody = Type.Object(
  { currentPassword: PasswordAttempt, newPassword: PasswordInput },
  {
    title: 'ChangePassword',
    additionalProperties: false,
    description: 'Old and new password',
    examples: [{ currentPassword: example.password, newPassword: 'an even better password' }],
  },
);
export type PasswordBody = Static<typeof PasswordBody>;

const LinkToken = Type.String({
  minLength: 1,
  maxLength: 200,
  text: 'secret',
  description: 'What the mailed link carries; works once',
});

export const AcceptInvitationBody = Type.Object(
  { token: LinkToken, password: PasswordInput, name: Type.Optional(NameInput) },
  {
    title: 'AcceptInvitation',
    additionalProperties: false,
    description: 'A first password, and another name than the admin gave',
    examples: [{ token: linkTokenExample, password: example.password }],
  },
);
export type AcceptInvitationBody = Static<typeof AcceptInvitationBody>;

export const ForgotBody = Type.Object(
  { email: LoginEmailInput },
  {
    title: 'ForgotPassword',
    additionalProperties: false,
    description: 'Whose password is forgotten',
    examples: [{ email: example.email }],
  },
);
export type ForgotBody = Static<typeof ForgotBody>;

export const ResetBody = Type.Object(
  { token: LinkToken, password: PasswordInput },
  {
    title: 'ResetPassword',
    additionalProperties: false,
    description: 'A new password',
    examples: [{ token: linkTokenExample, password: example.password }],
  },
);
export type ResetBody = Static<typeof ResetBody>;

export const VerifyBody = Type.Object(
  { token: LinkToken },
  {
    title: 'VerifyEmail',
    additionalProperties: false,
    description: 'Confirms the address that the link was mailed to',
    examples: [{ token: linkTokenExample }],
  },
);
export type VerifyBody = Static<typeof VerifyBody>;

export const TokenPair = Type.Object(
  {
    user: UserView,
    accessToken: Type.String({ description: 'JWT, for `Authorization: Bearer`' }),
    refreshToken: Type.String({ description: 'Opaque; works once. Empty where it is in the cookie' }),
    expiresIn: Type.Integer({ minimum: 1, description: 'Seconds until the access token expires' }),
  },
  {
    title: 'SignedIn',
    additionalProperties: false,
    description: 'Signed in',
    examples: [{ user: userExample, accessToken: 'eyJhbGciOi…', refreshToken: refreshTokenExample, expiresIn: 900 }],
  },
);
export type TokenPair = Static<typeof TokenPair>;

export const JsonWebKeySet = Type.Object(
  {
    keys: Type.Array(
      Type.Object(
        {
          kty: Type.String(),
          crv: Type.String(),
          x: Type.String(),
          kid: Type.String(),
          alg: Type.String(),
          use: Type.String(),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { title: 'JsonWebKeySet', additionalProperties: false, description: 'Public keys of access tokens' },
);
export type JsonWebKeySet = Static<typeof JsonWebKeySet>;
