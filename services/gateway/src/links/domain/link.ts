import { type EventDraft, LINK_INVERSES, type LinkType } from '@switchboard/contracts';
import { createHash } from 'node:crypto';
import { actorOf, type Principal } from '../../domain/principal';
import { Refusal, unprocessable } from '../../domain/refusal';

/** Of a pair of tickets there is one link of a kind, in one direction. */
export interface Link {
  readonly _id: string;
  /** What `from` is to `to`, or `parent`: what `to` is to `from`. */
  readonly type: LinkType;
  readonly from: string;
  readonly to: string;
  readonly state: LinkState;
  /** Since when it is in this state. */
  readonly since: Date;
}

/** `claimed`: somebody is checking what it would mean; it counts for others who check, and is shown to nobody. */
export type LinkState = 'claimed' | 'linked' | 'unlinked';

/** So long may a check take. Whoever takes longer has died, or gives up. */
export const CLAIM_MS = 30_000;

/** The types that are stored; the others are the same seen from the other side. */
const STORED: readonly LinkType[] = ['relates', 'duplicates', 'blocks', 'parent'];

export interface Ends {
  readonly _id: string;
  readonly type: LinkType;
  readonly from: string;
  readonly to: string;
}

/** Where a link is kept, and in which direction. @throws Refusal `self_link`. */
export function endsOf(ticketId: string, type: LinkType, otherId: string): Ends {
  if (ticketId === otherId) throw unprocessable('self_link', '/ticketId', 'must be another ticket');
  const forward = STORED.includes(type) && (type !== 'relates' || ticketId < otherId);
  const [from, to] = forward ? [ticketId, otherId] : [otherId, ticketId];
  const stored = STORED.includes(type) ? type : LINK_INVERSES[type];
  const pair = [from, to].sort().join(' ');
  const _id = createHash('sha256').update(`${stored} ${pair}`).digest('hex').slice(0, 32);
  return { _id, type: stored, from, to };
}

/** Whether it counts for others who check what they want to link. */
export const counts = ({ state, since }: Pick<Link, 'state' | 'since'>, now: Date): boolean =>
  state === 'linked' || (state === 'claimed' && now.getTime() - since.getTime() < CLAIM_MS);

/** What it is for one of its tickets: the type, and the other ticket. */
export function seenFrom({ type, from, to }: Ends, ticketId: string): { type: LinkType; otherId: string } {
  return ticketId === from ? { type, otherId: to } : { type: LINK_INVERSES[type], otherId: from };
}

export const otherDirection = () =>
  new Refusal('conflict', 'linked_otherwise', 'The tickets are linked the other way round. Take that link back first.');

/** Both tickets are told. */
export function linkEvents(link: Ends, what: 'ticket.linked' | 'ticket.unlinked', by: Principal): EventDraft[] {
  return [link.from, link.to].map(subject => {
    const { type: linkType, otherId: ticketId } = seenFrom(link, subject);
    const [from, to] = what === 'ticket.linked' ? [null, linkType] : [linkType, null];
    const changes = [{ field: 'links', from, to }];
    return { type: what, subject, data: { actor: actorOf(by), linkId: link._id, linkType, ticketId, changes } };
  });
}
