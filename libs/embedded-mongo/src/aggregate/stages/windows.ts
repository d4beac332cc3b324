import { compareValues, sameValue } from '../../bson/compare';
import { fieldsOf } from '../../bson/names';
import { type Doc, isDoc, typeName } from '../../bson/types';
import { fail } from '../../errors';
import { compareKeys, parseSort, sortKey } from '../../query/sort';
import { evaluateExpression, scopeOf } from '../expression';
import type { MakeStage } from '../types';
import { windowFunction } from '../windows/functions';
import { memoryOf } from '../work';
import { checkCollisions, partsOf, setPath, shallow } from './fields';

const FIELDS = new Set(['partitionBy', 'sortBy', 'output']);

interface Row {
  readonly doc: Doc;
  readonly partition: unknown;
  readonly key: readonly unknown[];
}

/** `$setWindowFields`: documents come out by partition and in the order of `sortBy`, with the fields of `output`. */
export const setWindowFields: MakeStage = (operand, { variables, budget }, _nested, name) => {
  if (!isDoc(operand)) return fail(9, `the ${name} stage specification must be an object, found ${typeName(operand)}`);
  for (const key of Object.keys(operand))
    if (!FIELDS.has(key)) fail(40415, `BSON field '${name}.${key}' is an unknown field.`);
  if (!isDoc(operand['output'])) return fail(40414, `BSON field '${name}.output' is missing but a required field`);
  const partitionOf = evaluateExpression(operand['partitionBy'] ?? null, variables);
  const sort = parseSort(operand['sortBy']);
  const outputs = fieldsOf(operand['output']).map(([path, spec]) => ({
    path,
    parts: partsOf(path),
    compute: windowFunction(path, spec, sort, scopeOf(variables)),
  }));
  checkCollisions(outputs.map(output => output.path));
  return function* (docs) {
    const rows: Row[] = [];
    for (const doc of docs) {
      if (!doc) {
        yield undefined;
        continue;
      }
      const partition = partitionOf(doc) ?? null;
      if (Array.isArray(partition)) fail(14, 'An expression used to partition cannot evaluate to value of type array');
      budget.take(120 + 8 * sort.length + memoryOf(doc), name);
      rows.push({ doc, partition, key: sortKey(doc, sort) });
    }
    rows.sort((a, b) => compareValues(a.partition, b.partition) || compareKeys(a.key, b.key, sort));
    for (let from = 0; from < rows.length;) {
      let to = from + 1;
      while (to < rows.length && sameValue(rows[from]?.partition, rows[to]?.partition)) to++;
      const part = rows.slice(from, to);
      const partition = { docs: part.map(row => row.doc), keys: part.map(row => row.key) };
      // The fields of one document see the documents as they came, not with the fields of others.
      const running = outputs.map(({ parts, compute }) => ({ parts, values: compute(partition) }));
      for (const { doc } of part) {
        const out = shallow(doc);
        for (const { parts, values } of running) {
          let next = values.next();
          for (; next.done !== true && !next.value; next = values.next()) yield undefined;
          if (next.done !== true && next.value) setPath(out, parts, 0, next.value.value);
        }
        yield out;
      }
      from = to;
      yield undefined;
    }
  };
};
