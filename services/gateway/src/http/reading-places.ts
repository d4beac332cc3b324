/** A request whose body is on the way. */
export interface IncomingBody {
  /** Who sends it; those of one address share what it may take. */
  readonly address: string;
  /** What has come over its connection so far. */
  readonly bytes: () => number;
  /** Answers that it took too long, and ends the connection. */
  readonly giveUp: () => void;
}

export interface ReadingOptions {
  /** Bodies at once at most; each may be as large as the body limit. */
  readonly places: number;
  /** A body of which nothing came for so long is given up; milliseconds. */
  readonly stallMs: number;
  /** A body that is not whole after so long is given up, however steadily it trickles; milliseconds. */
  readonly totalMs: number;
  /** A body that has moved since then is never given up for a newcomer; milliseconds. */
  readonly graceMs: number;
  /** Monotonic, milliseconds. */
  readonly now?: () => number;
}

interface Progress {
  readonly since: number;
  bytes: number;
  movedAt: number;
}

/**
 * Places for bodies on the way. When all are taken a newcomer gets that of the body which has moved least lately, of the address
 * that holds most of them: whoever holds many silent connections pays for it, and nobody else.
 */
export class ReadingPlaces {
  private readonly bodies = new Map<IncomingBody, Progress>();
  private readonly now: () => number;

  constructor(private readonly options: ReadingOptions) {
    this.now = options.now ?? (() => performance.now());
  }

  get inside(): number {
    return this.bodies.size;
  }

  /** @returns whether there was a place. */
  tryEnter(body: IncomingBody): boolean {
    if (this.bodies.size >= this.options.places && !this.makeRoom()) return false;
    const now = this.now();
    this.bodies.set(body, { since: now, bytes: body.bytes(), movedAt: now });
    return true;
  }

  /** The body is whole, or its request over. */
  leave(body: IncomingBody): void {
    this.bodies.delete(body);
  }

  /** Gives up what stalls; to be called about once a second. */
  sweep(): void {
    const now = this.now();
    this.look(now);
    const { stallMs, totalMs } = this.options;
    for (const [body, { since, movedAt }] of [...this.bodies])
      if (now - movedAt >= stallMs || now - since >= totalMs) this.giveUp(body);
  }

  private makeRoom(): boolean {
    const now = this.now();
    this.look(now);
    const address = this.busiest();
    const [stalest] = [...this.bodies]
      .filter(([body, { movedAt }]) => body.address === address && now - movedAt >= this.options.graceMs)
      .sort(([, a], [, b]) => a.movedAt - b.movedAt || a.since - b.since);
    if (!stalest) return false;
    this.giveUp(stalest[0]);
    return true;
  }

  private look(now: number): void {
    for (const [body, progress] of this.bodies) {
      const bytes = body.bytes();
      if (bytes > progress.bytes) Object.assign(progress, { bytes, movedAt: now });
    }
  }

  private busiest(): string | undefined {
    const counts = new Map<string, number>();
    for (const { address } of this.bodies.keys()) counts.set(address, (counts.get(address) ?? 0) + 1);
    return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
  }

  private giveUp(body: IncomingBody): void {
    this.bodies.delete(body);
    body.giveUp();
  }
}
