import { keyOf, setOwn } from '../../bson/names';
import { type Doc, isDoc, typeName } from '../../bson/types';
import { fail } from '../../errors';
import type { MakeStage } from '../types';
import { paced } from './streams';

const FIELDS = new Set(['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays']);

/** `$unwind`: one document per element; a value that is no array counts as a list of one. */
export const unwind: MakeStage = operand => {
  if (!isDoc(operand) && typeof operand !== 'string')
    return fail(
      15981,
      `expected either a string or an object as specification for $unwind stage, got ${typeName(operand)}`,
    );
  const spec: Doc = isDoc(operand) ? operand : { path: operand };
  for (const key of Object.keys(spec))
    if (!FIELDS.has(key)) fail(28811, `unrecognized option to $unwind stage: ${key}`);
  const { path, includeArrayIndex: index, preserveNullAndEmptyArrays: preserve = false } = spec;
  if (path === undefined) return fail(28812, 'no path specified to $unwind stage');
  if (typeof path !== 'string')
    return fail(28808, `expected a string as the path for $unwind stage, got ${typeName(path)}`);
  if (typeof preserve !== 'boolean')
    return fail(28809, 'expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage');
  if (index !== undefined && (typeof index !== 'string' || index === ''))
    return fail(28810, 'expected a non-empty string for the includeArrayIndex  option to $unwind stage');
  if (typeof index === 'string' && index.startsWith('$'))
    return fail(28822, `includeArrayIndex option to $unwind stage should not be prefixed with a '$': ${index}`);
  if (!path.startsWith('$') || path.length < 2)
    fail(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`);
  const parts = path.slice(1).split('.').map(keyOf);
  const numbered = numbering(index as string | undefined);
  return function* (docs) {
    for (const doc of docs) {
      if (!doc) yield undefined;
      else yield* paced(unwound(doc, parts, preserve, numbered));
    }
  };
};

type Numbering = (doc: Doc, index: bigint | null) => Doc;

function* unwound(doc: Doc, parts: readonly string[], preserve: boolean, numbered: Numbering): Generator<Doc> {
  const value = at(doc, parts);
  if (!Array.isArray(value)) {
    if (preserve || (value !== undefined && value !== null)) yield numbered(doc, null);
  } else if (value.length > 0) {
    for (let i = 0; i < value.length; i++) yield numbered(replaced(doc, parts, value[i]), BigInt(i));
  } else if (preserve) yield numbered(replaced(doc, parts, undefined), null);
}

function at(doc: unknown, parts: readonly string[]): unknown {
  return parts.reduce<unknown>(
    (value, part) => (isDoc(value) && Object.hasOwn(value, part) ? value[part] : undefined),
    doc,
  );
}

function replaced(doc: Doc, parts: readonly string[], value: unknown): Doc {
  const [part = '', ...rest] = parts;
  const out: Doc = {};
  for (const key of Object.keys(doc)) setOwn(out, key, doc[key]);
  if (rest.length > 0) setOwn(out, part, replaced(doc[part] as Doc, rest, value));
  else if (value === undefined) delete out[part];
  else setOwn(out, part, value);
  return out;
}

/** Writes the index of the element to a path, a long; null where there was no array. */
function numbering(path: string | undefined): Numbering {
  if (path === undefined) return doc => doc;
  const parts = path.split('.').map(keyOf);
  const write = (inner: unknown, from: number, index: bigint | null): unknown => {
    const part = parts[from];
    if (part === undefined) return index;
    const out: Doc = {};
    const base = isDoc(inner) ? inner : {};
    for (const key of Object.keys(base)) setOwn(out, key, base[key]);
    setOwn(out, part, write(Object.hasOwn(base, part) ? base[part] : undefined, from + 1, index));
    return out;
  };
  return (doc, index) => write(doc, 0, index) as Doc;
}
