import type { Doc } from '../bson/types';
import type { Collection } from '../engine/collection';
import type { Budget } from './accumulators/budget';

/** Documents on their way through a pipeline, with `undefined` where the work may be paused. */
export type Docs = Iterable<Doc | undefined>;

/**
 * A stage ready to run. It reads its input as its output is asked for, hands on every pause at once, and keeps no more than it
 * must; what it keeps is counted in the budget.
 */
export type Stage = (docs: Docs) => Docs;

/** What stages may reach beyond their input. */
export interface PipelineContext {
  readonly variables: Doc;
  readonly budget: Budget;
  /** Another collection of the same database; `undefined` if there is none of this name. */
  collection(name: string): Collection | undefined;
}

/** Compiles a pipeline inside a stage, with more variables if given. */
export type Nested = (pipeline: unknown, variables?: Doc) => Stage;

/** Checks the operand of a stage and makes it ready. Throws MongoDB's errors for bad operands. */
export type MakeStage = (operand: unknown, context: PipelineContext, nested: Nested, name: string) => Stage;
