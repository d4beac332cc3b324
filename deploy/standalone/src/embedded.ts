import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { startEmbeddedStore } from '@switchboard/embedded-mongo';
import { ConfigError, messageOf } from '@switchboard/kernel';
import { claimDataFolder, dataFiles } from './data-folder';

/** A database to use: the embedded store in `dataDir`, or the server that `uri` names. */
export interface OpenStore {
  readonly uri: string;
  readonly description: string;
  /** Nobody else has it open. */
  readonly exclusive: boolean;
  stop(): Promise<void>;
}

const DATABASE_NAME = 'switchboard';

/**
 * Whichever it is, the data folder is this user's alone from then on.
 * @param tell is given a sentence for each thing that others could use before; default: it is printed.
 * @throws ConfigError when the folder is in use by another process, somebody else's or damaged; the message says what to do.
 */
export async function openStore(
  dataDir: string,
  uri: string | undefined,
  tell: (sentence: string) => void = sentence => process.stderr.write(`${sentence}\n`),
): Promise<OpenStore> {
  claimDataFolder(dataDir).forEach(tell);
  if (uri)
    return {
      uri,
      description: 'MongoDB (the server that MONGODB_URI names)',
      exclusive: false,
      stop: async () => undefined,
    };
  const files = dataFiles(dataDir);
  const store = await startEmbeddedStore({ dataDir: files.store }).catch((error: unknown) => {
    throw new ConfigError(`DATA_DIR ${dataDir} can not be opened: ${messageOf(error)}`);
  });
  const own = `${store.uri.replace(/\/$/, '')}/${DATABASE_NAME}`;
  await writeFile(files.storeAddress, own, { mode: 0o600 });
  return {
    uri: own,
    description: `embedded, in ${files.store}`,
    exclusive: true,
    stop: async () => {
      await rm(files.storeAddress, { force: true });
      await store.stop();
    },
  };
}

/**
 * The store of an installation that may be running or not: the running one's address, or the folder opened for as long as needed.
 * @throws ConfigError when there is no such folder.
 */
export async function openExistingStore(dataDir: string): Promise<OpenStore> {
  const files = dataFiles(dataDir);
  if (!existsSync(files.store)) {
    throw new ConfigError(
      `There is no data in ${resolve(dataDir)}. Set DATA_DIR to the folder of a standalone Switchboard, or MONGODB_URI.`,
    );
  }
  try {
    return await openStore(dataDir, undefined);
  } catch (error) {
    const address = await readFile(files.storeAddress, 'utf8').catch(() => undefined);
    if (!address) throw error;
    return {
      uri: address,
      description: 'the store of the running process',
      exclusive: false,
      stop: async () => undefined,
    };
  }
}
