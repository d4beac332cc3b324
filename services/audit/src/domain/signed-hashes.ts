import { type CheckpointLeaf, entriesOf } from './checkpoint';

/** What the first checkpoint that covers an entry says of it. */
export interface SignedHash {
  /** Hex. */
  readonly hash: string;
  /** Number of that checkpoint. */
  readonly checkpoint: number;
}

/** By index. */
export type SignedChain = ReadonlyMap<number, SignedHash>;

/** Index, checkpoint number, hash. */
const RECORD = 4 + 4 + 32;

/** Every hash that checkpoints vouch for, packed: 40 bytes an entry, and a few hundred a chain. */
export class SignedHashes {
  private readonly chains = new Map<string, { bytes: Buffer; used: number }>();

  add(checkpoint: number, leaf: CheckpointLeaf): void {
    for (const [index, hash] of entriesOf(leaf)) {
      const chain = this.roomIn(leaf.chain);
      chain.bytes.writeUInt32LE(index, chain.used);
      chain.bytes.writeUInt32LE(checkpoint, chain.used + 4);
      hash.copy(chain.bytes, chain.used + 8);
      chain.used += RECORD;
    }
  }

  /** What is known of a chain, which is forgotten then. */
  take(name: string): SignedChain {
    const chain = this.chains.get(name);
    this.chains.delete(name);
    const known = new Map<number, SignedHash>();
    for (let at = 0; chain && at < chain.used; at += RECORD) {
      const index = chain.bytes.readUInt32LE(at);
      // A later checkpoint that covers the same entry again proves no more than that somebody moved the marks.
      if (known.has(index)) continue;
      const checkpoint = chain.bytes.readUInt32LE(at + 4);
      known.set(index, { checkpoint, hash: chain.bytes.toString('hex', at + 8, at + RECORD) });
    }
    return known;
  }

  /** Chains that nobody took. */
  rest(): readonly string[] {
    return [...this.chains.keys()];
  }

  private roomIn(name: string): { bytes: Buffer; used: number } {
    const chain = this.chains.get(name);
    if (!chain) {
      const created = { bytes: Buffer.alloc(2 * RECORD), used: 0 };
      this.chains.set(name, created);
      return created;
    }
    if (chain.used === chain.bytes.length) chain.bytes = Buffer.concat([chain.bytes, Buffer.alloc(chain.bytes.length)]);
    return chain;
  }
}
