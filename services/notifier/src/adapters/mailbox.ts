import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Address, type Email } from 'postal-mime';
import { isMailFileName } from './mail-file-name';

/** A row of the local mail page. */
export interface MailListing {
  file: string;
  /** RFC 3339; empty if the mail has no date. */
  date: string;
  to: string;
  subject: string;
}

/** One mail, decoded. `html` is as it was sent: show it in a sandboxed frame. */
export interface StoredMail extends MailListing {
  from: string;
  messageId: string;
  inReplyTo: string | null;
  headers: { name: string; value: string }[];
  text: string;
  html: string;
}

/** The newest `limit` mails of a directory, newest first; none if there is no such directory. */
export async function listMail(directory: string, limit: number): Promise<MailListing[]> {
  const names = (await orNull(readdir(directory))) ?? [];
  const newest = names.filter(isMailFileName).sort().reverse().slice(0, Math.max(0, limit));
  const mails = await Promise.all(newest.map(file => readMail(directory, file)));
  return mails.filter(mail => mail !== null).map(({ file, date, to, subject }) => ({ file, date, to, subject }));
}

/** One mail by its name in the list; null for a name that is not in there, or that is no such name at all. */
export async function readMail(directory: string, file: string): Promise<StoredMail | null> {
  if (!isMailFileName(file)) return null;
  const content = await orNull(readFile(join(directory, file)));
  return content && toStored(file, await PostalMime.parse(content));
}

function toStored(file: string, mail: Email): StoredMail {
  return {
    file,
    date: mail.date ?? '',
    to: (mail.to ?? []).map(show).join(', '),
    subject: mail.subject ?? '',
    from: mail.from ? show(mail.from) : '',
    messageId: mail.messageId ?? '',
    inReplyTo: mail.inReplyTo ?? null,
    headers: mail.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    text: mail.text ?? '',
    html: mail.html ?? '',
  };
}

function show({ name, address }: Address): string {
  return name ? `${name} <${address ?? ''}>` : (address ?? '');
}

/** Gone in between counts as never there. */
async function orNull<T>(promise: Promise<T>): Promise<T | null> {
  try {
    return await promise;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
