import type { Document } from 'mongodb';

/** The collection that every case works on; each kind of index has a database of its own. */
export const COLLECTION = 'c';

/** One command on the documents of a case. */
export interface Operation {
  readonly command: Document;
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
