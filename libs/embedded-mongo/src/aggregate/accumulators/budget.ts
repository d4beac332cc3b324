import { fail } from '../../errors';

/** Bytes that one command may hold in memory beside what it sends: mongod's limit for a stage. */
export const MAX_HELD_BYTES = 100 * 1024 * 1024;

/** Memory that a command holds, roughly. Everything that keeps documents or values asks here first. */
export class Budget {
  private held = 0;

  constructor(private readonly limit = MAX_HELD_BYTES) {}

  /** Throws code 292 for stages, 146 for accumulators. */
  take(bytes: number, holder: string, code: 292 | 146 | 4568 = 292): void {
    this.held += bytes;
    if (this.held <= this.limit) return;
    if (code === 146)
      fail(146, `${holder} used too much memory and cannot spill to disk. Memory limit: ${this.limit} bytes`);
    if (code === 4568)
      fail(4568, `Total size of documents matching pipeline's ${holder} stage exceeds ${this.limit} bytes`);
    fail(
      292,
      `Exceeded memory limit of ${this.limit} bytes for ${holder}; this server does not sort or group on disk: use $match, $limit or $project earlier`,
    );
  }

  give(bytes: number): void {
    this.held -= bytes;
  }
}
