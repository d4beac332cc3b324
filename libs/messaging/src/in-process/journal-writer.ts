import { Batcher, messageOf, type Logger } from '@switchboard/kernel';
import type { JournalRecord, QueueJournal } from './journal';

/** Publications that come within this time are written together, milliseconds: each step of a ticket waits as long. */
const APPENDS = { most: 256, waitMs: 5 } as const;

/** Acknowledgements are collected this long before they are written; a crash in between means a redelivery, which is allowed. */
const REMOVAL_DELAY_MS = 100;

/** When removals that failed, e.g. for want of space, are tried again. */
const REPEAT_MS = 1_000;

/**
 * Writes state changes in order: an update that is overtaken by the removal of its record would bring the message back to life.
 * A failing write is logged and not thrown: memory goes on, and after a restart the older state is delivered again. Removals are
 * tried until they get through, because what stays behind would be delivered again long after.
 */
export class JournalWriter {
  private tail: Promise<void> = Promise.resolve();
  private removals: string[] = [];
  private timer: NodeJS.Timeout | undefined;
  private readonly appends: Batcher<readonly JournalRecord[]>;

  constructor(
    private readonly journal: QueueJournal,
    private readonly logger: Logger,
  ) {
    this.appends = new Batcher(async publications => {
      await journal.append(publications.flat());
      return [];
    }, APPENDS);
  }

  /** Resolves when durable. @throws what the journal says: then it is not known which of those that came together it has. */
  append(records: readonly JournalRecord[]): Promise<void> {
    return this.appends.add(records);
  }

  /** Resolves when written. */
  update(record: JournalRecord): Promise<void> {
    return this.enqueue('update', () => this.journal.update(record));
  }

  /** Returns at once. */
  remove(key: string): void {
    this.removals.push(key);
    this.flushIn(REMOVAL_DELAY_MS);
  }

  /** Resolves when everything so far is written. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const keys = this.removals;
    this.removals = [];
    if (keys.length === 0) return this.tail;
    return this.enqueue('remove', () =>
      this.journal.remove(keys).catch(error => {
        this.removals.push(...keys);
        this.flushIn(REPEAT_MS);
        throw error;
      }),
    );
  }

  /** A process that ends does not wait for it. */
  private flushIn(delayMs: number): void {
    this.timer ??= setTimeout(() => void this.flush(), delayMs).unref();
  }

  private enqueue(what: string, write: () => Promise<void>): Promise<void> {
    this.tail = this.tail.then(write).catch(error => {
      this.logger.warn(
        { what, reason: messageOf(error) },
        'queue journal refused a write; messages may be redelivered after a restart',
      );
    });
    return this.tail;
  }
}
