import { truthy } from '../../bson/truth';
import { type Doc, isDoc, typeName } from '../../bson/types';
import { int32Of } from '../../bson/arithmetic';
import { fail } from '../../errors';
import { Cell, type Compiled, type Make, type Scope } from '../scope';
import { countElements, countSteps, guarded, release, usedBytes } from '../work';
import { checkNames, isNullish } from './operands';

/** Name of a user's variable. Throws code 9. */
function checkVariable(name: unknown): string {
  if (typeof name !== 'string' || name === '') return fail(9, 'empty variable names are not allowed');
  if (!/^[a-z\u0080-\uffff]/.test(name) && name !== 'CURRENT')
    fail(9, `'${name}' starts with an invalid character for a user variable name`);
  if (!/^[\w\u0080-\uffff]*$/.test(name)) fail(9, `'${name}' contains an invalid character for a variable name`);
  return name;
}

/** Values that come straight from a document have the size of a document; others may be far larger once written out. */
function bound(expr: unknown, compiled: Compiled): Compiled {
  const isPath = typeof expr === 'string' && expr.startsWith('$') && !expr.startsWith('$$');
  return isPath ? compiled : root => guarded(compiled(root));
}

const letIn: Make = (operand, scope, name) => {
  const { vars, in: body } = checkNames(operand, name, [], {
    shape: 16874,
    unknown: 16875,
    missing: { vars: 16876, in: 16877 },
  });
  if (!isDoc(vars)) return fail(10065, `invalid parameter: expected an object (vars)`);
  const cells: Record<string, Cell> = {};
  const values = Object.entries(vars).map(([key, expr]) => {
    const cell = (cells[checkVariable(key)] = new Cell());
    return { cell, compute: bound(expr, scope.compile(expr)) };
  });
  const inner = scope.with(cells).compile(body);
  return root => {
    // All are computed before the first is set: they see the variables around, not each other.
    const computed = values.map(value => value.compute(root));
    values.forEach((value, i) => (value.cell.value = computed[i]));
    return inner(root);
  };
};

/** The array that a loop goes through: `null` for nullish input. */
function input(given: Doc, scope: Scope, name: string, code: number): (root: unknown) => readonly unknown[] | null {
  const compute = bound(given['input'], scope.compile(given['input']));
  return root => {
    const value = compute(root);
    if (isNullish(value)) return null;
    if (!Array.isArray(value)) return fail(code, `input to ${name} must be an array not ${typeName(value)}`);
    countSteps(value.length, name);
    return value;
  };
}

const map: Make = (operand, scope, name) => {
  const given = checkNames(operand, name, ['as'], {
    shape: 16878,
    unknown: 16879,
    missing: { input: 16880, in: 16882 },
  });
  const items = input(given, scope, name, 16883);
  const cell = new Cell();
  const body = scope
    .with({ [given['as'] === undefined ? 'this' : checkVariable(given['as'])]: cell })
    .compile(given['in']);
  return root => {
    const list = items(root);
    if (!list) return null;
    countElements(list.length, name);
    return list.map(item => {
      const before = usedBytes();
      cell.value = item;
      const made = body(root) ?? null;
      release(before, made, name);
      return made;
    });
  };
};

const filter: Make = (operand, scope, name) => {
  const given = checkNames(operand, name, ['as', 'limit'], {
    shape: 28646,
    unknown: 28647,
    missing: { input: 28648, cond: 28650 },
  });
  const items = input(given, scope, name, 28651);
  const cell = new Cell();
  const test = scope
    .with({ [given['as'] === undefined ? 'this' : checkVariable(given['as'])]: cell })
    .compile(given['cond']);
  const limit = 'limit' in given ? scope.compile(given['limit']) : undefined;
  return root => {
    const list = items(root);
    if (!list) return null;
    const most = limitOf(limit?.(root));
    const out: unknown[] = [];
    for (const item of list) {
      if (out.length >= most) break;
      const before = usedBytes();
      cell.value = item;
      if (truthy(test(root))) out.push(item);
      release(before, null, name);
    }
    countElements(out.length, name);
    return out;
  };
};

function limitOf(value: unknown): number {
  if (isNullish(value)) return Infinity;
  const limit =
    int32Of(value) ?? fail(327391, `$filter: limit must be represented as a 32-bit integral value: ${String(value)}`);
  return limit > 0 ? limit : fail(327392, `$filter: limit must be greater than 0, found: ${limit}`);
}

const reduce: Make = (operand, scope, name) => {
  const given = checkNames(operand, name, [], {
    shape: 40075,
    unknown: 40076,
    missing: { input: 40077, initialValue: 40078, in: 40079 },
  });
  const items = bound(given['input'], scope.compile(given['input']));
  const initial = scope.compile(given['initialValue']);
  const [value, current] = [new Cell(), new Cell()];
  const body = scope.with({ value, this: current }).compile(given['in']);
  return root => {
    const list = items(root);
    if (isNullish(list)) return null;
    if (!Array.isArray(list)) return fail(40080, `$reduce requires that 'input' be an array, found: ${typeName(list)}`);
    countSteps(list.length, name);
    let result = guarded(initial(root));
    for (const item of list) {
      const before = usedBytes();
      value.value = result;
      current.value = item;
      result = body(root);
      // What a step adds is counted by its size; what it threw away is not.
      if (usedBytes() !== before) release(before, guarded(result), name);
    }
    return result;
  };
};

/** Operators that bind variables. */
export const loops: Readonly<Record<string, Make>> = {
  $let: letIn,
  $map: map,
  $filter: filter,
  $reduce: reduce,
};
