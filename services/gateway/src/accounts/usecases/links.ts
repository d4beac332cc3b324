import { createHash, randomBytes } from 'node:crypto';
import type { Actor, LinkPurpose } from '@switchboard/contracts';
import { type Clock, newId } from '@switchboard/kernel';
import type { AccountLink, Cause, UserChange, UserDocument } from '@switchboard/persistence';
import { addLink, newLink, openLink } from '../domain/account-link';
import { Refusal } from '../../domain/refusal';
import type { LinkSecrets } from '../ports';
import type { Users } from '../../people/ports';

export interface LinkPorts {
  readonly users: Users;
  readonly linkSecrets: LinkSecrets;
  readonly clock: Clock;
}

/** One answer for what was never issued, is used, replaced or expired, and for a disabled person. */
export const tokenInvalid = () =>
  new Refusal(
    'unprocessable',
    'token_invalid',
    'The link was used already, has expired or was replaced by a newer one.',
  );

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url');

/** A link whose secret can be mailed from now on; it opens nothing until a person's document names it. */
export async function prepareLink({ linkSecrets, clock }: LinkPorts, purpose: LinkPurpose): Promise<AccountLink> {
  const secret = randomBytes(32).toString('base64url');
  const link = newLink(newId(), purpose, hashOf(secret), clock.now());
  await linkSecrets.keep(link.id, secret, link.expiresAt);
  return link;
}

/**
 * Issues a link to somebody who exists; the event that goes with it has it mailed.
 * @param mayHave looks at the person as of the write. @returns false when it says no, or nobody has the id.
 */
export async function issueLink(
  ports: LinkPorts,
  userId: string,
  purpose: LinkPurpose,
  by: { actor: Actor; cause: Cause },
  mayHave: (user: UserDocument) => boolean,
): Promise<boolean> {
  const link = await prepareLink(ports, purpose);
  let replaced: string[] = [];
  const { outcome } = await ports.users.change(userId, by.cause, user => {
    if (!mayHave(user)) return null;
    replaced = idsOf(user, ({ purpose: other }) => other === purpose);
    return addLink(user, link, by.actor);
  });
  const issued = outcome === 'applied';
  await ports.linkSecrets.remove(issued ? replaced : [link.id]);
  return issued;
}

/** Who holds the link that carries this token. @throws Refusal `token_invalid`. */
export async function holderOf(ports: LinkPorts, purpose: LinkPurpose, token: string): Promise<UserDocument> {
  const hash = hashOf(token);
  const user = await ports.users.findByLink(hash);
  if (!user || !openLink(user, purpose, hash, ports.clock.now())) throw tokenInvalid();
  return user;
}

/**
 * Uses a link up together with what it is for, in one guarded write: of two who use it at once, one is refused.
 * @param decide what else changes; it leaves the link out of the person's links.
 * @throws Refusal `token_invalid`.
 */
export async function redeemLink(
  ports: LinkPorts,
  userId: string,
  purpose: LinkPurpose,
  token: string,
  cause: Cause,
  decide: (user: UserDocument) => UserChange,
): Promise<UserDocument> {
  let over: string[] = [];
  const result = await ports.users.change(userId, cause, user => {
    if (!openLink(user, purpose, hashOf(token), ports.clock.now())) return null;
    const change = decide(user);
    const kept = new Set((change.set?.links ?? []).map(({ id }) => id));
    over = idsOf(user, ({ id }) => !kept.has(id));
    return change;
  });
  if (result.outcome !== 'applied') throw tokenInvalid();
  await ports.linkSecrets.remove(over);
  return result.document;
}

const idsOf = (user: UserDocument, which: (link: AccountLink) => boolean) =>
  (user.links ?? []).filter(which).map(({ id }) => id);
