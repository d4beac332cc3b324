import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { claimFolder, claimStoreFolder } from '@switchboard/embedded-mongo';
import { ConfigError, messageOf } from '@switchboard/kernel';

/** Places in the data folder; nothing else of a standalone Switchboard is anywhere. */
export const dataFiles = (dataDir: string) => {
  const folder = resolve(dataDir);
  return {
    folder,
    store: join(folder, 'store'),
    mail: join(folder, 'mail'),
    /** Where a running store says how it is reached, for the commands that run beside it. */
    storeAddress: join(folder, 'store-address'),
    mailKey: join(folder, 'mail-key'),
    auditKey: join(folder, 'audit-signing-key.json'),
    auditCheckpoints: join(folder, 'audit-checkpoints.jsonl'),
  };
};

const OURS = /^(store|mail|store-address|mail-key|ops\.sock|audit-signing-key\.json.*|audit-checkpoints\.jsonl)$/;

/**
 * Makes the data folder, or makes the one that exists this user's alone: it holds keys, sessions and people's letters.
 * @returns sentences about what was changed; none the next time.
 * @throws ConfigError when it belongs to somebody else or is shared.
 */
export function claimDataFolder(dataDir: string): string[] {
  const { folder, store, mail } = dataFiles(dataDir);
  try {
    return [
      ...claimFolder(folder, name => OURS.test(name)),
      ...(existsSync(store) ? claimStoreFolder(store) : []),
      ...(existsSync(mail) ? claimFolder(mail) : []),
    ];
  } catch (error) {
    throw new ConfigError(`DATA_DIR ${dataDir} can not be used: ${messageOf(error)}`);
  }
}
