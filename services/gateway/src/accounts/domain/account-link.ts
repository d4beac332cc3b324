import type { Actor, EventDraft, LinkPurpose } from '@switchboard/contracts';
import type { AccountLink, UserDocument } from '@switchboard/persistence';

type Linked = Readonly<Pick<UserDocument, 'disabled' | 'links'>>;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const LIFETIME_MS: Record<LinkPurpose, number> = { invitation: 7 * DAY_MS, reset: HOUR_MS, verify: 7 * DAY_MS };

/**
 * How soon another one may be asked for by people whom nobody knows: the former link still works, and neither a mailbox nor the
 * hourly limit of mails to it can be filled by asking again and again.
 */
const PAUSE_MS = 5 * MINUTE_MS;

export function newLink(id: string, purpose: LinkPurpose, hash: string, now: Date): AccountLink {
  return { id, purpose, hash, issuedAt: now, expiresAt: new Date(now.getTime() + LIFETIME_MS[purpose]) };
}

/** Milliseconds until a link of this purpose may be asked for again; 0 for at once. */
export function pauseLeft(person: Linked, purpose: LinkPurpose, now: Date): number {
  const last = person.links?.find(link => link.purpose === purpose);
  return last ? Math.max(0, last.issuedAt.getTime() + PAUSE_MS - now.getTime()) : 0;
}

/** Adds a link; it ends the former one of its purpose. The event names it, so that it is mailed. */
export function addLink(person: Linked, link: AccountLink, actor: Actor) {
  const others = (person.links ?? []).filter(({ purpose }) => purpose !== link.purpose);
  return { set: { links: [...others, link] }, events: [linkIssued(link, actor)] };
}

export function linkIssued({ id, purpose, expiresAt }: AccountLink, actor: Actor): EventDraft {
  return { type: 'user.link_issued', data: { actor, linkId: id, purpose, expiresAt: expiresAt.toISOString() } };
}

/** The link that this secret opens, unless it is used, replaced, expired or of another purpose, or its person is disabled. */
export function openLink(person: Linked, purpose: LinkPurpose, hash: string, now: Date): AccountLink | undefined {
  if (person.disabled) return undefined;
  return person.links?.find(link => link.purpose === purpose && link.hash === hash && link.expiresAt > now);
}
