import { ConfigError, messageOf } from '@switchboard/kernel';
import { digestOf } from '../../domain/checkpoint';
import type { CheckpointCopy, CheckpointLine } from '../../ports';

/** What is known of the copies outside of the database: the digest of each checkpoint in them; contents are read when needed. */
export class OutsideCopies {
  private constructor(
    private readonly copies: readonly CheckpointCopy[],
    private readonly digests: ReadonlyMap<number, string>,
    /** Numbers that stand for different checkpoints. */
    readonly conflicts: ReadonlySet<number>,
  ) {}

  /** @throws ConfigError for a file that can not be read. */
  static async read(copies: readonly CheckpointCopy[]): Promise<OutsideCopies> {
    const digests = new Map<number, string>();
    const conflicts = new Set<number>();
    for (const copy of copies) {
      try {
        for await (const { number, jws } of copy.lines()) {
          const digest = digestOf(jws);
          if ((digests.get(number) ?? digest) !== digest) conflicts.add(number);
          else digests.set(number, digest);
        }
      } catch (error) {
        throw new ConfigError(`The copy of the checkpoints ${copy.name} can not be read: ${messageOf(error)}`);
      }
    }
    return new OutsideCopies(copies, digests, conflicts);
  }

  /** Checkpoints in them; null without a copy. */
  get count(): number | null {
    return this.copies.length > 0 ? this.digests.size : null;
  }

  get highest(): number {
    return [...this.digests.keys()].reduce((highest, number) => Math.max(highest, number), 0);
  }

  numbers(): Iterable<number> {
    return this.digests.keys();
  }

  digestOf(number: number): string | undefined {
    return this.digests.get(number);
  }

  /** Lines with these numbers, each number once; one that tells its entries, if there is one. */
  async *lines(numbers: ReadonlySet<number>): AsyncGenerator<CheckpointLine> {
    const left = new Set(numbers);
    const bare = new Map<number, CheckpointLine>();
    for (const copy of left.size > 0 ? this.copies : []) {
      for await (const line of copy.lines()) {
        if (!left.has(line.number)) continue;
        if (!line.leaves) bare.set(line.number, line);
        else if (left.delete(line.number)) yield line;
      }
    }
    for (const [number, line] of bare) if (left.has(number)) yield line;
  }
}
