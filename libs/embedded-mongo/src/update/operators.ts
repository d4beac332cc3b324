import { Int32, Timestamp } from 'bson';
import { isInt, plain } from '../bson/arithmetic';
import { cloneValue } from '../bson/codec';
import { compareValues, sameValue } from '../bson/compare';
import { arithmetic } from '../bson/numbers';
import { isDoc, isNumeric, typeName } from '../bson/types';
import { shown } from '../engine/duplicate';
import { fail } from '../errors';
import { addToSet, pop, pull, pullAll, push } from './arrays';
import type { MakeChange } from './change';
import { assign, checkViable, childOf, findContainer, makeContainer, removeKey } from './paths';

function arithmeticOf(name: '$inc' | '$mul', sign: '+' | '*'): MakeChange {
  return (operand, path) => {
    const verb = name === '$inc' ? 'increment' : 'multiply';
    if (!isNumeric(operand)) return fail(14, `Cannot ${verb} with non-numeric argument: {${path}: ${shown(operand)}}`);
    return (doc, parts) => {
      const container = makeContainer(doc, parts);
      const last = parts[parts.length - 1] as string;
      const current = childOf(container, last);
      if (current !== undefined && !isNumeric(current)) {
        fail(
          14,
          `Cannot apply ${name} to a value of non-numeric type. {_id: ${shown(doc['_id'])}} has the field '${last}' of non-numeric type ${typeName(current)}`,
        );
      }
      if (current === undefined)
        assign(container, last, sign === '+' ? operand : arithmetic(operand, '*', new Int32(0)));
      else assign(container, last, arithmetic(current, sign, operand));
    };
  };
}

function extreme(turn: 1 | -1): MakeChange {
  return operand => (doc, parts) => {
    const container = makeContainer(doc, parts);
    const last = parts[parts.length - 1] as string;
    const current = childOf(container, last);
    if (current === undefined || compareValues(operand, current) * turn > 0)
      assign(container, last, cloneValue(operand));
  };
}

const set: MakeChange = operand => (doc, parts) => {
  const container = makeContainer(doc, parts);
  const last = parts[parts.length - 1] as string;
  const current = childOf(container, last);
  // Equal by value but of another type is a change too; the caller compares bytes.
  if (
    current === undefined ||
    !sameValue(current, operand) ||
    typeName(current) !== typeName(operand) ||
    isDoc(operand) ||
    Array.isArray(operand)
  ) {
    assign(container, last, cloneValue(operand));
  }
};

const unset: MakeChange = () => (doc, parts) => {
  const container = findContainer(doc, parts);
  if (container) removeKey(container, parts[parts.length - 1] as string);
};

const currentDate: MakeChange = (operand, path) => {
  const wanted = isDoc(operand) ? operand['$type'] : operand;
  if (wanted !== true && wanted !== 'date' && wanted !== 'timestamp') {
    return fail(
      2,
      `${typeName(operand)} is not valid type for $currentDate. Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}). Path: ${path}`,
    );
  }
  const value = () => (wanted === 'timestamp' ? new Timestamp({ t: Math.floor(Date.now() / 1000), i: 1 }) : new Date());
  return (doc, parts) => assign(makeContainer(doc, parts), parts[parts.length - 1] as string, value());
};

const rename: MakeChange = (operand, path) => {
  if (typeof operand !== 'string')
    return fail(2, `The 'to' field for $rename must be a string: ${path}: ${shown(operand)}`);
  if (/(^|\.)\$/.test(operand) || /(^|\.)\$/.test(path))
    fail(2, `The source and target field for $rename must not be dynamic: ${path}`);
  if (operand === path) fail(2, `The source and target field for $rename must differ: ${path}: "${operand}"`);
  return (doc, parts) => {
    const source = findContainer(doc, parts);
    const last = parts[parts.length - 1] as string;
    // A field that is not there is left alone, but not one that could never be.
    if (!source) return checkViable(doc, parts);
    if (Array.isArray(source))
      fail(2, `The source field cannot be an array element, '${path}' in doc with _id: ${shown(doc['_id'])}`);
    const value = childOf(source, last);
    if (value === undefined) return;
    removeKey(source, last);
    const target = operand.split('.');
    const container = makeContainer(doc, target);
    if (Array.isArray(container))
      fail(2, `The destination field cannot be an array element, '${operand}' in doc with _id: ${shown(doc['_id'])}`);
    assign(container, target[target.length - 1] as string, value);
  };
};

const bit: MakeChange = (operand, path) => {
  if (!isDoc(operand) || Object.keys(operand).length === 0)
    return fail(
      2,
      `The $bit modifier is not compatible with a ${typeName(operand)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`,
    );
  const steps = Object.entries(operand).map(([name, value]) => {
    if (!['and', 'or', 'xor'].includes(name))
      fail(
        2,
        `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}' which is an unknown operator: {${name}: ${shown(value)}}`,
      );
    const number = integer(value);
    if (number === undefined)
      return fail(
        2,
        `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(value)}' is not supported here: {${path}: ${shown(value)}}`,
      );
    return { name, number };
  });
  return (doc, parts) => {
    const container = makeContainer(doc, parts);
    const last = parts[parts.length - 1] as string;
    const stored: unknown = childOf(container, last);
    const before = stored === undefined ? 0 : stored;
    let current = integer(before);
    for (const { name, number } of steps) {
      if (current === undefined)
        return fail(
          2,
          `Cannot apply $bit to a value of non-integral type.{_id: ${shown(doc['_id'])}} has the field ${last} of non-integer type ${typeName(before)}`,
        );
      const [a, b] = [BigInt(current), BigInt(number)];
      const result = name === 'and' ? a & b : name === 'or' ? a | b : a ^ b;
      current = typeof current === 'number' && typeof number === 'number' ? Number(result) : result;
    }
    assign(container, last, current);
  };
};

/** An int as number, a long as bigint; `undefined` for everything else. */
function integer(value: unknown): number | bigint | undefined {
  const number = isNumeric(value) ? plain(value) : undefined;
  return typeof number === 'bigint' || isInt(number) ? number : undefined;
}

/** The update operators. `$setOnInsert` is `$set` that the caller applies to inserts only. */
export const updateOperators: Readonly<Record<string, MakeChange>> = {
  $set: set,
  $setOnInsert: set,
  $unset: unset,
  $inc: arithmeticOf('$inc', '+'),
  $mul: arithmeticOf('$mul', '*'),
  $min: extreme(-1),
  $max: extreme(1),
  $rename: rename,
  $currentDate: currentDate,
  $bit: bit,
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll: pullAll,
  $pop: pop,
};
