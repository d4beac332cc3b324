import { cleanName, ConfigError } from '@switchboard/kernel';
import { wireAddress } from './address';

/** Whom mails come from. */
export interface Sender {
  name: string;
  /** Its domain is ASCII (punycode). */
  address: string;
  /** Right of the @; also of our Message-IDs. */
  domain: string;
}

/** `Name <address>`, `"Name" <address>` or an address alone; an unquoted name with an @ or a bracket would be a second address. */
const SENDER = /^(?:(?:"((?:[^"\\]|\\.)*)"|([^"<>@]*))\s*<([^<>]+)>|([^<>]+))$/s;

/** What is wrong with a sender, as "must …"; undefined when nothing is. */
export function senderComplaint(value: string): string | undefined {
  return readSender(value)
    ? undefined
    : 'must be one address, alone or as `Name <address@domain>`, with ASCII characters before the @';
}

/** @throws ConfigError naming MAIL_FROM. */
export function parseSender(value: string): Sender {
  const sender = readSender(value);
  if (!sender) throw new ConfigError(`MAIL_FROM ${senderComplaint(value)}.`);
  return sender;
}

function readSender(value: string): Sender | null {
  const [, quoted, plain = '', bracketed, alone = ''] = SENDER.exec(value.trim()) ?? [];
  const name = cleanName(quoted?.replace(/\\(.)/gs, '$1') ?? plain);
  const found = wireAddress((bracketed ?? alone).trim());
  // A sender that few servers take would make a failure of every mail.
  return found && !found.needsSmtpUtf8 ? { name, address: found.address, domain: found.domain } : null;
}
