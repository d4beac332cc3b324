import type { Doc } from '../../bson/types';
import { fail } from '../../errors';
import { compareKeys, parseSort, type SortField, sortKey } from '../../query/sort';
import type { Budget } from '../accumulators/budget';
import type { Stage } from '../types';
import { memoryOf } from '../work';
import { blocking } from './streams';

interface Row {
  readonly doc: Doc;
  readonly key: unknown[];
  readonly bytes: number;
}

/** Documents in order; equal ones keep their places. With `most`, no more than the first so many are kept. */
export class Sorted {
  private rows: Row[] = [];

  constructor(
    private readonly fields: readonly SortField[],
    private readonly budget: Budget,
    private readonly most = Infinity,
    private readonly stage = '$sort',
  ) {}

  add(doc: Doc): void {
    const key = sortKey(doc, this.fields);
    // Keys are parts of the document, or small.
    const bytes = 100 + 8 * key.length + memoryOf(doc);
    this.budget.take(bytes, this.stage);
    this.rows.push({ doc, key, bytes });
    if (this.rows.length >= 2 * this.most + 1000) this.prune();
  }

  private prune(): void {
    this.rows.sort((a, b) => compareKeys(a.key, b.key, this.fields));
    if (this.rows.length > this.most) for (const row of this.rows.splice(this.most)) this.budget.give(row.bytes);
  }

  *result(): Generator<Doc> {
    this.prune();
    for (const { doc } of this.rows) yield doc;
  }
}

/** `$sort`, which keeps only what a following `$limit` will let through. */
export function sortStage(operand: unknown, budget: Budget, most?: number): Stage {
  const fields = parseSort(operand);
  if (fields.length === 0) fail(15976, '$sort stage must have at least one sort key');
  if (fields.some(field => field.textScore))
    fail(115, '$meta in a $sort that does not follow the $match with $text is not supported by this server');
  return blocking(() => new Sorted(fields, budget, most));
}
