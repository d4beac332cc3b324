import { toPlain } from '../bson/codec';
import { setOwn } from '../bson/names';
import { type Doc, isDoc } from '../bson/types';
import { fail } from '../errors';
import type { MakeStage } from './types';

/** `$unwind`: one document per element; a value that is no array counts as a list of one. */
export const unwind: MakeStage = operand => {
  const spec = toPlain(isDoc(operand) ? operand : { path: operand }) as Doc;
  const { path, includeArrayIndex: index, preserveNullAndEmptyArrays: preserve = false } = spec;
  if (typeof path !== 'string') return fail(28808, 'expected a string as the path for $unwind stage');
  if (!path.startsWith('$') || path.length < 2)
    fail(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`);
  const parts = path.slice(1).split('.');
  const name = typeof index === 'string' ? index : undefined;
  return docs =>
    docs.flatMap(doc => {
      const value = at(doc, parts);
      if (Array.isArray(value) && value.length > 0) {
        return value.map((item, i) => numbered(replaced(doc, parts, item), name, i));
      }
      if (value !== undefined && value !== null && !Array.isArray(value)) return [numbered(doc, name, null)];
      if (preserve !== true) return [];
      return [numbered(Array.isArray(value) ? replaced(doc, parts, undefined) : doc, name, null)];
    });
};

function at(doc: unknown, parts: readonly string[]): unknown {
  return parts.reduce<unknown>(
    (value, part) => (isDoc(value) && Object.hasOwn(value, part) ? value[part] : undefined),
    doc,
  );
}

function replaced(doc: Doc, parts: readonly string[], value: unknown): Doc {
  const [part = '', ...rest] = parts;
  const out: Doc = {};
  for (const [key, inner] of Object.entries(doc)) setOwn(out, key, inner);
  if (rest.length > 0) setOwn(out, part, replaced(doc[part] as Doc, rest, value));
  else if (value === undefined) delete out[part];
  else setOwn(out, part, value);
  return out;
}

function numbered(doc: Doc, name: string | undefined, index: number | null): Doc {
  return name === undefined ? doc : { ...doc, [name]: index };
}
