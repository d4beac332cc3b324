import { toPlain } from '../bson/codec';
import { type Doc, isDoc, typeName } from '../bson/types';
import { fail } from '../errors';
import { encodeValue } from '../indexes/encode';
import { type Accumulator, accumulators } from './accumulators';
import { evaluateExpression } from './expression';
import type { MakeStage } from './types';

/** A `$group` at work: documents go in one by one, groups come out at the end. */
export interface Grouping {
  add(doc: Doc): void;
  result(): Doc[];
}

/** Checks a `$group` and returns the start of a run: one pass, one accumulator per group and field. */
export function grouping(operand: unknown, variables: Doc): () => Grouping {
  if (!isDoc(operand)) return fail(15947, "a group's fields must be specified in an object");
  if (!('_id' in operand)) fail(15955, 'a group specification must include an _id');
  const spec = toPlain(operand) as Doc;
  const idOf = evaluateExpression(spec['_id'], variables);
  const fields = Object.entries(spec)
    .filter(([name]) => name !== '_id')
    .map(([name, value]) => ({ name, start: accumulatorOf(name, value, variables) }));
  return () => {
    const groups = new Map<string, { id: unknown; running: Accumulator[] }>();
    return {
      add: doc => {
        const id = compact(idOf(doc) ?? null);
        const key = encodeValue(id).toString('latin1');
        let found = groups.get(key);
        if (!found) groups.set(key, (found = { id, running: fields.map(field => field.start()) }));
        for (const accumulator of found.running) accumulator.add(doc);
      },
      result: () =>
        [...groups.values()].map(({ id, running }) => {
          const out: Doc = { _id: id };
          fields.forEach(({ name }, i) => (out[name] = running[i]?.result()));
          return out;
        }),
    };
  };
}

export const group: MakeStage = (operand, { variables }) => {
  const start = grouping(operand, variables);
  return docs => {
    const running = start();
    docs.forEach(running.add);
    return running.result();
  };
};

function accumulatorOf(name: string, value: unknown, variables: Doc): () => Accumulator {
  if (name.includes('.')) fail(40235, `The field name '${name}' cannot contain '.'`);
  if (name.startsWith('$')) fail(40236, `The field name '${name}' cannot be an operator name`);
  const keys = isDoc(value) ? Object.keys(value) : [];
  const [operator] = keys;
  if (operator === undefined || !operator.startsWith('$'))
    return fail(40234, `The field '${name}' must be an accumulator object`);
  if (keys.length !== 1) fail(40238, `The field '${name}' must specify one accumulator`);
  if (operator === '$accumulator') fail(115, '$accumulator is not supported: this server runs no JavaScript');
  const make = Object.hasOwn(accumulators, operator) ? accumulators[operator] : undefined;
  return make ? make((value as Doc)[operator], variables) : fail(15952, `unknown group operator '${operator}'`);
}

/** A group's key has no fields that are missing. */
function compact(value: unknown): unknown {
  if (!isDoc(value) || typeName(value) !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, compact(inner)]])),
  );
}
