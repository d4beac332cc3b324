import type { LoginBody } from '@switchboard/contracts';
import type { UserDocument } from '@switchboard/persistence';
import { Refusal } from '../../domain/refusal';
import { epochOf } from '../../people/domain/user';
import type { AccessTokens, Passwords, Sessions } from '../ports';
import type { Users } from '../../people/ports';

export interface AccountPorts {
  readonly users: Users;
  readonly sessions: Sessions;
  readonly passwords: Passwords;
  readonly accessTokens: AccessTokens;
}

export interface SignedIn {
  readonly user: UserDocument;
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Seconds. */
  readonly expiresIn: number;
}

/** One answer for an unknown address, a wrong password, an invited and a disabled person. */
const refused = () => new Refusal('unauthenticated', 'invalid_credentials', 'E-mail address or password are wrong.');

/** @throws Refusal `invalid_credentials`; it takes as long for an address that nobody has. */
export async function signIn(ports: AccountPorts, body: LoginBody): Promise<SignedIn> {
  const user = await ports.users.findByEmail(body.email);
  const matches = await ports.passwords.verify(user?.passwordHash ?? null, body.password);
  if (!user || !matches || user.disabled) throw refused();
  return openSession(ports, user);
}

export async function openSession(ports: AccountPorts, user: UserDocument): Promise<SignedIn> {
  const { session, refreshToken } = await ports.sessions.open(user._id, epochOf(user));
  return withAccessToken(ports, user, session.id, refreshToken);
}

/** @throws Refusal `invalid_refresh_token`: unknown, expired or used before; in the last case its whole family ends. */
export async function refreshSession(ports: AccountPorts, token: string): Promise<SignedIn> {
  const rotated = await ports.sessions.rotate(token);
  const user = rotated && (await ports.users.find(rotated.session.userId));
  if (!user || user.disabled || rotated.session.epoch !== epochOf(user)) {
    throw new Refusal('unauthenticated', 'invalid_refresh_token', 'The refresh token is not valid. Sign in again.');
  }
  return withAccessToken(ports, user, rotated.session.id, rotated.refreshToken);
}

async function withAccessToken(
  ports: AccountPorts,
  user: UserDocument,
  sessionId: string,
  refreshToken: string,
): Promise<SignedIn> {
  const { token, expiresIn } = await ports.accessTokens.issue({ userId: user._id, sessionId, role: user.role });
  return { user, accessToken: token, refreshToken, expiresIn };
}
