import type { Doc } from '../../bson/types';
import type { Docs, Stage } from '../types';

/** A stage that makes one document of each, or none where `change` gives `undefined`. */
export function mapping(change: (doc: Doc) => Doc | undefined): Stage {
  return function* (docs) {
    // A document that is dropped is a chance to pause as good as any.
    for (const doc of docs) yield doc && change(doc);
  };
}

/** Documents made in a loop without end of its own, with a pause every so often. */
const PAUSE_EVERY = 256;

export function* paced(docs: Iterable<Doc>): Generator<Doc | undefined> {
  let n = 0;
  for (const doc of docs) {
    yield doc;
    if (++n % PAUSE_EVERY === 0) yield undefined;
  }
}

/** A blocking stage: reads everything, then answers. */
export function blocking(start: () => { add(doc: Doc): void; result(): Iterable<Doc> }): Stage {
  return function* (docs) {
    const running = start();
    for (const doc of docs) {
      if (doc) running.add(doc);
      else yield undefined;
    }
    yield* paced(running.result());
  };
}

/** Runs a pipeline over documents at hand. */
export function run(stages: readonly Stage[], docs: Docs): Docs {
  return stages.reduce((input, stage) => stage(input), docs);
}

/** What remains of a run when its pauses are left out. */
export function* withoutPauses(docs: Docs): Generator<Doc> {
  for (const doc of docs) if (doc) yield doc;
}
