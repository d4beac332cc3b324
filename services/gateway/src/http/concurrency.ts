/** How many requests may be worked on at once; whoever finds no place is sent away at once, nobody waits in line. */
export interface Concurrency {
  /** Takes a place. @returns whether there was one. */
  tryEnter(): boolean;
  /** Gives the place back. `ms`: how long the work took; undefined where that says nothing about the load. */
  leave(ms?: number): void;
  readonly inside: number;
  readonly limit: number;
}

/** As many as told, always. */
export class FixedConcurrency implements Concurrency {
  inside = 0;

  constructor(readonly limit: number) {}

  tryEnter(): boolean {
    if (this.inside >= this.limit) return false;
    this.inside += 1;
    return true;
  }

  leave(): void {
    this.inside -= 1;
  }
}

export interface AdaptiveOptions {
  readonly min: number;
  readonly initial: number;
  readonly max: number;
  /** Nine of ten requests shall take at most this long; milliseconds. */
  readonly targetMs: number;
  /** Time that requests waited for this process before it saw them, since it was last asked; milliseconds. */
  readonly unseenMs: () => number;
  /** Monotonic, milliseconds. */
  readonly now?: () => number;
}

/** Long enough to say something about nine of ten, short enough to follow a burst; milliseconds. */
const WINDOW_MS = 100;
const MIN_SAMPLES = 10;
/** With little traffic a window lasts until it has its samples, but not for ever; milliseconds. */
const MAX_WINDOW_MS = 500;
/** At least a tenth fewer, at most half of them. */
const BACK_OFF = { least: 0.9, most: 0.5 };
const GROWTH = 2;

/**
 * Additive increase, multiplicative decrease, as in TCP: while requests are answered in time and all places are taken, there are
 * a few places more; when they are not, there are as many fewer as they are late. By Little's law the number of places over the throughput is the
 * time that a request takes, so this finds the number that fits the machine, however fast it and its database are today.
 */
export class AdaptiveConcurrency implements Concurrency {
  inside = 0;
  private places: number;
  private busiest = 0;
  private samples: number[] = [];
  private windowFrom: number;
  private readonly now: () => number;

  constructor(private readonly options: AdaptiveOptions) {
    this.now = options.now ?? (() => performance.now());
    this.places = options.initial;
    this.windowFrom = this.now();
  }

  get limit(): number {
    return Math.floor(this.places);
  }

  tryEnter(): boolean {
    if (this.inside >= this.limit) {
      this.busiest = this.limit;
      return false;
    }
    this.inside += 1;
    this.busiest = Math.max(this.busiest, this.inside);
    return true;
  }

  leave(ms?: number): void {
    this.inside -= 1;
    if (ms === undefined) return;
    this.samples.push(ms);
    const age = this.now() - this.windowFrom;
    if (age >= MAX_WINDOW_MS || (age >= WINDOW_MS && this.samples.length >= MIN_SAMPLES)) this.adjust();
  }

  private adjust(): void {
    const { min, max, targetMs, unseenMs } = this.options;
    const sorted = this.samples.sort((a, b) => a - b);
    const took = (sorted[Math.floor(sorted.length * 0.9)] ?? 0) + unseenMs();
    // A request that is slow while it is alone is not slow because of the others: fewer places would not make it faster.
    if (took > targetMs && this.busiest > min) this.places = Math.max(min, this.places * backOff(targetMs / took));
    else if (took <= targetMs && this.busiest >= this.limit) this.places = Math.min(max, this.places + GROWTH);
    this.samples = [];
    this.busiest = this.inside;
    this.windowFrom = this.now();
  }
}

const backOff = (inTime: number) => Math.min(BACK_OFF.least, Math.max(BACK_OFF.most, inTime));
