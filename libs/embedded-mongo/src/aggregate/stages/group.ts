import { compareValues } from '../../bson/compare';
import { fieldsOf as fieldsIn } from '../../bson/names';
import { type Doc, isDoc, isNumeric, typeName } from '../../bson/types';
import { fail } from '../../errors';
import { checkRefused } from '../../refused';
import { accumulators } from '../accumulators/index';
import type { Start } from '../accumulators/types';
import { evaluateExpression, scopeOf } from '../expression';
import type { MakeStage, PipelineContext, Stage } from '../types';
import { type Field, type GroupId, groupId, Groups, idOf } from './groups';
import { blocking } from './streams';

function fieldsOf(spec: Doc, { variables }: PipelineContext): Field[] {
  return fieldsIn(spec)
    .filter(([name]) => name !== '_id')
    .map(([name, value]) => ({ name, start: accumulatorOf(name, value, variables) }));
}

/** `$group`: one pass, one accumulator per group and field. */
const group: MakeStage = (operand, context) => {
  if (!isDoc(operand)) return fail(15947, "a group's fields must be specified in an object");
  if (!('_id' in operand)) fail(15955, 'a group specification must include an _id');
  return groupedBy(groupId(operand['_id'], context.variables), fieldsOf(operand, context), context);
};

function groupedBy(id: GroupId, fields: readonly Field[], { budget }: PipelineContext): Stage {
  return blocking(() => new Groups(id, fields, budget));
}

function accumulatorOf(name: string, value: unknown, variables: Doc): Start {
  if (name.includes('.')) fail(40235, `The field name '${name}' cannot contain '.'`);
  if (name.startsWith('$')) fail(40236, `The field name '${name}' cannot be an operator name`);
  const keys = isDoc(value) ? Object.keys(value) : [];
  const [operator] = keys;
  if (operator === undefined || !operator.startsWith('$'))
    return fail(40234, `The field '${name}' must be an accumulator object`);
  if (keys.length !== 1) fail(40238, `The field '${name}' must specify one accumulator`);
  checkRefused(operator);
  const make = Object.hasOwn(accumulators, operator) ? accumulators[operator] : undefined;
  return make
    ? make((value as Doc)[operator], scopeOf(variables), operator)
    : fail(15952, `unknown group operator '${operator}'`);
}

const BUCKET_FIELDS = new Set(['groupBy', 'boundaries', 'default', 'output']);

const bucket: MakeStage = (operand, context, nested) => {
  if (!isDoc(operand))
    return fail(40201, `Argument to $bucket stage must be an object, but found type: ${typeName(operand)}`);
  for (const key of Object.keys(operand))
    if (!BUCKET_FIELDS.has(key)) fail(40197, `Unrecognized option to $bucket: ${key}.`);
  if (operand['groupBy'] === undefined || operand['boundaries'] === undefined)
    return fail(40198, "$bucket requires 'groupBy' and 'boundaries' to be specified.");
  const boundaries = boundariesOf(operand['boundaries']);
  const other =
    'default' in operand ? { value: evaluateExpression(operand['default'], context.variables)({}) } : undefined;
  const [low, high] = [boundaries[0], boundaries[boundaries.length - 1]];
  if (other && compareValues(other.value, low) >= 0 && compareValues(other.value, high) < 0)
    fail(
      40199,
      "The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary.",
    );
  const evaluate = scopeOf(context.variables).compile(operand['groupBy']);
  const place = (doc: unknown) => {
    const value = evaluate(doc);
    for (let i = boundaries.length - 2; i >= 0; i--) {
      if (compareValues(value, boundaries[i]) < 0) continue;
      if (compareValues(value, boundaries[i + 1]) >= 0) break;
      return boundaries[i];
    }
    return other
      ? (other.value ?? null)
      : fail(7157300, '$bucket could not find a matching branch for an input, and no default was specified.');
  };
  const output = operand['output'] ?? { count: { $sum: 1 } };
  if (!isDoc(output))
    return fail(40196, `The $bucket 'output' field must be an object, but found type: ${typeName(output)}.`);
  const grouped = groupedBy(idOf(place), fieldsOf(output, context), context);
  const sorted = nested([{ $sort: { _id: 1 } }]);
  return docs => sorted(grouped(docs));
};

function boundariesOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value))
    return fail(40200, `The $bucket 'boundaries' field must be an array, but found type: ${typeName(value)}.`);
  if (value.length < 2)
    fail(40192, `The $bucket 'boundaries' field must have at least 2 values, but found ${value.length} value(s).`);
  const constants = value.map(item => evaluateExpression(item)({}) ?? null);
  for (let i = 1; i < constants.length; i++) {
    const [a, b] = [constants[i - 1], constants[i]];
    const alike = typeName(a) === typeName(b) || (isNumeric(a) && isNumeric(b));
    if (!alike) fail(40193, `All values in the the 'boundaries' option to $bucket must have the same type.`);
    if (compareValues(a, b) >= 0) fail(40194, "The 'boundaries' option to $bucket must be sorted in ascending order.");
  }
  return constants;
}

const sortByCount: MakeStage = (operand, _context, nested) => {
  const isExpression = isDoc(operand) && Object.keys(operand)[0]?.startsWith('$') === true;
  if (!isExpression && typeof operand !== 'string')
    return fail(40149, 'the sortByCount field must be specified as a string or as an object');
  if (typeof operand === 'string' && !operand.startsWith('$'))
    return fail(40148, 'the sortByCount field must be defined as a $-prefixed path or an expression');
  return nested([{ $group: { _id: operand, count: { $sum: 1 } } }, { $sort: { count: -1 } }]);
};

/** Stages that make groups. */
export const groupStages: Readonly<Record<string, MakeStage>> = {
  $group: group,
  $bucket: bucket,
  $sortByCount: sortByCount,
};
