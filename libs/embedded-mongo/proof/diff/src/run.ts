import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Case, Operation } from './case';
import { type Area, AREAS } from './generate/operations';
import { documents } from './generate/documents';
import { INDEX_SETS } from './indexes';
import { explanationOf } from './known';
import { difference, type Outcome } from './outcome';
import { describe, snippet, source } from './snippet';
import { Target } from './target';
import { Wire } from './wire';

/** Operations on one set of documents: loading them costs more than reading. */
const OPERATIONS = 10;
const DOCUMENTS = 7;
/** Cases of one run of fast-check; a failure ends its run, the next one goes on with its own seed. */
const CHUNK = 500;

/** What a run counts. */
export interface Tally {
  cases: number;
  /** How often each known difference was met, by name. */
  readonly explained: Map<string, number>;
  /** Cases that both servers refused. */
  refused: number;
  /** Shrunk counterexamples as text. */
  readonly failures: string[];
}

export interface Options {
  readonly area: Area;
  readonly cases: number;
  readonly seed: number;
  /** Called after each chunk. */
  readonly progress?: (tally: Tally) => void;
}

/** The targets that a case runs on: the store without index, with each kind of index, and the reference if there is one. */
export class Bench {
  private constructor(
    private readonly wires: readonly Wire[],
    private readonly plain: Target,
    private readonly indexed: readonly Target[],
    private readonly reference: Target | undefined,
  ) {}

  /** `referenceUri` absent: only the store's answers with and without indexes are compared. */
  static async open(storeUri: string, referenceUri?: string): Promise<Bench> {
    const store = await Wire.open(storeUri);
    const other = referenceUri === undefined ? undefined : await Wire.open(referenceUri);
    const database = `diff_${randomUUID().slice(0, 8)}`;
    const plain = await Target.create('embedded store', store, database);
    const indexed: Target[] = [];
    for (const [kind, indexes] of Object.entries(INDEX_SETS))
      indexed.push(await Target.create(`embedded store, ${kind} indexes`, store, `${database}_${kind}`, indexes));
    const reference = other && (await Target.create('reference', other, database));
    return new Bench(other ? [store, other] : [store], plain, indexed, reference);
  }

  /** Drops what was made on both servers. */
  async close(): Promise<void> {
    for (const target of [this.plain, ...this.indexed, ...(this.reference ? [this.reference] : [])])
      await target.drop();
    for (const wire of this.wires) wire.close();
  }

  /** Generates and runs the cases of one area. */
  async run(options: Options): Promise<Tally> {
    const tally = emptyTally();
    const operation: fc.Arbitrary<Operation> = AREAS[options.area];
    const cases = fc.record({
      docs: documents(DOCUMENTS),
      operations: fc.array(operation, { minLength: OPERATIONS, maxLength: OPERATIONS }),
    });
    for (let chunk = 0; tally.cases < options.cases; chunk++) {
      const numRuns = Math.ceil(Math.min(CHUNK, options.cases - tally.cases) / OPERATIONS);
      let failed = false;
      const property = fc.asyncProperty(cases, async item => {
        // What comes after a failure makes it smaller; only generated cases count.
        await this.check(item, failed ? emptyTally() : tally).catch(error => {
          failed = true;
          throw error;
        });
      });
      const details = await fc.check(property, { seed: options.seed + chunk * 7919, numRuns });
      if (details.failed) tally.failures.push(reportOf(details.errorInstance));
      options.progress?.(tally);
    }
    return tally;
  }

  private async check({ docs, operations }: Case, tally: Tally): Promise<void> {
    const targets = await this.load(docs);
    for (const operation of operations) {
      const plain = await this.plain.run(operation);
      tally.cases += 1;
      for (const target of targets) {
        const outcome = await target.run(operation);
        // An index may refuse a document that an update would make: two arrays in one key.
        if (outcome.error?.code === 171) continue;
        // An update of many that fails has changed what it met before, and an index gives another order.
        if (isOfMany(operation) && plain.error && outcome.error) continue;
        if (difference(plain, outcome)) throw new Difference(docs, operation, this.plain, plain, target, outcome);
      }
      if (this.reference) await this.compare(docs, operation, plain, tally);
      else if (plain.error) tally.refused += 1;
    }
  }

  private async load(docs: Case['docs']): Promise<Target[]> {
    await this.plain.load(docs);
    await this.reference?.load(docs);
    const usable: Target[] = [];
    for (const target of this.indexed) if (await target.load(docs)) usable.push(target);
    return usable;
  }

  private async compare(docs: Case['docs'], operation: Operation, ours: Outcome, tally: Tally): Promise<void> {
    const reference = this.reference as Target;
    const theirs = await reference.run(operation);
    if (ours.error && theirs.error) tally.refused += 1;
    if (!difference(ours, theirs)) return;
    const known = explanationOf({ docs, operation, command: source(operation.command), ours, theirs });
    if (!known) throw new Difference(docs, operation, this.plain, ours, reference, theirs);
    tally.explained.set(known.name, (tally.explained.get(known.name) ?? 0) + 1);
  }
}

function emptyTally(): Tally {
  return { cases: 0, explained: new Map(), refused: 0, failures: [] };
}

function isOfMany({ command }: Operation): boolean {
  return 'update' in command && source(command).includes('multi: true');
}

/** Two targets answered differently. */
class Difference extends Error {
  constructor(docs: Case['docs'], operation: Operation, a: Target, one: Outcome, b: Target, other: Outcome) {
    super(
      [
        `DIFFERENCE in ${difference(one, other)}`,
        snippet(docs, operation),
        `${a.name}:\n${describe(one)}`,
        `${b.name}:\n${describe(other)}`,
      ].join('\n\n'),
    );
  }
}

function reportOf(error: unknown): string {
  return error instanceof Difference ? error.message : String((error as Error)?.stack ?? error);
}
