import { seededRandom } from './random';

/** What the SMTP sink does with one message instead of taking it. */
export type SmtpFault =
  /** Refuses with this code at RCPT TO or after the text. 4xx: try again, 5xx: never. */
  | { readonly kind: 'reject'; readonly at: 'rcpt' | 'data'; readonly code: number; readonly text?: string }
  /** The connection ends in the middle of the text; the message is not kept. */
  | { readonly kind: 'drop' }
  /** The message is kept, and the connection ends before the sender is told so. */
  | { readonly kind: 'accept-then-drop' }
  /** Takes the message, answering this much later; milliseconds. */
  | { readonly kind: 'delay'; readonly ms: number };

/** A share of all messages, chosen by a seed: the same seed chooses the same messages. */
export interface RandomFaults {
  readonly percent: number;
  readonly seed: number;
  readonly fault: SmtpFault;
}

/** Decides what happens to the next message: first what was ordered, then chance. */
export class FaultPlan {
  private readonly ordered: SmtpFault[] = [];
  private chance: { threshold: number; random: () => number; fault: SmtpFault } | undefined;

  order(fault: SmtpFault, times: number): void {
    for (let i = 0; i < times; i += 1) this.ordered.push(fault);
  }

  atRandom(faults: RandomFaults | undefined): void {
    this.chance = faults && {
      threshold: faults.percent / 100,
      random: seededRandom(faults.seed),
      fault: faults.fault,
    };
  }

  /** Forgets everything that was ordered. */
  clear(): void {
    this.ordered.length = 0;
    this.chance = undefined;
  }

  next(): SmtpFault | undefined {
    const ordered = this.ordered.shift();
    if (ordered) return ordered;
    return this.chance && this.chance.random() < this.chance.threshold ? this.chance.fault : undefined;
  }
}
