import { CANNED_REPLY_LIMITS, type DeskTaxonomy, type ReplySharing } from '@switchboard/contracts';
import type { Principal } from '../../domain/principal';
import { forbidden, unprocessable } from '../../domain/refusal';
import type { Kind, Shareable } from '../../sharing/domain/shareable';

/** An answer that is written once and used often. */
export interface CannedReply extends Shareable {
  readonly title: string;
  /** Markdown with variables, as it was written. */
  readonly body: string;
  /** Key of a category. */
  readonly category: string | null;
  readonly shared: ReplySharing | null;
  readonly owner: string;
}

export const replyKind: Kind<CannedReply> = {
  name: 'canned reply',
  event: 'canned_reply.changed',
  told: ['title', 'body', 'category', 'shared', 'owner'],
  room: { own: CANNED_REPLY_LIMITS.own, code: 'too_many_replies' },
  maySee: ({ owner, shared }, by) => {
    if (owner === by.id) return true;
    if (shared === null) return false;
    return by.role === 'admin' || shared.team === null || by.teams.includes(shared.team);
  },
};

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
