import { type Cause, isConfirmed } from '@switchboard/persistence';
import { pauseLeft } from '../domain/account-link';
import { actorOf, GATEWAY_ACTOR, type Principal } from '../../domain/principal';
import { notFound, Refusal } from '../../domain/refusal';
import { isUsable } from '../../people/domain/user';
import { issueLink, type LinkPorts } from './links';

/**
 * Mails a link to set a new password, where somebody has the address. Nobody knows who asks, so nothing comes of it that the asker
 * could see, and asking again within minutes changes nothing.
 */
export async function forgotPassword(ports: LinkPorts, email: string, cause: Cause): Promise<void> {
  const user = await ports.users.findByEmail(email);
  if (!user) return;
  await issueLink(
    ports,
    user._id,
    'reset',
    { actor: GATEWAY_ACTOR, cause },
    found => !found.disabled && pauseLeft(found, 'reset', ports.clock.now()) === 0,
  );
}

/** Invites again; the link of the former invitation ends. @throws Refusal `not_found`, `account_disabled`, `already_accepted`. */
export async function inviteAgain(ports: LinkPorts, userId: string, by: Principal, cause: Cause): Promise<void> {
  const user = await ports.users.find(userId);
  if (!user) throw notFound('person');
  if (user.disabled)
    throw new Refusal('unprocessable', 'account_disabled', 'The account is disabled. Enable it first.');
  const mayHave = (found: typeof user) => !found.disabled && !isUsable(found);
  if (!(await issueLink(ports, userId, 'invitation', { actor: actorOf(by), cause }, mayHave)))
    throw new Refusal(
      'unprocessable',
      'already_accepted',
      'This person has a password already and needs no invitation.',
    );
}

/** Mails the confirmation of the own address again. @throws Refusal `already_confirmed`, `rate_limited`. */
export async function confirmAgain(ports: LinkPorts, by: Principal, cause: Cause): Promise<void> {
  let wait = 0;
  const issued = await issueLink(ports, by.id, 'verify', { actor: actorOf(by), cause }, user => {
    wait = pauseLeft(user, 'verify', ports.clock.now());
    return !user.disabled && !isConfirmed(user) && wait === 0;
  });
  if (issued) return;
  const seconds = Math.ceil(wait / 1_000);
  if (seconds > 0)
    throw new Refusal('too_many', 'rate_limited', `It was mailed already. Try again in ${seconds} s.`, [], seconds);
  throw new Refusal('unprocessable', 'already_confirmed', 'The address is confirmed already.');
}
