import { fieldsOf, keyOf, ownValue, setOwn } from '../../bson/names';
import { type Doc, isDoc, typeName } from '../../bson/types';
import { encodedSize } from '../../bson/codec';
import { fail } from '../../errors';
import type { Make } from '../scope';
import { countElements, guarded } from '../work';
import { checkNames, isNullish, named, unary, variadic } from './operands';

function copyOf(doc: Doc): Doc {
  const out: Doc = {};
  for (const [key, value] of Object.entries(doc)) setOwn(out, key, value);
  return out;
}

/** Adds the fields of a document to another, as $mergeObjects does. Throws code 40400. */
export function mergeInto(target: Doc, value: unknown): Doc {
  if (isNullish(value)) return target;
  if (!isDoc(value))
    return fail(
      40400,
      `$mergeObjects requires object inputs, but input ${JSON.stringify(String(value))} is of type ${typeName(value)}`,
    );
  for (const [key, inner] of Object.entries(value)) setOwn(target, key, inner);
  return target;
}

function objectToArray(value: unknown, name: string): unknown {
  if (isNullish(value)) return null;
  if (!isDoc(value)) return fail(40390, `$objectToArray requires a document input, found: ${typeName(value)}`);
  const entries = fieldsOf(value);
  countElements(4 * entries.length, name);
  return entries.map(([k, v]) => ({ k, v }));
}

function arrayToObject(value: unknown): unknown {
  if (isNullish(value)) return null;
  if (!Array.isArray(value)) return fail(40386, `$arrayToObject requires an array input, found: ${typeName(value)}`);
  const out: Doc = {};
  const pairs = Array.isArray(value[0]);
  for (const item of value) {
    const [key, inner] = pairs ? fromPair(item) : fromDoc(item);
    if (key.includes('\0')) fail(4940400, 'Key field cannot contain an embedded null byte');
    setOwn(out, key, inner);
  }
  return out;
}

function fromPair(item: unknown): [string, unknown] {
  if (!Array.isArray(item))
    return fail(
      40396,
      `$arrayToObject requires a consistent input format. Elements must all be arrays or all be objects. Array was detected, now found: ${typeName(item)}`,
    );
  if (item.length !== 2)
    fail(40397, `$arrayToObject requires an array of size 2 arrays,found array of size: ${item.length}`);
  const [key, value] = item as [unknown, unknown];
  return typeof key === 'string'
    ? [key, value]
    : fail(
        40395,
        `$arrayToObject requires an array of key-value pairs, where the key must be of type string. Found key type: ${typeName(key)}`,
      );
}

function fromDoc(item: unknown): [string, unknown] {
  if (!isDoc(item))
    return fail(
      Array.isArray(item) ? 40391 : 40398,
      `Unrecognised input type format for $arrayToObject: ${typeName(item)}`,
    );
  const keys = Object.keys(item);
  if (keys.length !== 2)
    fail(40392, `$arrayToObject requires an object keys of 'k' and 'v'. Found incorrect number of keys:${keys.length}`);
  if (!('k' in item) || !('v' in item))
    fail(40393, "$arrayToObject requires an object with keys 'k' and 'v'. Missing either or both keys");
  const { k, v } = item;
  return typeof k === 'string'
    ? [k, v]
    : fail(
        40394,
        `$arrayToObject requires an object with keys 'k' and 'v', where the value of 'k' must be of type string. Found type: ${typeName(k)}`,
      );
}

const getField: Make = (operand, scope, name) => {
  const short = !isDoc(operand) || Object.keys(operand).some(key => key.startsWith('$'));
  const given = short
    ? { field: operand, input: '$$CURRENT' }
    : checkNames(operand, name, [], { shape: 3041703, unknown: 3041701, missing: { field: 3041702, input: 3041703 } });
  const field = scope.compile(given['field']);
  const input = scope.compile(given['input']);
  return root => {
    const key = field(root);
    if (typeof key !== 'string')
      return fail(3041704, `$getField requires 'field' to evaluate to type String, but got ${typeName(key)}`);
    const value = input(root);
    if (value === null) return null;
    return isDoc(value) ? ownValue(value, key) : undefined;
  };
};

const SET_CODES = { shape: 4161100, unknown: 4161101, missing: { field: 4161102, input: 4161109, value: 4161103 } };

function setField({ field, input, value }: Doc): unknown {
  if (typeof field !== 'string')
    return fail(4161107, `$setField requires 'field' to evaluate to type String, but got ${typeName(field)}`);
  if (isNullish(input)) return null;
  if (!isDoc(input)) return fail(4161105, `$setField requires 'input' to evaluate to type Object`);
  const out = copyOf(input);
  if (value === undefined) delete out[keyOf(field)];
  else setOwn(out, field, value);
  return out;
}

/** Documents: fields by name, taken apart and put together. */
export const objects: Readonly<Record<string, Make>> = {
  $mergeObjects: variadic(values => values.reduce<Doc>(mergeInto, {})),
  $objectToArray: unary(objectToArray),
  $arrayToObject: unary(arrayToObject),
  $getField: getField,
  $setField: named([], SET_CODES, setField),
  $unsetField: named([], { ...SET_CODES, missing: { field: 4161102, input: 4161109 } }, setField),
  $bsonSize: unary(value => {
    if (isNullish(value)) return null;
    if (!isDoc(value)) return fail(31393, `$bsonSize requires a document input, found: ${typeName(value)}`);
    return encodedSize(guarded(value) as Doc);
  }),
};
