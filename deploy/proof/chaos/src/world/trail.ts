import type { AnyEvent } from '@switchboard/contracts';
import { auditEntriesCollection, type Database } from '@switchboard/persistence';

/** Real events, from where they are recorded. */
export class Trail {
  constructor(private readonly database: Database) {}

  /** The newest and the oldest `count`; ids are in the order of their making. */
  async samples(count: number): Promise<{ recent: AnyEvent[]; old: AnyEvent[] }> {
    return { recent: await this.page(-1, count), old: await this.page(1, count) };
  }

  private async page(direction: 1 | -1, count: number): Promise<AnyEvent[]> {
    const entries = await this.database
      .model(auditEntriesCollection)
      .find({}, { event: 1 })
      .sort({ _id: direction })
      .limit(count)
      .lean<{ event: AnyEvent }[]>()
      .exec();
    return entries.map(({ event }) => event);
  }
}
