import { ConfigError } from '@switchboard/kernel';
import { isDeliverable } from './address';
import { oneLine } from './text';

/** Whom mails come from. */
export interface Sender {
  name: string;
  address: string;
  /** Right of the @; also of our Message-IDs. */
  domain: string;
}

/**
 * Reads `Name <address>` or a bare address.
 * @throws ConfigError naming MAIL_FROM.
 */
export function parseSender(value: string): Sender {
  const named = /^(.*)<([^<>]+)>\s*$/s.exec(value);
  const address = (named?.[2] ?? value).trim();
  const name = oneLine(named?.[1] ?? '').replace(/^"(.*)"$/, '$1');
  if (!isDeliverable(address)) {
    throw new ConfigError('MAIL_FROM is no sender. Write `Name <address@domain>` or an address alone.');
  }
  return { name, address, domain: address.slice(address.lastIndexOf('@') + 1) };
}
