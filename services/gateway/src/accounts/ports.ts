import type { JsonWebKeySet } from '@switchboard/contracts';

export interface Passwords {
  hash(password: string): Promise<string>;
  /** Takes the same time for a null hash, and is then false. */
  verify(hash: string | null, password: string): Promise<boolean>;
  /** As hard to guess as a hash, but the same for the same salt; for fingerprints of requests. */
  fingerprint(password: string, salt: string): Promise<string>;
}

/** What mailed links carry, for the notifier; gone by itself when the link expires. */
export interface LinkSecrets {
  keep(linkId: string, secret: string, expiresAt: Date): Promise<void>;
  remove(linkIds: readonly string[]): Promise<void>;
}

export interface Session {
  readonly id: string;
  readonly userId: string;
  /** That of the person when the session began; another one by now means that it is over. */
  readonly epoch: number;
}

/** Refresh tokens: opaque, stored as hashes, one family per sign-in. */
export interface Sessions {
  open(userId: string, epoch: number): Promise<{ session: Session; refreshToken: string }>;
  /** Swaps a token for the next one. Undefined: unknown, expired, ended, or used before (then its family has ended now). */
  rotate(refreshToken: string): Promise<{ session: Session; refreshToken: string } | undefined>;
  /** Id of the session that a token, used or not, belongs to; undefined where it has not the form of a token. */
  idOf(refreshToken: string): string | undefined;
  end(sessionId: string): Promise<void>;
  /** Ends all sessions of a person but one. */
  endOthers(userId: string, exceptSessionId?: string): Promise<void>;
  /** Takes a session over into the epoch of a password that its own person has just set. */
  renew(sessionId: string, epoch: number): Promise<void>;
  /** Undefined when it has ended. */
  find(sessionId: string): Promise<Session | undefined>;
}

export interface AccessClaims {
  readonly userId: string;
  readonly sessionId: string;
}

export interface AccessTokens {
  issue(claims: AccessClaims & { role: string }): Promise<{ token: string; expiresIn: number }>;
  /** Undefined when it is not one of ours, or expired. */
  verify(token: string): Promise<(AccessClaims & { expiresAt: Date }) | undefined>;
  keySet(): JsonWebKeySet;
}
