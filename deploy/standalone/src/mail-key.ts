import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { ConfigError } from '@switchboard/kernel';

/** The key of the mail page, made on the first start. @throws ConfigError when the file holds none. */
export async function mailKeyIn(file: string): Promise<string> {
  await writeFile(file, randomBytes(24).toString('base64url'), { flag: 'wx', mode: 0o600 }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
  const key = (await readFile(file, 'utf8')).trim();
  if (!/^[\w-]{32,}$/.test(key)) throw new ConfigError(`${file} holds no key. Remove it to get a new one.`);
  return key;
}
