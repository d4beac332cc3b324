import type { CheckpointLeaf } from '../domain/checkpoint';
import { type ChainCoverage, extend, type Link } from '../domain/coverage';
import type { Coverage, TrailLinks } from '../ports';

export interface GatherDeps {
  readonly trailLinks: TrailLinks;
  readonly coverage: Coverage;
}

export interface Gathered {
  readonly leaves: CheckpointLeaf[];
  /** Chains on the work list with nothing left to cover: they were marked after a checkpoint had covered them. */
  readonly nothingLeft: ChainCoverage[];
  readonly broken: { readonly chain: string; readonly index: number }[];
  /** Whether there may be more behind. */
  readonly more: boolean;
  /** The last chain that was done with: where to go on. */
  readonly after: string;
}

/** Chains asked for at a time. */
const PAGE = 100;

/** What the next checkpoint can cover: at most `limit` entries of the chains on the work list behind `after`. */
export async function gather(deps: GatherDeps, after: string, limit: number): Promise<Gathered> {
  const found: Gathered = { leaves: [], nothingLeft: [], broken: [], more: true, after };
  let last = after;
  for (let room = limit; room > 0;) {
    const page = await deps.coverage.pending(last, PAGE);
    if (page.length === 0) return { ...found, more: false, after: last };
    const links = await deps.trailLinks.uncovered(page, room);
    const byChain = grouped(links);
    // The chain at which the room ended may go on, and those behind it were not looked at.
    const cutAt = links.length === room ? links.at(-1)?.chain : undefined;
    for (const coverage of page) {
      const { chain } = coverage;
      const took = take(found, coverage, byChain.get(chain) ?? [], chain !== cutAt);
      // Again the same chain next time, unless there is no getting on with it.
      if (chain === cutAt) return { ...found, after: took ? last : chain };
      last = chain;
    }
    room -= links.length;
  }
  return { ...found, after: last };
}

/** @returns whether the chain got a leaf. */
function take(found: Gathered, coverage: ChainCoverage, links: readonly Link[], complete: boolean): boolean {
  const { leaf, brokenAt } = extend(coverage, links, complete);
  if (leaf) found.leaves.push(leaf);
  if (brokenAt !== undefined) found.broken.push({ chain: coverage.chain, index: brokenAt });
  else if (!leaf) found.nothingLeft.push(coverage);
  return leaf !== undefined;
}

function grouped(links: readonly Link[]): Map<string, Link[]> {
  const groups = new Map<string, Link[]>();
  for (const link of links) {
    const group = groups.get(link.chain);
    if (group) group.push(link);
    else groups.set(link.chain, [link]);
  }
  return groups;
}
