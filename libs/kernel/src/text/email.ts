import { domainToASCII } from 'node:url';
import { BLANKS, UNSEEN } from './characters';
import type { Cleaned } from './cleaned';
import { brokenRule, toNfc } from './well-formed';

const HIDDEN = new RegExp(`[${BLANKS}${UNSEEN}\\p{Z}\\p{C}]`, 'u');
/** No quoted local parts, comments or lists: an address can never turn into two recipients. */
const SPECIAL = /[<>()[\]\\,;:"@]/;
const WIDE_OR_NARROW = /[\uFF01-\uFF9F\uFFA1-\uFFEF]/g;
/** Before it is handed to the URL parser, which would decode `%41`, cut at a slash and read numbers as an IPv4 address. */
const URL_SIGNS = /[%/\\?#:@[\]]/;
const DOMAIN =
  /^(?!.*\.\d+$)(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/;
/** Octets, RFC 5321. */
const MAX_LOCAL = 64;
const MAX_ADDRESS = 254;

const refuse = (rule: string): Cleaned => ({ ok: false, rule });

/**
 * The one spelling of an e-mail address under which an account is stored and looked up: without blanks around, full-width
 * characters as plain ones, lower case, NFC, the domain as punycode. What could look like another address (control, invisible and
 * direction characters, compatibility forms such as `ﬁ`) is refused instead of being left out. A domain without a dot is taken.
 */
export function canonicalEmail(text: string): Cleaned {
  const broken = brokenRule(text);
  if (broken !== undefined) return refuse(broken);
  const given = text.trim();
  if (HIDDEN.test(given)) return refuse('must not contain blanks, control or invisible characters');
  const plain = given.replace(WIDE_OR_NARROW, character => character.normalize('NFKC'));
  const at = plain.lastIndexOf('@');
  if (at < 1) return refuse('must be an e-mail address, e.g. rita@example.com');
  const local = toNfc(plain.slice(0, at).toLowerCase());
  const domain = domainOf(plain.slice(at + 1));
  if (SPECIAL.test(local)) return refuse('must not contain < > ( ) [ ] \\ , ; : " or a second @');
  if (local !== local.normalize('NFKC')) return refuse('must not contain compatibility forms of other characters');
  if (domain === undefined) return refuse('must end with the name of a domain, e.g. @example.com');
  if (Buffer.byteLength(local) > MAX_LOCAL) return refuse(`must have at most ${MAX_LOCAL} bytes before the @`);
  const address = `${local}@${domain}`;
  if (Buffer.byteLength(address) > MAX_ADDRESS) return refuse(`must have at most ${MAX_ADDRESS} bytes`);
  return { ok: true, text: address };
}

/** Punycode, lower case; undefined for what is no domain. */
function domainOf(text: string): string | undefined {
  if (URL_SIGNS.test(text)) return undefined;
  const ascii = domainToASCII(text);
  return DOMAIN.test(ascii) ? ascii : undefined;
}
