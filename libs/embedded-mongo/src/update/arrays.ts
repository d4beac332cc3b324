import { cloneValue } from '../bson/codec';
import { sameValue } from '../bson/compare';
import { toNumber } from '../bson/numbers';
import { type Doc, isDoc, isNumeric, isRegex, typeName } from '../bson/types';
import { shown } from '../engine/duplicate';
import { fail } from '../errors';
import { compile } from '../query/matcher';
import { isOperatorDoc } from '../query/operators';
import { parseFilter } from '../query/parse';
import { compareKeys, parseSort, sortKey } from '../query/sort';
import type { MakeChange } from './change';
import { assign, checkViable, childOf, findContainer, makeContainer } from './paths';

/** The array at a path, made if absent. Throws code 2 if something else is there. */
function arrayAt(doc: Doc, parts: readonly string[], operator: string): unknown[] {
  const container = makeContainer(doc, parts);
  const last = parts[parts.length - 1] as string;
  const current = childOf(container, last);
  if (Array.isArray(current)) return current;
  if (current !== undefined) {
    const where = `{_id: ${shown(doc['_id'])}}`;
    if (operator === '$addToSet') {
      return fail(
        2,
        `Cannot apply $addToSet to non-array field. Field named '${last}' has non-array type ${typeName(current)}`,
      );
    }
    return fail(
      2,
      `The field '${parts.join('.')}' must be an array but is of type ${typeName(current)} in document ${where}`,
    );
  }
  const made: unknown[] = [];
  assign(container, last, made);
  return made;
}

/** The array at a path for removing operators; `undefined` if the path does not exist. Throws code 28 if it never could. */
function existingArray(doc: Doc, parts: readonly string[], operator: string): unknown[] | undefined {
  const container = findContainer(doc, parts);
  const current = container && childOf(container, parts[parts.length - 1] as string);
  if (current === undefined) checkViable(doc, parts);
  if (current === undefined || Array.isArray(current)) return current;
  if (operator === '$pop')
    return fail(14, `Path '${parts.join('.')}' contains an element of non-array type '${typeName(current)}'`);
  return fail(2, `Cannot apply ${operator} to a non-array value`);
}

function integer(name: string, value: unknown): number {
  const number = isNumeric(value) ? toNumber(value) : NaN;
  return Number.isInteger(number)
    ? number
    : fail(2, `The value for ${name} must be an integer value but was given type: ${typeName(value)}`);
}

function eachOf(operator: string, operand: unknown): unknown[] | undefined {
  if (!isDoc(operand) || !('$each' in operand)) return undefined;
  const items = operand['$each'];
  if (!Array.isArray(items))
    return fail(2, `The argument to $each in ${operator} must be an array but it was of type: ${typeName(items)}`);
  return items as unknown[];
}

/** `$push` with `$each`, `$position`, `$sort` and `$slice`, applied in that order. */
export const push: MakeChange = operand => {
  const items = eachOf('$push', operand);
  if (!items) return (doc, parts) => void arrayAt(doc, parts, '$push').push(cloneValue(operand));
  const modifiers = operand as Doc;
  for (const name of Object.keys(modifiers)) {
    if (!['$each', '$position', '$sort', '$slice'].includes(name)) fail(2, `Unrecognized clause in $push: ${name}`);
  }
  const position = modifiers['$position'] === undefined ? undefined : integer('$position', modifiers['$position']);
  const slice = modifiers['$slice'] === undefined ? undefined : integer('$slice', modifiers['$slice']);
  const order = modifiers['$sort'] === undefined ? undefined : orderOf(modifiers['$sort']);
  return (doc, parts) => {
    const array = arrayAt(doc, parts, '$push');
    array.splice(position ?? array.length, 0, ...items.map(cloneValue));
    if (order) array.sort(order);
    if (slice !== undefined) {
      const kept = slice >= 0 ? array.slice(0, slice) : array.slice(slice);
      array.splice(0, array.length, ...kept);
    }
  };
};

function orderOf(spec: unknown): (a: unknown, b: unknown) => number {
  const whole = isNumeric(spec);
  const fields = parseSort(whole ? { v: spec } : spec);
  if (fields.length === 0) fail(2, 'The $sort pattern is empty when it should be a set of fields.');
  const key = (value: unknown) => sortKey(whole ? { v: value } : value, fields);
  return (a, b) => compareKeys(key(a), key(b), fields);
}

export const addToSet: MakeChange = operand => {
  const items = eachOf('$addToSet', operand) ?? [operand];
  return (doc, parts) => {
    const array = arrayAt(doc, parts, '$addToSet');
    for (const item of items) if (!array.some(present => sameValue(present, item))) array.push(cloneValue(item));
  };
};

function removeWhere(array: unknown[] | undefined, gone: (value: unknown) => boolean): void {
  if (!array) return;
  const kept = array.filter(item => !gone(item));
  if (kept.length !== array.length) array.splice(0, array.length, ...kept);
}

/** `$pull`: a document is a filter on the elements, operators are conditions on them, anything else is a value. */
export const pull: MakeChange = operand => {
  const test = pullTest(operand);
  return (doc, parts) => removeWhere(existingArray(doc, parts, '$pull'), test);
};

function pullTest(operand: unknown): (value: unknown) => boolean {
  if (isOperatorDoc(operand) || isRegex(operand)) {
    const logical =
      isDoc(operand) && Object.keys(operand).some(key => key === '$or' || key === '$and' || key === '$nor');
    if (!logical) {
      const test = compile(parseFilter({ v: operand }));
      return value => test({ v: value });
    }
  }
  if (isDoc(operand)) {
    const test = compile(parseFilter(operand));
    return value => isDoc(value) && test(value);
  }
  return value => sameValue(value, operand);
}

export const pullAll: MakeChange = operand => {
  if (!Array.isArray(operand))
    return fail(2, `$pullAll requires an array argument but was given a ${typeName(operand)}`);
  return (doc, parts) =>
    removeWhere(existingArray(doc, parts, '$pullAll'), value => operand.some(item => sameValue(item, value)));
};

export const pop: MakeChange = operand => {
  const end = isNumeric(operand) ? toNumber(operand) : NaN;
  if (end !== 1 && end !== -1) return fail(9, `$pop expects 1 or -1, found: ${shown(operand)}`);
  return (doc, parts) => {
    const array = existingArray(doc, parts, '$pop');
    if (end === 1) array?.pop();
    else array?.shift();
  };
};
