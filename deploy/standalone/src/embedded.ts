import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { startEmbeddedStore } from '@switchboard/embedded-mongo';

/** A database to use: the embedded store in `dataDir`, or the server that `uri` names. */
export interface OpenStore {
  readonly uri: string;
  readonly description: string;
  stop(): Promise<void>;
}

export const DATABASE_NAME = 'switchboard';

/** @throws Error when the folder is in use by another process or damaged; the message says what to do. */
export async function openStore(dataDir: string, uri: string | undefined): Promise<OpenStore> {
  if (uri) return { uri, description: 'MongoDB (the server that MONGODB_URI names)', stop: async () => undefined };
  const folder = join(resolve(dataDir), 'store');
  await mkdir(folder, { recursive: true });
  const store = await startEmbeddedStore({ dataDir: folder });
  return {
    uri: `${store.uri.replace(/\/$/, '')}/${DATABASE_NAME}`,
    description: `embedded, in ${folder}`,
    stop: () => store.stop(),
  };
}
