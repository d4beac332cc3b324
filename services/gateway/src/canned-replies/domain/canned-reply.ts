import type { DeskTaxonomy, ReplySharing } from '@switchboard/contracts';
import type { Principal } from '../../domain/principal';
import { forbidden, Refusal, unprocessable } from '../../domain/refusal';

/** An answer that is written once and used often. */
export interface CannedReply {
  readonly id: string;
  readonly title: string;
  /** Markdown with variables, as it was written. */
  readonly body: string;
  /** Key of a category. */
  readonly category: string | null;
  readonly shared: ReplySharing | null;
  readonly owner: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

type Whose = Pick<CannedReply, 'owner' | 'shared'>;

export function maySee({ owner, shared }: Whose, by: Principal): boolean {
  if (owner === by.id) return true;
  if (shared === null) return false;
  return by.role === 'admin' || shared.team === null || by.teams.includes(shared.team);
}

/** Its owner may; of shared ones admins too. */
export const mayChange = ({ owner, shared }: Whose, by: Principal): boolean =>
  owner === by.id || (shared !== null && by.role === 'admin');

/**
 * Admins share with everybody and with any team, agents with teams of their own.
 * @param isTeam whether there is such a team
 * @throws Refusal `forbidden`, `unknown_team`.
 */
export function checkMayShare(shared: ReplySharing | null, by: Principal, isTeam: (key: string) => boolean): void {
  if (shared === null) return;
  const { team } = shared;
  if (by.role !== 'admin') {
    if (team === null) throw forbidden('Only admins share replies with everybody; agents with teams of their own.');
    if (!by.teams.includes(team)) throw forbidden('Agents share replies with teams of their own.');
  } else if (team !== null && !isTeam(team)) {
    throw unprocessable('unknown_team', '/shared/team', 'must be a team of this desk');
  }
}

/** @throws Refusal `unknown_category`. */
export function checkCategory(category: string | null, { open }: Pick<DeskTaxonomy, 'open'>): void {
  if (category !== null && !Object.hasOwn(open, category))
    throw unprocessable('unknown_category', '/category', `must be one of ${Object.keys(open).join(', ')}`);
}

/** @throws Refusal `too_many_replies`. */
export function checkRoom(count: number, max: number): void {
  if (count >= max)
    throw new Refusal('conflict', 'too_many_replies', `Nobody has more than ${max} canned replies. Remove one first.`);
}
