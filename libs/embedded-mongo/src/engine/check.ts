import type { Transaction } from 'lmdb';
import { checkBson } from '../bson/check';
import { decode } from '../bson/codec';
import type { Doc } from '../bson/types';
import { type Key, upperEnd } from '../indexes/encode';
import { IndexedValues } from '../indexes/keys';
import { type Collection, idKey } from './collection';
import { Pacer } from './pacer';
import { entryKey, idOf, valuesOf } from './entry';
import type { Index, StoredKeys } from './index-def';
import { scan, scanKeys } from './scan';
import type { Storage } from './storage';

/** What is wrong with one index, and how many entries it holds. */
export interface IndexReport {
  entries: number;
  readonly errors: string[];
}

/** What {@link checkCollection} found; nothing wrong when every list is empty and every count of faults 0. */
export interface CollectionReport {
  documents: number;
  /** Documents that are no BSON, or lie under another `_id` than their own. */
  invalidDocuments: number;
  /** Documents that the collection's validator refuses: allowed, they may be older than it. */
  nonCompliantDocuments: number;
  readonly errors: string[];
  readonly indexes: Map<string, IndexReport>;
}

/** Messages kept per index and collection: a broken one would otherwise fill the answer. */
const MAX_MESSAGES = 20;

/**
 * Compares a collection with its indexes in both directions, as of one moment: each document must have exactly the entries that
 * its content asks for, each entry a document that asks for it. Other connections are served meanwhile.
 */
export async function checkCollection(storage: Storage, collection: Collection): Promise<CollectionReport> {
  const transaction = storage.snapshot();
  try {
    return await new CollectionCheck(storage, collection, transaction).run();
  } finally {
    transaction.done();
  }
}

class CollectionCheck {
  private readonly report: CollectionReport;
  private readonly pacer = new Pacer(undefined);
  /** Entries that documents ask for, by index. */
  private readonly wanted = new Map<Index, number>();
  /** Kept from the start: a later createIndexes or dropIndexes makes a new list. */
  private readonly indexes: readonly Index[];

  constructor(
    private readonly storage: Storage,
    private readonly collection: Collection,
    private readonly transaction: Transaction,
  ) {
    this.indexes = collection.indexes;
    this.report = {
      documents: 0,
      invalidDocuments: 0,
      nonCompliantDocuments: 0,
      errors: [],
      indexes: new Map(this.indexes.map(index => [index.name, { entries: 0, errors: [] }])),
    };
  }

  async run(): Promise<CollectionReport> {
    const { prefix } = this.collection;
    const range = { low: prefix, high: upperEnd(prefix), reverse: false };
    for (const { key, value } of scan(this.storage.docs, range, this.transaction)) {
      this.report.documents += 1;
      this.checkDocument(key.slice(4), value);
      if (this.pacer.isDue) await this.pacer.rest();
    }
    for (const index of this.indexes) await this.checkEntries(index);
    return this.report;
  }

  private checkDocument(id: Key, bytes: Buffer): void {
    let doc: Doc;
    try {
      checkBson(bytes);
      doc = decode(bytes);
      if (idKey(doc['_id']) !== id) throw new Error('it is stored under the _id of another');
    } catch (error) {
      this.report.invalidDocuments += 1;
      note(this.report.errors, `document with key ${hex(id)} is damaged: ${(error as Error).message}`);
      return;
    }
    if (this.collection.validator && !complies(this.collection, doc)) this.report.nonCompliantDocuments += 1;
    const values = new IndexedValues(doc);
    for (const index of this.indexes) this.checkKeys(index, values, id);
  }

  /** Looks up each entry that a document asks for. */
  private checkKeys(index: Index, values: IndexedValues, id: Key): void {
    const { errors } = this.reportOf(index);
    let stored: StoredKeys;
    try {
      stored = index.keysOf(values);
    } catch (error) {
      note(errors, `document ${hex(id)} cannot be indexed: ${(error as Error).message}`);
      return;
    }
    this.wanted.set(index, (this.wanted.get(index) ?? 0) + stored.keys.length);
    for (const { bytes } of stored.keys) {
      const entry = entryKey(index.prefix, bytes, id);
      if (!this.storage.index.get(entry, { transaction: this.transaction }))
        note(errors, `misses an entry for document ${hex(id)}`);
    }
    const { record } = index;
    if (stored.multikey.some((flag, i) => flag && record.multikey[i] !== true))
      note(errors, `is not marked as multikey, though document ${hex(id)} has an array there`);
    if (stored.truncated && !record.truncated)
      note(errors, `is not marked as holding long values, though document ${hex(id)} has one`);
  }

  /** Counts the entries. All wanted ones being there, a higher number means entries that no document asks for. */
  private async checkEntries(index: Index): Promise<void> {
    const report = this.reportOf(index);
    let last: Key | undefined;
    for (const entries of this.entriesOf(index)) {
      for (const entry of entries) {
        report.entries += 1;
        const values = valuesOf(entry);
        if (entryKey(index.prefix, values, idOf(entry)) !== entry)
          note(report.errors, `has an entry that names no document: key ${hex(entry)}`);
        if (index.unique && last === values) note(report.errors, `holds ${hex(values)} twice, but is unique`);
        last = values;
      }
      if (this.pacer.isDue) await this.pacer.rest();
    }
    if (report.entries !== (this.wanted.get(index) ?? 0) || report.errors.length > 0) await this.findExtra(index);
  }

  /** Names the entries that no document asks for: only done when counts say that there are some. */
  private async findExtra(index: Index): Promise<void> {
    const { errors } = this.reportOf(index);
    for (const entries of this.entriesOf(index)) {
      for (const entry of entries) {
        if (!this.asksFor(index, valuesOf(entry), idOf(entry)))
          note(errors, `has an entry without document: key ${hex(entry)}`);
        if (this.pacer.isDue) await this.pacer.rest();
      }
    }
  }

  private entriesOf({ prefix }: Index): Generator<readonly Key[]> {
    const range = { low: prefix, high: upperEnd(prefix), reverse: false };
    return scanKeys(this.storage.index, range, { transaction: this.transaction });
  }

  private asksFor(index: Index, value: Key, id: Key): boolean {
    const bytes = this.storage.docs.get(this.collection.prefix + id, { transaction: this.transaction });
    if (!bytes) return false;
    try {
      checkBson(bytes);
      return index.keysOf(new IndexedValues(decode(bytes))).keys.some(key => key.bytes === value);
    } catch {
      // Reported with the document itself.
      return true;
    }
  }

  private reportOf(index: Index): IndexReport {
    return this.report.indexes.get(index.name) as IndexReport;
  }
}

function complies(collection: Collection, doc: Doc): boolean {
  try {
    collection.validator?.check(doc);
    return true;
  } catch {
    return false;
  }
}

function hex(key: Key): string {
  return Buffer.from(key, 'latin1').toString('hex');
}

function note(messages: string[], message: string): void {
  if (messages.length < MAX_MESSAGES) messages.push(message);
  else if (messages.length === MAX_MESSAGES) messages.push('and more');
}
