import type { Actor, Role } from '@switchboard/contracts';

/** Who makes a request, as of a few seconds ago at most. */
export interface Principal {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly teams: readonly string[];
  /** The session that the access token belongs to. */
  readonly sessionId: string;
}

export const isStaff = (principal: Pick<Principal, 'role'>): boolean => principal.role !== 'user';

export const actorOf = (principal: Pick<Principal, 'id' | 'name'>): Actor => ({
  kind: 'user',
  id: principal.id,
  name: principal.name,
});

/** The gateway itself, e.g. when it creates the first admin. */
export const GATEWAY_ACTOR: Actor = { kind: 'service', id: 'gateway', name: 'gateway' };
