import { type Clock, LruCache } from '@switchboard/kernel';
import type { Principal } from '../domain/principal';
import { epochOf } from '../people/domain/user';
import type { AccessTokens, Sessions } from '../accounts/ports';
import type { Users } from '../people/ports';

/** How long a change of role, a disabled account or a log-out elsewhere may go unnoticed; milliseconds. */
export const FRESH_MS = 3_000;
const MAX_ENTRIES = 10_000;

/**
 * Who a bearer token stands for. The signature says that the token is ours; the role, the teams and whether the session
 * still stands come from the database, at most a few seconds old.
 */
export class Identifier {
  private readonly known = new LruCache<{ principal: Principal | null; until: number }>(MAX_ENTRIES);
  /** Grows with everything that is forgotten, so that what was being read meanwhile is not remembered. */
  private forgotten = 0;

  constructor(private readonly ports: { users: Users; sessions: Sessions; accessTokens: AccessTokens; clock: Clock }) {}

  async identify(authorization: string | undefined): Promise<Principal | null> {
    const token = /^Bearer +([A-Za-z0-9_.-]{1,4000})$/i.exec(authorization ?? '')?.[1];
    return token === undefined ? null : ((await this.byToken(token))?.principal ?? null);
  }

  /** Who a token stands for, and until when it does. */
  async byToken(token: string): Promise<{ principal: Principal; expiresAt: Date } | null> {
    const claims = await this.ports.accessTokens.verify(token);
    const principal = claims && (await this.bySession(claims.userId, claims.sessionId));
    return principal ? { principal, expiresAt: claims.expiresAt } : null;
  }

  /** Whoever has signed in once, as of a few seconds ago at most; null when that does not hold any more. */
  async bySession(userId: string, sessionId: string): Promise<Principal | null> {
    const now = this.ports.clock.now().getTime();
    const entry = this.known.get(sessionId);
    if (entry && entry.until > now && entry.principal?.id === userId) return entry.principal;
    const { forgotten } = this;
    const principal = await this.load(userId, sessionId);
    if (forgotten === this.forgotten) this.remember(sessionId, { principal, until: now + FRESH_MS });
    return principal;
  }

  /** Forgets what is known of a person, so that a change made here holds at once. */
  forget(userId: string): void {
    this.forgotten += 1;
    for (const [key, { principal }] of [...this.known.entries()]) if (principal?.id === userId) this.known.delete(key);
  }

  /** Forgets who has this session, so that its end holds at once. */
  forgetSession(sessionId: string | undefined): void {
    this.forgotten += 1;
    if (sessionId !== undefined) this.known.delete(sessionId);
  }

  private async load(userId: string, sessionId: string): Promise<Principal | null> {
    const [user, session] = await Promise.all([this.ports.users.find(userId), this.ports.sessions.find(sessionId)]);
    if (!user || user.disabled || session?.epoch !== epochOf(user)) return null;
    const { name, email, role, teams } = user;
    return { id: userId, name, email, role, teams, sessionId };
  }

  private remember(key: string, entry: { principal: Principal | null; until: number }): void {
    this.known.set(key, entry);
  }
}
