import { canonicalEmail } from '@switchboard/kernel';

/** An address as it goes over the wire: in the spelling of accounts, so its domain is ASCII (punycode). */
export interface WireAddress {
  readonly address: string;
  readonly domain: string;
  /** Its local part is not ASCII: only a mail server with SMTPUTF8 (RFC 6531) takes it. */
  readonly needsSmtpUtf8: boolean;
}

/** Null when mail can not be addressed to it: what is no address of exactly one recipient, or breaks a limit of RFC 5321. */
export function wireAddress(text: string): WireAddress | null {
  const canonical = canonicalEmail(text);
  if (!canonical.ok) return null;
  const address = canonical.text;
  return {
    address,
    domain: address.slice(address.lastIndexOf('@') + 1),
    needsSmtpUtf8: !/^[\x21-\x7e]+$/.test(address),
  };
}
