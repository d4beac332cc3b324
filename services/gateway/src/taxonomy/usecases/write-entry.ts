import type { DeskContents } from '@switchboard/contracts';
import type { Cause } from '@switchboard/persistence';
import { actorOf, type Principal } from '../../domain/principal';
import { notFound } from '../../domain/refusal';
import {
  changeEntry,
  checkRoom,
  type Entries,
  type EntryList,
  entryOf,
  isSame,
  keyTaken,
  NAME_OF,
} from '../domain/entries';
import type { TaxonomyPorts } from '../ports';

/** Which list, and who does it. */
export interface EntryRequest<List extends EntryList> {
  readonly list: List;
  readonly by: Principal;
  readonly cause: Cause;
}

type Store = Pick<TaxonomyPorts, 'taxonomyStore'>;

/** Adds an entry. One that is there in the same form already is answered with, so that it can be asked for again. @throws Refusal `key_taken` */
export async function addEntry<List extends EntryList>(
  { taxonomyStore }: Store,
  { list, by, cause }: EntryRequest<List>,
  limit: number,
  make: (contents: DeskContents) => Entries[List],
): Promise<Entries[List]> {
  let made: Entries[List] | undefined;
  await taxonomyStore.change(cause, contents => {
    made = make(contents);
    const existing = entryOf(contents, list, made.key);
    if (existing && !isSame(existing, made)) throw keyTaken(list, made.key);
    if (existing) {
      made = existing;
      return null;
    }
    checkRoom(contents, list, limit);
    return changeEntry(contents, list, made.key, made, actorOf(by));
  });
  return made as Entries[List];
}

/**
 * Changes an entry, or takes it out.
 * @param missing what is changed where nothing is stored under this key
 * @returns what is stored by now; null when it was taken out
 * @throws Refusal `not_found`
 */
export async function reviseEntry<List extends EntryList>(
  { taxonomyStore }: Store,
  { list, by, cause }: EntryRequest<List>,
  key: string,
  revise: (before: Entries[List], contents: DeskContents) => Entries[List] | null,
  missing?: (contents: DeskContents) => Entries[List] | undefined,
): Promise<Entries[List] | null> {
  let after: Entries[List] | null = null;
  await taxonomyStore.change(cause, contents => {
    const before = entryOf(contents, list, key) ?? missing?.(contents);
    if (!before) throw notFound(NAME_OF[list]);
    after = revise(before, contents);
    return changeEntry(contents, list, key, after, actorOf(by));
  });
  return after;
}
