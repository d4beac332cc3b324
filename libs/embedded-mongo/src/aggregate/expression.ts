import { Context, evalExpr } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import { ownValue } from '../bson/names';
import { type Doc, isDoc } from '../bson/types';
import { CommandError, fail } from '../errors';
import { overrides } from './overrides';

/** Computes an expression for one document; missing comes out as `undefined`. */
export type Evaluate = (doc: unknown, variables?: Doc) => unknown;

type Options = Parameters<typeof evalExpr>[2];
type Operator = (obj: unknown, expr: unknown, options: Options) => unknown;

/** Accumulators that MongoDB also offers as expressions over arrays. */
const { $avg, $sum, $min, $max, $stdDevPop, $stdDevSamp } = accumulators;

const { $function: _refused, ...library } = expressions as unknown as Record<string, Operator>;

/** Only a running operator sees the library's compiled options; this one hands them out, so that they are made once. */
const CAPTURE = '$__options';

const capture: Operator = (_obj, _expr, options) => options;

const context = Context.init({
  expression: { ...library, ...overrides, [CAPTURE]: capture } as unknown as Record<string, never>,
  accumulator: { $avg, $sum, $min, $max, $stdDevPop, $stdDevSamp } as unknown as Record<string, never>,
});

const KNOWN = new Set([
  ...Object.keys(library),
  ...Object.keys(overrides),
  '$avg',
  '$sum',
  '$min',
  '$max',
  '$stdDevPop',
  '$stdDevSamp',
]);
const SYSTEM_VARIABLES = new Set(['ROOT', 'CURRENT', 'NOW', 'REMOVE', 'KEEP', 'PRUNE', 'DESCEND']);

interface ReusableOptions {
  update(locals: { root: unknown }): unknown;
}

/**
 * Compiles an aggregation expression (plain values, see toPlain). Throws code 168 for operators that do not exist, 17276 for
 * undefined variables, 115 for `$function`; while evaluating, MongoDB's own code where known, else 2.
 */
export function evaluateExpression(expr: unknown, variables: Doc = {}): Evaluate {
  checkExpression(expr, new Set(Object.keys(variables)));
  if (!isDynamic(expr)) return () => expr;
  if (typeof expr === 'string' && /^\$[^$]/.test(expr)) return pathReader(expr.slice(1).split('.'));
  let cached: { options: Options; variables: Doc } | undefined;
  return (doc, extra) => {
    try {
      if (!cached || extra) {
        const all = { ...variables, ...extra };
        const options = evalExpr({}, { [CAPTURE]: 1 }, {
          context,
          variables: all,
          failOnError: true,
        } as unknown as Options);
        cached = { options: options as Options, variables: all };
      }
      (cached.options as unknown as ReusableOptions).update({ root: doc });
      return evalExpr(doc, expr, cached.options);
    } catch (error) {
      if (error instanceof CommandError) throw error;
      return fail(2, (error as Error).message.replace(/^mingo: /, ''));
    }
  };
}

/** Reads a field path without the expression library: most expressions of a report are one. */
function pathReader(parts: readonly string[]): Evaluate {
  return doc => readPath(doc, parts, 0);
}

function readPath(value: unknown, parts: readonly string[], at: number): unknown {
  const part = parts[at];
  if (part === undefined) return value;
  if (Array.isArray(value)) return value.map(item => readPath(item, parts, at)).filter(item => item !== undefined);
  return isDoc(value) ? readPath(ownValue(value, part), parts, at + 1) : undefined;
}

function isDynamic(expr: unknown): boolean {
  if (typeof expr === 'string') return expr.startsWith('$');
  if (Array.isArray(expr)) return expr.some(isDynamic);
  return isDoc(expr) && Object.keys(expr).length > 0;
}

function checkExpression(expr: unknown, names: ReadonlySet<string>): void {
  if (typeof expr === 'string') return checkPath(expr, names);
  if (Array.isArray(expr)) return expr.forEach(item => checkExpression(item, names));
  if (!isDoc(expr)) return;
  const keys = Object.keys(expr);
  const operator = keys.find(key => key.startsWith('$'));
  if (operator === undefined) {
    for (const key of keys) checkExpression(expr[key], names);
    return;
  }
  if (keys.length > 1)
    fail(15983, 'an expression specification must contain exactly one field, the name of the expression.');
  if (operator === '$function' || operator === '$accumulator') {
    fail(115, `${operator} is not supported: this server runs no JavaScript`);
  }
  if (!KNOWN.has(operator)) fail(168, `Unrecognized expression '${operator}'`);
  if (operator !== '$literal') checkOperands(operator, expr[operator], names);
}

function checkOperands(operator: string, operand: unknown, names: ReadonlySet<string>): void {
  if (!isDoc(operand)) return checkExpression(operand, names);
  const bound = new Set(names);
  if (operator === '$let' && isDoc(operand['vars'])) for (const name of Object.keys(operand['vars'])) bound.add(name);
  if (operator === '$reduce') bound.add('value').add('this');
  if (operator === '$map' || operator === '$filter')
    bound.add(typeof operand['as'] === 'string' ? operand['as'] : 'this');
  if (Object.keys(operand).some(key => key.startsWith('$'))) return checkExpression(operand, bound);
  for (const [name, value] of Object.entries(operand)) if (!LITERAL_FIELDS.has(name)) checkExpression(value, bound);
}

/** Operands that hold names or formats, never expressions. */
const LITERAL_FIELDS = new Set(['as', 'sortBy']);

function checkPath(path: string, names: ReadonlySet<string>): void {
  if (path === '$') fail(16872, "'$' by itself is not a valid FieldPath");
  if (!path.startsWith('$$')) return;
  const name = path.slice(2).split('.')[0] as string;
  if (!SYSTEM_VARIABLES.has(name) && !names.has(name)) fail(17276, `Use of undefined variable: ${name}`);
}
