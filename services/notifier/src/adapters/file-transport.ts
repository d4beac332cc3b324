import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, TransientError } from '@switchboard/kernel';
import { createTransport } from 'nodemailer';
import { mailFileName } from './mail-file-name';
import type { MailTransport } from '../ports';
import { toMessage } from './mail-format';

/** Mail as `.eml` files in a directory, for installations without a mail server. The same message twice is one file. */
export function fileTransport(directory: string): MailTransport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    send: async mail => {
      const { message } = await composer.sendMail(toMessage(mail));
      try {
        await writeWhole(directory, mailFileName(mail.createdAt, mail.id), message as Buffer);
      } catch (error) {
        throw new TransientError('mail_dir_unwritable', `MAIL_DIR can not be written: ${messageOf(error)}`);
      }
    },
    close: async () => composer.close(),
  };
}

/** A reader sees the whole file or none; a crash leaves at most a `.tmp` that no reader lists. */
async function writeWhole(directory: string, name: string, content: Buffer): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const temporary = join(directory, `.${name}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    await writeFile(temporary, content, { flush: true, mode: 0o600 });
    await rename(temporary, join(directory, name));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
