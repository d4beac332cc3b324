import { fieldsOf } from '../bson/names';
import { type Doc, isDoc } from '../bson/types';
import { fail } from '../errors';

/** Throws code 40 if two modifiers of an update touch the same path, or one touches a part of another's. */
export function checkConflicts(update: Doc): void {
  const paths: string[] = [];
  for (const [name, operands] of Object.entries(update)) {
    for (const [path, operand] of isDoc(operands) ? fieldsOf(operands) : []) {
      paths.push(path);
      if (name === '$rename' && typeof operand === 'string') paths.push(operand);
    }
  }
  // Sorted by their parts, a path stands right before what is inside of it.
  const sorted = paths.map(path => `${path}.`).sort();
  for (let i = 1; i < sorted.length; i++) {
    const [outer, inner] = [sorted[i - 1] as string, sorted[i] as string];
    if (!inner.startsWith(outer)) continue;
    fail(40, `Updating the path '${inner.slice(0, -1)}' would create a conflict at '${outer.slice(0, -1)}'`);
  }
}
