import type { Doc } from '../bson/types';
import { operators } from './expressions/index';
import { Scope } from './scope';
import { startWork } from './work';

/** Computes an expression for one document; missing comes out as `undefined`. */
export type Evaluate = (doc: unknown) => unknown;

/** What expressions may use: variables by name, constants or cells whose values change. */
export function scopeOf(variables: Doc): Scope {
  return new Scope(operators, new Map(Object.entries(variables)));
}

/**
 * Compiles an aggregation expression. Throws code 168 or 115 for operators that the language does not have, 17276 for undefined
 * variables, and MongoDB's own for malformed ones; evaluating throws MongoDB's own.
 */
export function evaluateExpression(expr: unknown, variables: Doc = {}): Evaluate {
  const compiled = scopeOf(variables).compile(expr);
  return doc => {
    startWork();
    return compiled(doc);
  };
}
