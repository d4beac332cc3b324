import type { Evidence } from '../evidence';

export interface Violation {
  /** Ticket id, where there is one; its trail is printed. */
  readonly ticketId: string | null;
  readonly message: string;
}

export interface Finding {
  /** How many things were looked at; an invariant that looked at nothing has shown nothing. */
  readonly checked: number;
  readonly violations: readonly Violation[];
  /** Measured along the way, for the report. */
  readonly measured?: Readonly<Record<string, number>>;
}

/** A promise of the product, and whether a run kept it. Pure. */
export interface Invariant {
  readonly name: string;
  /** The promise as a sentence. */
  readonly promise: string;
  readonly check: (evidence: Evidence) => Finding;
}

export function violation(message: string, ticketId: string | null = null): Violation {
  return { ticketId, message };
}
