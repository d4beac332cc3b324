import { messageOf } from '@switchboard/kernel';
import { type FaultDefinition, type FaultRecord, type PlannedFault, Skipped } from './faults/fault';
import type { World } from './world/world';

/** Makes the planned faults when they are due, side by side, and notes what became of each. */
export class Injector {
  readonly records: FaultRecord[] = [];
  last = '';

  private readonly waiting: PlannedFault[];
  private readonly running: Promise<void>[] = [];

  /** @param plan in the order of their happening. */
  constructor(
    private readonly world: World,
    private readonly kinds: readonly FaultDefinition[],
    plan: readonly PlannedFault[],
  ) {
    this.waiting = [...plan];
  }

  /** Begins the faults that are due when this many tickets have been sent. */
  advance(sent: number): void {
    for (let next = this.waiting[0]; next && next.afterTicket <= sent; next = this.waiting[0]) {
      this.waiting.shift();
      this.running.push(this.make(next));
    }
  }

  /** Resolves when all faults that have begun are over. */
  async over(): Promise<void> {
    await Promise.all(this.running);
  }

  private async make(fault: PlannedFault): Promise<void> {
    const kind = this.kinds.find(one => one.kind === fault.kind);
    if (!kind) throw new Error(`no fault ${fault.kind}`);
    const startedAt = new Date();
    this.last = [fault.kind, fault.target].filter(Boolean).join(' ');
    const note = (outcome: FaultRecord['outcome'], text: string) =>
      this.records.push({ ...fault, startedAt, endedAt: new Date(), outcome, note: text });
    try {
      note('done', await kind.inject(this.world, fault));
    } catch (error) {
      note(error instanceof Skipped ? 'skipped' : 'failed', messageOf(error));
    }
  }
}
