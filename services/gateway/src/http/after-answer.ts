import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Logger, messageOf } from '@switchboard/kernel';
import { Refusal } from '../domain/refusal';

/** Each holds a request's few hundred bytes; more than these at once is somebody's attack. */
const AT_ONCE = 64;
const RETRY_AFTER_S = 2;

/**
 * Work that begins when the caller has been answered, so that neither the answer nor its time can depend on what the work finds.
 * It is lost when the process dies in between; a process that is stopped finishes it.
 */
export class AfterAnswer {
  private readonly underWay = new Set<Promise<void>>();

  constructor(private readonly logger: Logger) {}

  /** @param what names the work in the log if it fails. @throws Refusal `overloaded`, whatever the work is about. */
  run(what: string, work: () => Promise<void>): void {
    if (this.underWay.size >= AT_ONCE) {
      throw new Refusal('unavailable', 'overloaded', 'Too much to do right now. Try again.', [], RETRY_AFTER_S);
    }
    const done = nextTurn()
      .then(work)
      .catch((error: unknown) => this.logger.warn({ what, reason: messageOf(error) }, 'work after an answer failed'))
      .finally(() => this.underWay.delete(done));
    this.underWay.add(done);
  }

  async idle(): Promise<void> {
    await Promise.all(this.underWay);
  }
}
