import { type Clock, type Logger, messageOf, TransientError, valueWithin } from '@switchboard/kernel';
import { differences } from '../domain/differences';
import { TicketColumns } from '../domain/ticket-columns';
import type { TicketRows } from '../ports';

/** How long a write may take from its `updatedAt` until it can be read, clocks of other machines included; milliseconds. */
const LATE_MS = 5_000;
/** The same for the rounds, which make up for what was later still. */
const VERY_LATE_MS = 60_000;
/** How long somebody waits until all tickets are read for the first time. */
const FIRST_TIME_MS = 15_000;
/** After that long everything is read anew, whether anything is missing or not. */
const REBUILD_AFTER_MS = 6 * 3_600_000;
/** Tickets that are named of those that differ. */
const NAMED = 20;

export interface Rebuilt {
  readonly tickets: number;
  /** How many were not in the columns as they are in the database; 0 when there were no columns yet. */
  readonly different: number;
  /** Ids of some of those. */
  readonly examples: readonly string[];
}

/**
 * This process's columns of all tickets. Before each use it asks the database what was written since the last time, so that whoever asks sees what was
 * written before; no event has to arrive for that.
 */
export class TicketFollower {
  private readonly stopping = new AbortController();
  private columns: TicketColumns | undefined;
  /** All that was written before this moment is in the columns. */
  private upTo = 0;
  private rebuiltAt = 0;
  private building: Promise<Rebuilt> | undefined;
  private checking: Promise<Rebuilt> | undefined;
  /** A look that has not begun: whoever asks until then shares it. */
  private waiting: Promise<void> | undefined;
  private lane: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly rows: TicketRows,
    private readonly clock: Pick<Clock, 'now'>,
    private readonly logger: Pick<Logger, 'warn'>,
  ) {}

  /**
   * The columns as of now; undefined where the tickets can not be read into them. Whoever asks while that is done for the first time waits: were the
   * database to count for each of them meanwhile, all would take many times longer.
   * @throws TransientError when it takes longer than people wait.
   */
  async current(): Promise<TicketColumns | undefined> {
    if (!this.columns) {
      this.begin();
      const state = await valueWithin(FIRST_TIME_MS, Promise.allSettled([this.building]), 'late');
      if (state === 'late')
        throw new TransientError('numbers_not_ready', 'The tickets are still being read for the numbers. Ask again.');
      if (!this.columns) return undefined;
    }
    this.waiting ??= this.inLane(async () => {
      this.waiting = undefined;
      await this.look(LATE_MS);
    });
    await this.waiting;
    return this.columns;
  }

  /** Begins to read all tickets, if nobody has. */
  begin(): void {
    if (this.columns || this.building) return;
    this.rebuild().catch((error: unknown) => {
      if (this.stopping.signal.aborted) return;
      const reason = messageOf(error);
      this.logger.warn({ reason }, 'the tickets could not be read for the numbers; it is tried again');
    });
  }

  /** Reads all tickets anew and says how they differ from what the columns held. */
  rebuild(): Promise<Rebuilt> {
    this.building ??= this.build(true).finally(() => (this.building = undefined));
    return this.building;
  }

  /** The same, but nothing is mended. */
  check(): Promise<Rebuilt> {
    this.checking ??= this.build(false).finally(() => (this.checking = undefined));
    return this.checking;
  }

  /** Now and then: what was very late, and everything after some hours. */
  async tend(): Promise<void> {
    if (!this.columns || this.clock.now().getTime() - this.rebuiltAt > REBUILD_AFTER_MS) {
      const { different, examples } = await this.rebuild();
      if (different > 0)
        this.logger.warn(
          { different, examples },
          'tickets had been written past the numbers; they are counted right now',
        );
    } else await this.inLane(() => this.look(VERY_LATE_MS));
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.allSettled([this.building, this.checking]);
    await this.lane;
  }

  private async build(keep: boolean): Promise<Rebuilt> {
    const { signal } = this.stopping;
    const began = this.clock.now().getTime();
    const fresh = new TicketColumns();
    for await (const rows of this.rows.all(signal)) for (const row of rows) fresh.put(row);
    signal.throwIfAborted();
    return this.inLane(async () => {
      await this.look(VERY_LATE_MS, began, fresh);
      const different = this.columns ? differences(this.columns, fresh) : [];
      if (keep) {
        this.columns = fresh;
        this.rebuiltAt = began;
      }
      return { tickets: fresh.size, different: different.length, examples: different.slice(0, NAMED) };
    });
  }

  /** Takes what was written since the last look, or since `began` if that is earlier, into the columns and `others`. */
  private async look(lateMs: number, began = this.upTo, others?: TicketColumns): Promise<void> {
    const now = this.clock.now().getTime();
    const since = Math.min(this.upTo || began, began);
    const { rows, gone } = await this.rows.since(new Date(since - lateMs));
    for (const columns of [this.columns, others]) {
      for (const row of rows) columns?.put(row);
      for (const id of gone) columns?.remove(id);
    }
    this.upTo = now;
  }

  /** One after the other: what is read later must not be written over by what was read before. */
  private inLane<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.lane.then(work);
    this.lane = turn.catch(() => undefined);
    return turn;
  }
}
