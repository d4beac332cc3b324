import { UUID } from 'bson';
import { decode, encode } from '../bson/codec';
import { optionalNumber } from '../bson/numbers';
import type { Doc } from '../bson/types';
import { type Key, prefixOf, upperEnd } from '../indexes/encode';
import { Collection, type CollectionRecord } from './collection';
import type { IndexRecord } from './index-def';
import type { Table } from './preallocation';
import { scanKeys } from './scan';
import type { Storage } from './storage';

/** Key of the counter of ids; sorts before every namespace. */
const COUNTER = Buffer.of(0);

/**
 * Version of the keys of documents and indexes. 2: decimals by exact value, elements without the field as null. 3: entries end
 * with the length of the `_id` and have no value.
 */
const KEY_FORMAT = 3;

/** Which collections and indexes exist. Changes must run inside an engine transaction. */
export class Catalog {
  private collections = new Map<string, Collection>();
  private lastId = 0;
  private format = 0;
  /** Ids of collections and indexes that are gone, and of which documents or entries may still be there. */
  private dropped: number[] = [];

  constructor(private readonly storage: Storage) {
    this.reload();
  }

  /** Reads everything again: after opening, and after a transaction was undone. */
  reload(): void {
    this.collections = new Map();
    this.lastId = 0;
    this.format = 0;
    this.dropped = [];
    for (const { key, value } of this.storage.catalog.getRange({})) {
      const stored = decode(value);
      if (key.equals(COUNTER)) {
        this.lastId = optionalNumber(stored['last']) ?? 0;
        this.format = optionalNumber(stored['format']) ?? 1;
        this.dropped = (stored['dropped'] as number[] | undefined) ?? [];
      } else this.open(key.toString(), readRecord(stored));
    }
  }

  get(ns: string): Collection | undefined {
    return this.collections.get(ns);
  }

  all(): Collection[] {
    return [...this.collections.values()];
  }

  /** Collections of a database, by name. */
  inDatabase(db: string): Collection[] {
    return this.all()
      .filter(collection => collection.ns.startsWith(`${db}.`))
      .sort((a, b) => (a.ns < b.ns ? -1 : 1));
  }

  databases(): string[] {
    return [...new Set(this.all().map(collection => collection.ns.slice(0, collection.ns.indexOf('.'))))].sort();
  }

  /** Creates a collection; the caller has checked that there is none of this name. Throws for bad validators. */
  create(ns: string, options: Doc = {}): Collection {
    const collection = this.open(ns, { id: this.nextId(), uuid: new UUID(), options, indexes: [] });
    this.save(collection);
    return collection;
  }

  /** The collection of this name, made if there is none: as mongod does on the first insert. */
  ensure(ns: string): Collection {
    return this.get(ns) ?? this.create(ns);
  }

  /** One small write, however large the collection is: see {@link clearDropped}. */
  drop(collection: Collection): void {
    this.discard([collection.record, ...collection.record.indexes]);
    void this.storage.catalog.remove(Buffer.from(collection.ns));
    this.collections.delete(collection.ns);
  }

  /** Gives a collection another name; an existing one of that name is dropped by the caller first. */
  rename(collection: Collection, ns: string): void {
    void this.storage.catalog.remove(Buffer.from(collection.ns));
    this.collections.delete(collection.ns);
    this.save(this.open(ns, collection.record));
  }

  /** Leaves what lies under these ids, which nobody will ask for again, to {@link clearDropped}. */
  discard(gone: readonly { readonly id: number }[]): void {
    this.dropped.push(...gone.map(({ id }) => id));
    this.saveCounter();
  }

  /** Whether there is anything to clear. */
  get hasDropped(): boolean {
    return this.dropped.length > 0;
  }

  /** Removes some of what was dropped, up to a number of keys. */
  clearDropped(most: number): void {
    let left = most;
    for (let id = this.dropped[0]; id !== undefined && left > 0; id = this.dropped[0]) {
      for (const table of ['docs', 'index'] as const) left -= this.clearPrefix(table, prefixOf(id), left);
      if (left > 0) this.dropped.shift();
    }
    this.saveCounter();
  }

  private clearPrefix(table: Table, prefix: Key, most: number): number {
    let count = 0;
    if (most <= 0) return 0;
    for (const keys of scanKeys(this.storage[table], { low: prefix, high: upperEnd(prefix), reverse: false }))
      for (const key of keys) {
        this.storage.remove(table, key, true);
        if (++count === most) return count;
      }
    return count;
  }

  nextId(): number {
    this.lastId += 1;
    this.saveCounter();
    return this.lastId;
  }

  /** Whether keys lie as an earlier version wrote them. A new store, which has nothing yet, is of this version. */
  get isOld(): boolean {
    return this.format !== 0 && this.format < KEY_FORMAT;
  }

  /** Writes all keys anew; to be called inside a transaction. */
  upgrade(): void {
    for (const collection of this.all()) collection.rebuild();
    this.saveCounter();
  }

  private saveCounter(): void {
    this.format = KEY_FORMAT;
    void this.storage.catalog.put(COUNTER, encode({ last: this.lastId, format: KEY_FORMAT, dropped: this.dropped }));
  }

  private open(ns: string, record: CollectionRecord): Collection {
    const collection = new Collection(ns, record, this.storage, changed => this.save(changed));
    this.collections.set(ns, collection);
    return collection;
  }

  private save(collection: Collection): void {
    const { id, uuid, options, indexes } = collection.record;
    const stored = { id, uuid, options, indexes: indexes.map(index => ({ ...index })) };
    void this.storage.catalog.put(Buffer.from(collection.ns), encode(stored));
  }
}

function readRecord(stored: Doc): CollectionRecord {
  return {
    id: optionalNumber(stored['id']) ?? 0,
    uuid: stored['uuid'],
    options: stored['options'] as Doc,
    indexes: (stored['indexes'] as Doc[]).map((index): IndexRecord => ({
      id: optionalNumber(index['id']) ?? 0,
      spec: index['spec'] as Doc,
      multikey: index['multikey'] as boolean[],
      truncated: index['truncated'] === true,
    })),
  };
}
