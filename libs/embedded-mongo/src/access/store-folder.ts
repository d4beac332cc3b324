import { claimFolder } from './private-folder';

/** {@link claimFolder} for the data folder of a store, whose files all have names like store.mdb. */
export function claimStoreFolder(folder: string): string[] {
  return claimFolder(folder, name => /^store[.-]/.test(name));
}
