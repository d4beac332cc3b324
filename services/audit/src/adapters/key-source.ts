import { existsSync } from 'node:fs';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ConfigError, messageOf } from '@switchboard/kernel';
import { KeyRing } from './key-ring';

export interface KeySettings {
  readonly AUDIT_SIGNING_KEY?: string | undefined;
  readonly AUDIT_SIGNING_KEY_FILE?: string | undefined;
}

/**
 * The configured keys; undefined if none are. A key file that does not exist is made, readable for its owner only, unless
 * `create` is false.
 * @throws ConfigError naming the setting.
 */
export async function configuredKeys(settings: KeySettings, create: boolean): Promise<KeyRing | undefined> {
  const { AUDIT_SIGNING_KEY: inline, AUDIT_SIGNING_KEY_FILE: file } = settings;
  if (inline) return KeyRing.read([inline], 'AUDIT_SIGNING_KEY');
  if (!file) return undefined;
  if (create) await createKeyFile(file);
  return KeyRing.read([await readKeyFile(file, 'AUDIT_SIGNING_KEY_FILE')], `AUDIT_SIGNING_KEY_FILE ${file}`);
}

/** @throws ConfigError naming `setting`. */
export async function readKeyFile(file: string, setting: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw new ConfigError(`${setting} ${file} can not be read: ${messageOf(error)}`);
  });
}

/** Of several processes that start at once on one host, one makes it, whole or not at all, and the others use it. */
async function createKeyFile(file: string): Promise<void> {
  if (existsSync(file)) return;
  const draft = `${file}.${process.pid}.new`;
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(draft, `${await KeyRing.generate()}\n`, { mode: 0o600, flush: true });
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw new ConfigError(`AUDIT_SIGNING_KEY_FILE ${file} can not be made: ${messageOf(error)}`);
  } finally {
    await rm(draft, { force: true });
  }
}
