import type { Doc } from '../bson/types';
import type { Collection } from '../engine/collection';

/** A stage ready to run. */
export type Stage = (docs: Doc[]) => Doc[];

/** What stages may reach beyond their input. */
export interface PipelineContext {
  readonly variables: Doc;
  /** Another collection of the same database; `undefined` if there is none of this name. */
  collection(name: string): Collection | undefined;
}

/** Compiles a pipeline inside a stage, with more variables if given. */
export type Nested = (pipeline: unknown, variables?: Doc) => Stage;

/** Checks the operand of a stage and makes it ready. Throws MongoDB's errors for bad operands. */
export type MakeStage = (operand: unknown, context: PipelineContext, nested: Nested) => Stage;
