import { type CheckpointLeaf, leafOf } from './checkpoint';

/** How far the checkpoints have come in one chain. */
export interface ChainCoverage {
  readonly chain: string;
  /** Highest index that was appended, as far as the appenders said. */
  readonly head: number;
  /** Highest index that is covered; 0 for none. */
  readonly covered: number;
  /** Hash of that entry; 64 zeros for none. */
  readonly coveredHash: string;
}

/** An entry, as far as a checkpoint needs it. */
export interface Link {
  readonly chain: string;
  readonly index: number;
  readonly hash: string;
  readonly previousHash: string;
}

export interface Extension {
  /** What can be covered next; undefined if nothing can. */
  readonly leaf: CheckpointLeaf | undefined;
  /** First index that should be there, behind what is covered, and is missing or does not follow. */
  readonly brokenAt: number | undefined;
}

const HASH = /^[0-9a-f]{64}$/;

/**
 * What a checkpoint may say of a chain: the entries behind what is covered, as far as each follows the one before. It
 * vouches for nothing that is broken already.
 * @param links entries of this chain in index order, `complete` unless there may be more.
 */
export function extend(coverage: ChainCoverage, links: readonly Link[], complete: boolean): Extension {
  const { chain, covered, coveredHash } = coverage;
  const hashes: string[] = [];
  let hash = coveredHash;
  for (const link of links) {
    const follows = link.index === covered + hashes.length + 1 && link.previousHash === hash;
    if (!follows || !HASH.test(link.hash)) break;
    hashes.push(link.hash);
    hash = link.hash;
  }
  const reached = covered + hashes.length;
  const broken = hashes.length < links.length || (complete && reached < coverage.head);
  return {
    leaf: hashes.length > 0 ? leafOf(chain, covered + 1, hashes) : undefined,
    brokenAt: broken ? reached + 1 : undefined,
  };
}
