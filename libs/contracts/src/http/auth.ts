import { Type, type Static } from 'typebox';
import { Nullable } from '../events/fields';
import { EmailInput, NameInput, PasswordAttempt, PasswordInput } from './fields';
import { UserView } from './user';

const example = { email: 'rita@example.com', password: 'correct horse battery' };

export const SignupBody = Type.Object(
  { email: EmailInput, password: PasswordInput, name: NameInput },
  { additionalProperties: false, description: 'A new account', examples: [{ ...example, name: 'Rita Requester' }] },
);
export type SignupBody = Static<typeof SignupBody>;

export const LoginBody = Type.Object(
  { email: Type.String({ minLength: 1, maxLength: 254 }), password: PasswordAttempt },
  { additionalProperties: false, description: 'Credentials', examples: [example] },
);
export type LoginBody = Static<typeof LoginBody>;

const RefreshToken = Type.String({ minLength: 1, maxLength: 200 });

export const RefreshBody = Type.Object(
  { refreshToken: RefreshToken },
  { additionalProperties: false, description: 'A refresh token; it works once' },
);
export type RefreshBody = Static<typeof RefreshBody>;

export const LogoutBody = Nullable(
  Type.Object(
    { refreshToken: Type.Optional(RefreshToken) },
    { additionalProperties: false, description: 'Without a token the session of the access token ends' },
  ),
);
export type LogoutBody = Static<typeof LogoutBody>;

export const PasswordBody = Type.Object(
  { currentPassword: PasswordAttempt, newPassword: PasswordInput },
  { additionalProperties: false, description: 'Old and new password' },
);
export type PasswordBody = Static<typeof PasswordBody>;

export const TokenPair = Type.Object(
  {
    user: UserView,
    accessToken: Type.String({ description: 'JWT, for `Authorization: Bearer`' }),
    refreshToken: Type.String({ description: 'Opaque; works once' }),
    expiresIn: Type.Integer({ minimum: 1, description: 'Seconds until the access token expires' }),
  },
  { additionalProperties: false, description: 'Signed in' },
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
  { additionalProperties: false, description: 'Public keys of access tokens' },
);
export type JsonWebKeySet = Static<typeof JsonWebKeySet>;
