import type { Clock } from '@switchboard/kernel';
import type { Principal } from '../domain/principal';
import type { AccessTokens, Sessions, Users } from '../ports';

/** How long a change of role, a disabled account or a log-out elsewhere may go unnoticed; milliseconds. */
export const FRESH_MS = 3_000;
const MAX_ENTRIES = 10_000;

/**
 * Who a bearer token stands for. The signature says that the token is ours; the role, the teams and whether the session
 * still stands come from the database, at most a few seconds old.
 */
export class Identifier {
  private readonly known = new Map<string, { principal: Principal | null; until: number }>();

  constructor(private readonly ports: { users: Users; sessions: Sessions; accessTokens: AccessTokens; clock: Clock }) {}

  async identify(authorization: string | undefined): Promise<Principal | null> {
    const token = /^Bearer +([A-Za-z0-9_.-]{1,4000})$/i.exec(authorization ?? '')?.[1];
    const claims = token && (await this.ports.accessTokens.verify(token));
    if (!claims) return null;
    const now = this.ports.clock.now().getTime();
    const entry = this.known.get(claims.sessionId);
    if (entry && entry.until > now && entry.principal?.id === claims.userId) return entry.principal;
    const principal = await this.load(claims.userId, claims.sessionId);
    this.remember(claims.sessionId, { principal, until: now + FRESH_MS });
    return principal;
  }

  /** Forgets what is known of a person, so that a change made here holds at once. */
  forget(userId: string): void {
    for (const [key, { principal }] of this.known) if (principal?.id === userId) this.known.delete(key);
  }

  private async load(userId: string, sessionId: string): Promise<Principal | null> {
    const [user, open] = await Promise.all([this.ports.users.find(userId), this.ports.sessions.isOpen(sessionId)]);
    if (!user || user.disabled || !open) return null;
    const { name, email, role, teams } = user;
    return { id: userId, name, email, role, teams, sessionId };
  }

  private remember(key: string, entry: { principal: Principal | null; until: number }): void {
    const oldest = this.known.keys().next().value;
    if (this.known.size >= MAX_ENTRIES && oldest !== undefined) this.known.delete(oldest);
    this.known.delete(key);
    this.known.set(key, entry);
  }
}
