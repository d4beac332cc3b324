import type { Scope } from '../scope';
import type { Budget } from './budget';

/** Collects over the documents of one group or window. */
export interface Accumulator {
  add(doc: unknown): void;
  result(): unknown;
}

/** Starts an accumulator; what it keeps is counted in the budget. */
export type Start = (budget: Budget) => Accumulator;

/** Checks the operand of an accumulator and makes it ready. */
export type MakeAccumulator = (operand: unknown, scope: Scope, name: string) => Start;
