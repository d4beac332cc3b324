import { fieldsOf, setOwn } from '../../bson/names';
import { type Doc, isDoc } from '../../bson/types';
import { fail } from '../../errors';
import type { Docs, MakeStage } from '../types';
import { memoryOf } from '../work';

/** Documents handed to a facet: it pauses where there is none yet. */
class Feed {
  private readonly waiting: Doc[] = [];
  private isOver = false;

  push(doc: Doc): void {
    this.waiting.push(doc);
  }

  end(): void {
    this.isOver = true;
  }

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  *docs(): Generator<Doc | undefined> {
    while (!this.isOver || !this.isEmpty) yield this.waiting.shift();
  }
}

/** `$facet`: several pipelines over the same documents, which go through all of them at once and are not kept. */
export const facet: MakeStage = (operand, { budget }, nested) => {
  if (!isDoc(operand) || Object.keys(operand).length === 0)
    return fail(40169, 'the $facet specification must be a non-empty object');
  const facets = fieldsOf(operand).map(([name, pipeline]) => {
    if (name.startsWith('$')) fail(16410, `FieldPath field names may not start with '$'.`);
    if (name.includes('.')) fail(16412, "FieldPath field names may not contain '.'.");
    if (!Array.isArray(pipeline)) return fail(40170, `arguments to $facet must be arrays, ${name} is not`);
    for (const stage of pipeline)
      if (isDoc(stage) && '$facet' in stage) fail(40600, '$facet is not allowed to be used within a $facet stage');
    return { name, run: nested(pipeline) };
  });
  return function* (docs) {
    const running = facets.map(({ name, run }) => start(name, run));
    for (const doc of docs) {
      if (!doc) {
        yield undefined;
        continue;
      }
      for (const { feed, work } of running) {
        feed.push(doc);
        work(() => feed.isEmpty);
      }
    }
    const out: Doc = {};
    for (const { name, feed, work, found } of running) {
      feed.end();
      while (!work(() => true)) yield undefined;
      setOwn(out, name, found);
    }
    yield out;
  };

  function start(name: string, run: (docs: Docs) => Docs) {
    const feed = new Feed();
    const results = run(feed.docs())[Symbol.iterator]();
    const found: Doc[] = [];
    let isOver = false;
    /** Goes on until a pause at which `enough` holds; true at the facet's end. */
    const work = (enough: () => boolean): boolean => {
      while (!isOver) {
        const next = results.next();
        if (next.done === true) isOver = true;
        else if (next.value) {
          budget.take(memoryOf(next.value), '$facet');
          found.push(next.value);
        } else if (enough()) return false;
      }
      return true;
    };
    return { name, feed, work, found };
  }
};
