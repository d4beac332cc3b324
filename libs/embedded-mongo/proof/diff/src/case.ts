import type { Document } from 'mongodb';

/** The collection that every case works on; each kind of index has a database of its own. */
export const COLLECTION = 'c';

/** A batch that holds every answer; smaller ones are followed to their end. */
export const WHOLE = 1000;

/** Collections with a unique index on every target: there an index is part of the answer. They are emptied before each use. */
export const UNIQUE: Readonly<Record<string, Document>> = {
  unique_value: { key: { a: 1 }, unique: true },
  unique_number: { key: { n: -1 }, unique: true, partialFilterExpression: { n: { $exists: true } } },
  unique_inner: { key: { 'c.x': 1, b: 1 }, unique: true },
  unique_sparse: { key: { 'c.y': 1 }, unique: true, sparse: true },
};

/** One command on the documents of a case. */
export interface Operation {
  readonly command: Document;
  /** The collection of {@link UNIQUE} that it fills; absent: it works on the documents of the case. */
  readonly unique?: string;
  /** Whether MongoDB defines the order of the answer's documents; without it they are compared as a set. */
  readonly ordered: boolean;
  /** Whether the documents afterwards are part of the answer. */
  readonly writes: boolean;
}

/** Documents, and operations that are each run on them. */
export interface Case {
  readonly docs: readonly Document[];
  readonly operations: readonly Operation[];
}
