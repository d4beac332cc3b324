import { LIMITS } from '@switchboard/contracts';

// Narrower than RFC 5321 on purpose: no quoted local parts, comments or lists, so that an address can never turn into two
// recipients or into another command of the SMTP dialogue.
const ADDRESS = /^[^\s\p{Cc}<>()[\]\\,;:"@]+@[^\s\p{Cc}<>()[\]\\,;:"@]+$/u;

/** Whether mail can be addressed to it. */
export function isDeliverable(address: string): boolean {
  return address.length <= LIMITS.email && ADDRESS.test(address);
}
