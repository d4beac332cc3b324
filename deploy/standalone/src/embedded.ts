import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { startEmbeddedStore } from '@switchboard/embedded-mongo';
import { ConfigError, messageOf } from '@switchboard/kernel';

/** A database to use: the embedded store in `dataDir`, or the server that `uri` names. */
export interface OpenStore {
  readonly uri: string;
  readonly description: string;
  /** Nobody else has it open. */
  readonly exclusive: boolean;
  stop(): Promise<void>;
}

const DATABASE_NAME = 'switchboard';

const folderOf = (dataDir: string) => join(resolve(dataDir), 'store');
/** Where a running store says how it is reached, for the commands that run beside it. */
const addressOf = (dataDir: string) => join(resolve(dataDir), 'store-address');

/** @throws ConfigError when the folder is in use by another process or damaged; the message says what to do. */
export async function openStore(dataDir: string, uri: string | undefined): Promise<OpenStore> {
  if (uri)
    return {
      uri,
      description: 'MongoDB (the server that MONGODB_URI names)',
      exclusive: false,
      stop: async () => undefined,
    };
  const folder = folderOf(dataDir);
  await mkdir(folder, { recursive: true });
  const store = await startEmbeddedStore({ dataDir: folder }).catch((error: unknown) => {
    throw new ConfigError(`DATA_DIR ${dataDir} can not be opened: ${messageOf(error)}`);
  });
  const own = `${store.uri.replace(/\/$/, '')}/${DATABASE_NAME}`;
  await writeFile(addressOf(dataDir), own, { mode: 0o600 });
  return {
    uri: own,
    description: `embedded, in ${folder}`,
    exclusive: true,
    stop: async () => {
      await rm(addressOf(dataDir), { force: true });
      await store.stop();
    },
  };
}

/**
 * The store of an installation that may be running or not: the running one's address, or the folder opened for as long as needed.
 * @throws ConfigError when there is no such folder.
 */
export async function openExistingStore(dataDir: string): Promise<OpenStore> {
  if (!existsSync(folderOf(dataDir))) {
    throw new ConfigError(
      `There is no data in ${resolve(dataDir)}. Set DATA_DIR to the folder of a standalone Switchboard, or MONGODB_URI.`,
    );
  }
  try {
    return await openStore(dataDir, undefined);
  } catch (error) {
    const address = await readFile(addressOf(dataDir), 'utf8').catch(() => undefined);
    if (!address) throw error;
    return {
      uri: address,
      description: 'the store of the running process',
      exclusive: false,
      stop: async () => undefined,
    };
  }
}
