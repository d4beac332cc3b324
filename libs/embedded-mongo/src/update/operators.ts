import { cloneValue } from '../bson/codec';
import { compareValues, sameValue } from '../bson/compare';
import { compute, kindOf, plain } from '../bson/arithmetic';
import { isDoc, isNumeric, type Numeric, typeName } from '../bson/types';
import { shown } from '../engine/duplicate';
import { fail } from '../errors';
import { addToSet, pop, pull, pullAll, push } from './arrays';
import type { MakeChange } from './change';
import { assign, childOf, findContainer, makeContainer, removeKey } from './paths';

/** int grows to long on overflow, double wins. Throws code 2 beyond 64 bits. */
function incremented(value: Numeric, by: Numeric): Numeric {
  const result = compute(value, '+', by);
  const isWhole = [value, by].every(number => WHOLE.has(kindOf(plain(number))));
  if (isWhole && !WHOLE.has(kindOf(result)))
    fail(2, `Failed to apply $inc operations to current value (${String(value)}) with ${String(by)}: overflow`);
  return result;
}

const WHOLE: ReadonlySet<string> = new Set(['int', 'long']);

const increment: MakeChange = (operand, path) => {
  if (!isNumeric(operand)) return fail(14, `Cannot increment with non-numeric argument: {${path}: ${shown(operand)}}`);
  return (doc, parts) => {
    const container = makeContainer(doc, parts);
    const last = parts[parts.length - 1] as string;
    const current = childOf(container, last);
    if (current !== undefined && !isNumeric(current))
      fail(
        14,
        `Cannot apply $inc to a value of non-numeric type. {_id: ${shown(doc['_id'])}} has the field '${last}' of non-numeric type ${typeName(current)}`,
      );
    assign(container, last, current === undefined ? operand : incremented(current, operand));
  };
};

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

/** The update operators. `$setOnInsert` is `$set` that the caller applies to inserts only. */
export const updateOperators: Readonly<Record<string, MakeChange>> = {
  $set: set,
  $setOnInsert: set,
  $unset: unset,
  $inc: increment,
  $min: extreme(-1),
  $max: extreme(1),
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll: pullAll,
  $pop: pop,
};
