import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical';
import { NO_HASH } from './entry';
import { MerkleTree } from './merkle';

/** Entries that one checkpoint covers at most: 1 to 2 MB of leaves where MongoDB takes 16. */
export const MAX_ENTRIES = 10_000;

/** What a checkpoint says of one chain: the hashes of a run of its entries. */
export interface CheckpointLeaf {
  readonly chain: string;
  /** Index of the first of them. */
  readonly from: number;
  /** SHA-256 of each, 32 bytes one after the other, base64url. */
  readonly hashes: string;
}

/** What is signed. */
export interface Statement {
  readonly version: 1;
  /** From 1 without gaps. */
  readonly number: number;
  /** SHA-256 of the checkpoint before, as it was signed; 64 zeros for the first. */
  readonly previous: string;
  /** ISO time of signing. */
  readonly at: string;
  /** Entries that this checkpoint covers. */
  readonly entries: number;
  /** Entries that it and all before it cover. */
  readonly total: number;
  /** Merkle root over the entries, in order of chain and index. */
  readonly root: string;
  /** Whether its writer knew of entries left for the next one. */
  readonly more: boolean;
}

/** A signed statement and what it is about. */
export interface Checkpoint {
  readonly number: number;
  /** Compact JWS of the statement. */
  readonly jws: string;
  /** In order of their chains. */
  readonly leaves: readonly CheckpointLeaf[];
}

/** What a next checkpoint needs of the one before. */
export interface Predecessor {
  readonly number: number;
  readonly digest: string;
  readonly total: number;
}

export const NO_CHECKPOINT: Predecessor = { number: 0, digest: NO_HASH, total: 0 };

/** @param leaves in order of their chains, each chain once. */
export function nextStatement(
  previous: Predecessor,
  leaves: readonly CheckpointLeaf[],
  { at, more }: { readonly at: Date; readonly more: boolean },
): Statement {
  const { entries, root } = summaryOf(leaves);
  return {
    version: 1,
    number: previous.number + 1,
    previous: previous.digest,
    at: at.toISOString(),
    entries,
    total: previous.total + entries,
    root,
    more,
  };
}

/** The number of entries and the Merkle root that these leaves amount to. */
export function summaryOf(leaves: readonly CheckpointLeaf[]): { entries: number; root: string } {
  const tree = new MerkleTree();
  let entries = 0;
  for (const leaf of leaves) {
    for (const [index, hash] of entriesOf(leaf)) {
      tree.add(canonicalJson([leaf.chain, index, hash.toString('hex')]));
      entries += 1;
    }
  }
  return { entries, root: tree.root() };
}

/** Whether a statement is about these leaves, whatever somebody made of them. */
export function isAbout({ entries, root }: Statement, leaves: readonly CheckpointLeaf[]): boolean {
  try {
    const summary = summaryOf(leaves);
    return summary.entries === entries && summary.root === root;
  } catch {
    return false;
  }
}

/** Index and hash (32 bytes) of each entry of a leaf. Bytes that are no whole hash count as one, so that they change the root. */
export function* entriesOf({ from, hashes }: CheckpointLeaf): Generator<readonly [number, Buffer]> {
  const bytes = Buffer.from(hashes, 'base64url');
  for (let at = 0; at < bytes.length; at += 32) yield [from + at / 32, bytes.subarray(at, at + 32)];
}

/** @param hashes hex, of consecutive entries. */
export function leafOf(chain: string, from: number, hashes: readonly string[]): CheckpointLeaf {
  return { chain, from, hashes: Buffer.from(hashes.join(''), 'hex').toString('base64url') };
}

/** SHA-256 of a signed statement, hex: what the next one names as its predecessor. */
export function digestOf(jws: string): string {
  return createHash('sha256').update(jws).digest('hex');
}

/** By code units, as in every place that sorts; a locale would order differently elsewhere. */
export function byChain(a: CheckpointLeaf, b: CheckpointLeaf): number {
  return a.chain < b.chain ? -1 : Number(a.chain > b.chain);
}

/** The statement in a signed text, not yet verified; undefined for anything else. */
export function readStatement(payload: string): Statement | undefined {
  try {
    const value = JSON.parse(payload) as Statement | null;
    const whole = [value?.number, value?.entries, value?.total].every(Number.isSafeInteger);
    const texts = [value?.previous, value?.at, value?.root].every(text => typeof text === 'string');
    return value?.version === 1 && whole && texts && typeof value.more === 'boolean' ? value : undefined;
  } catch {
    return undefined;
  }
}
