import { createHash } from 'node:crypto';

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/**
 * Root hash of a list, as RFC 6962 (section 2.1) defines it: SHA-256, leaves and inner nodes hashed with different
 * prefixes, so that neither can be passed off as the other. Keeps one hash per level, whatever the length of the list.
 */
export class MerkleTree {
  /** Roots of the complete subtrees so far, largest first. */
  private readonly peaks: { height: number; hash: Buffer }[] = [];

  add(data: string): void {
    let node = { height: 0, hash: sha256(LEAF, Buffer.from(data, 'utf8')) };
    for (let last = this.peaks.at(-1); last?.height === node.height; last = this.peaks.at(-1)) {
      this.peaks.pop();
      node = { height: node.height + 1, hash: sha256(NODE, last.hash, node.hash) };
    }
    this.peaks.push(node);
  }

  /** 64 hex digits. The root of an empty list is the hash of nothing. */
  root(): string {
    const hashes = this.peaks.map(({ hash }) => hash);
    const root = hashes.length > 0 ? hashes.reduceRight((right, left) => sha256(NODE, left, right)) : sha256();
    return root.toString('hex');
  }
}

function sha256(...parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
