import type { AcceptInvitationBody, ResetBody, VerifyBody } from '@switchboard/contracts';
import type { Cause, UserDocument } from '@switchboard/persistence';
import { checkNewPassword } from '../domain/password-policy';
import { actorOf } from '../../domain/principal';
import { confirmEmail, setPassword } from '../../people/domain/user-patch';
import type { Passwords, Sessions } from '../ports';
import { holderOf, type LinkPorts, redeemLink } from './links';

export interface RedeemPorts extends LinkPorts {
  readonly passwords: Passwords;
  readonly sessions: Sessions;
}

const self = ({ _id: id, name }: UserDocument) => actorOf({ id, name });

/**
 * The invited person sets a first password, and maybe another name; from now on the account is usable.
 * A password that is refused leaves the link as it is. @throws Refusal `token_invalid`.
 */
export async function acceptInvitation(
  ports: RedeemPorts,
  { token, password, name }: AcceptInvitationBody,
  cause: Cause,
): Promise<UserDocument> {
  const holder = await holderOf(ports, 'invitation', token);
  checkNewPassword(password, holder.email);
  const hash = await ports.passwords.hash(password);
  const also = { emailConfirmed: true, ...(name === undefined ? {} : { name }) };
  return redeemLink(ports, holder._id, 'invitation', token, cause, user => setPassword(user, hash, self(user), also));
}

/**
 * A new password for whoever reads the mail, which also confirms the address; every session ends with the same write.
 * @throws Refusal `token_invalid`.
 */
export async function resetPassword(
  ports: RedeemPorts,
  { token, password }: ResetBody,
  cause: Cause,
): Promise<UserDocument> {
  const holder = await holderOf(ports, 'reset', token);
  checkNewPassword(password, holder.email);
  const hash = await ports.passwords.hash(password);
  const also = { emailConfirmed: true };
  const user = await redeemLink(ports, holder._id, 'reset', token, cause, found =>
    setPassword(found, hash, self(found), also),
  );
  await ports.sessions.endOthers(user._id);
  return user;
}

/** The address is its owner's. @throws Refusal `token_invalid`. */
export async function verifyEmail(ports: LinkPorts, { token }: VerifyBody, cause: Cause): Promise<UserDocument> {
  const holder = await holderOf(ports, 'verify', token);
  return redeemLink(ports, holder._id, 'verify', token, cause, user => confirmEmail(user, self(user)));
}
