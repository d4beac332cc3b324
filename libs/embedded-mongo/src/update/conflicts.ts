import { fieldsOf } from '../bson/names';
import { type Doc, isDoc } from '../bson/types';
import { fail } from '../errors';

/** `$[]` and `$[name]`, which take elements; `$` alone stands for one index and goes with others. */
const ELEMENTS = /^\$\[.*\]$/;

/** A path is followed either by elements or by fields: `d.$[]` and `d.7` conflict. */
function checkKinds(paths: readonly string[]): void {
  const kinds = new Map<string, boolean>();
  for (const path of paths) {
    const parts = path.split('.');
    for (const [i, part] of parts.entries()) {
      const parent = parts.slice(0, i).join('.');
      const elements = ELEMENTS.test(part);
      if ((kinds.get(parent) ?? elements) !== elements)
        fail(40, `Updating the path '${path}' would create a conflict at '${parent}'`);
      kinds.set(parent, elements);
    }
  }
}

/** Throws code 40 if two modifiers of an update touch the same path, or one touches a part of another's. */
export function checkConflicts(update: Doc): void {
  const paths: string[] = [];
  for (const operands of Object.values(update)) {
    for (const [path] of isDoc(operands) ? fieldsOf(operands) : []) paths.push(path);
  }
  checkKinds(paths);
  // Sorted by their parts, a path stands right before what is inside of it.
  const sorted = paths.map(path => `${path}.`).sort();
  for (let i = 1; i < sorted.length; i++) {
    const [outer, inner] = [sorted[i - 1] as string, sorted[i] as string];
    if (!inner.startsWith(outer)) continue;
    fail(40, `Updating the path '${inner.slice(0, -1)}' would create a conflict at '${outer.slice(0, -1)}'`);
  }
}
