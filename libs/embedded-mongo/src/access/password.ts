import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The only user of a store that listens on a port. */
export const USER = 'switchboard';

/** The file in a data folder that holds the password: the address stays the same when the store is started again. */
const FILE = 'store-password';

/** The password of the store in `dataDir`, made on its first start; without a folder one that lasts as long as the store. */
export function passwordOf(dataDir: string | undefined): string {
  if (dataDir === undefined) return newPassword();
  const file = path.join(dataDir, FILE);
  try {
    writeFileSync(file, newPassword(), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const password = readFileSync(file, 'utf8').trim();
  if (!/^[\w-]{16,}$/.test(password))
    throw new Error(
      `${file} holds no password of at least 16 letters, digits, "-" and "_". Remove it to get a new one.`,
    );
  return password;
}

/** 192 random bits, in characters that need no escape in an address. */
function newPassword(): string {
  return randomBytes(24).toString('base64url');
}
