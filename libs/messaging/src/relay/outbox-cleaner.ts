import { messageOf, type Logger } from '@switchboard/kernel';
import type { OutboxSource } from '../bus/bus';

/**
 * What is published stays in its outbox so long, milliseconds, for the sake of one command for many. Much less than the age at which a
 * sweeper, also that of another process, takes an event for a forgotten one.
 */
const CLEAN_AFTER_MS = 200;
/** As many aggregates are not waited with. */
const MOST = 256;

/** Takes published events out of their outboxes, those of many aggregates together. What it fails to take out is published again. */
export class OutboxCleaner {
  private waiting = new Map<OutboxSource, Map<string, string[]>>();
  private underWay: Promise<void> = Promise.resolve();
  /** Of the command under way: they are in their outboxes until it is answered. */
  private leaving = new Map<OutboxSource, Map<string, string[]>>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly logger: Logger) {}

  add(source: OutboxSource, aggregateId: string, eventIds: readonly string[]): void {
    if (eventIds.length === 0) return;
    const ofSource = this.waiting.get(source) ?? new Map<string, string[]>();
    this.waiting.set(source, ofSource);
    ofSource.set(aggregateId, [...(ofSource.get(aggregateId) ?? []), ...eventIds]);
    if (ofSource.size >= MOST) void this.clean();
    else this.timer ??= setTimeout(() => void this.clean(), CLEAN_AFTER_MS).unref();
  }

  has(source: OutboxSource, aggregateId: string): boolean {
    return [this.waiting, this.leaving].some(all => all.get(source)?.has(aggregateId));
  }

  /** Resolves when everything added so far was tried. Never rejects. */
  clean(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.underWay = this.underWay.then(() => this.cleanAll());
    return this.underWay;
  }

  private async cleanAll(): Promise<void> {
    this.leaving = this.waiting;
    this.waiting = new Map();
    await Promise.all([...this.leaving].map(([source, ofSource]) => this.cleanOne(source, ofSource)));
    this.leaving = new Map();
  }

  private async cleanOne(source: OutboxSource, ofSource: ReadonlyMap<string, readonly string[]>): Promise<void> {
    try {
      await source.remove([...ofSource].map(([aggregateId, eventIds]) => ({ aggregateId, eventIds })));
    } catch (error) {
      const fields = { source: source.name, aggregates: ofSource.size, reason: messageOf(error) };
      this.logger.warn(
        fields,
        'published events could not be taken out of their outboxes; they will be published again',
      );
    }
  }
}
