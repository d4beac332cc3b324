import type { Doc } from '../bson/types';

/** One change of one concrete path. */
export type Change = (doc: Doc, parts: readonly string[]) => void;

/** Makes the change of an operand once per update; it is then applied to each document. Throws for bad operands. */
export type MakeChange = (operand: unknown, path: string) => Change;
