import { type Fields, joined } from '../bson/elements';
import { namesOf } from '../bson/names';
import { truthy } from '../bson/truth';
import { type Doc, isDoc, isNumeric } from '../bson/types';
import { filterFields } from '../query/ast';
import { parseFilter } from '../query/parse';
import { flatten } from '../query/projection';

/**
 * Top-level fields of its input that a pipeline looks at, or all. Names too many cost a little time, names too few would give
 * wrong answers: whatever is not known to be enough asks for all.
 */
export function pipelineFields(stages: readonly Doc[], variables: Doc): Fields {
  let fields: Fields = new Set<string>();
  for (const stage of stages) {
    const [name = ''] = Object.keys(stage);
    fields = joined(fields, stageFields(name, stage[name], variables));
    if (!fields || ENDS.has(name) || (name === '$project' && isInclusion(stage[name]))) return fields;
  }
  // The documents themselves come out at the end.
  return undefined;
}

/** Stages after which nothing of the input's documents is left but what they asked for. */
const ENDS = new Set(['$group', '$count', '$sortByCount', '$bucket']);

function stageFields(name: string, operand: unknown, variables: Doc): Fields {
  switch (name) {
    case '$match':
      return filterFields([parseFilter(operand, { variables })]);
    case '$group':
    case '$bucket':
    case '$sortByCount':
    case '$unwind':
      return expressionFields(operand);
    case '$set':
    case '$addFields':
      return joined(expressionFields(operand), keysOf(operand));
    case '$project':
      return joined(expressionFields(operand), joined(keysOf(operand), new Set(['_id'])));
    case '$unset':
    case '$count':
    case '$skip':
    case '$limit':
      return new Set();
    case '$sort':
      return keysOf(operand);
    default:
      return undefined;
  }
}

const keysOf = (operand: unknown): Fields =>
  isDoc(operand) ? new Set(namesOf(operand).map(path => path.split('.')[0] as string)) : undefined;

/** Whether only what a `$project` names comes out of it. */
function isInclusion(operand: unknown): boolean {
  if (!isDoc(operand)) return false;
  const drops = (value: unknown) => (typeof value === 'boolean' || isNumeric(value)) && !truthy(value);
  return flatten(operand).some(([path, value]) => path !== '_id' && !drops(value));
}

function expressionFields(expression: unknown): Fields {
  if (typeof expression === 'string') return pathField(expression);
  if (Array.isArray(expression)) return expression.map(expressionFields).reduce(joined, new Set<string>());
  if (!isDoc(expression)) return new Set();
  return Object.values(expression).map(expressionFields).reduce(joined, new Set<string>());
}

/** `$a.b` reads `a`; `$$ROOT` and `$$CURRENT` read everything, other variables what their own expressions named. */
function pathField(text: string): Fields {
  if (/^\$\$(ROOT|CURRENT)\b/.test(text)) return undefined;
  return new Set(/^\$[^$]/.test(text) ? [text.slice(1).split('.')[0] as string] : []);
}
