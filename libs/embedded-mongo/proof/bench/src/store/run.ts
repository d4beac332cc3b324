import type { Db } from 'mongodb';
import { type Load, medianOf, measure, type Sample } from '../measure';
import { flush, ping, wirePing } from './bare';
import { type Case, cases, type Tickets } from './cases';
import { fill, prepared } from './fill';
import { textIndex, ticketIndexes } from './ticket-shape';
import type { Wire } from './wire';

export interface Plan {
  /** Numbers of tickets, ascending. */
  readonly sizes: readonly number[];
  readonly runs: number;
  /** Milliseconds of one run. */
  readonly forMs: number;
  /** Only cases whose name has one of these. */
  readonly only?: readonly string[] | undefined;
}

export interface Row {
  readonly size: number;
  readonly name: string;
  readonly concurrency: number;
  /** Medians over the runs. */
  readonly result: Sample;
  /** The bare limit at the same concurrency, and how much of it was reached (1: all). */
  readonly bare: { readonly kind: Case['bare']; readonly rate: number; readonly reached: number };
}

/** Where it is run: the store under test, or a server to compare with. */
export interface Target {
  readonly name: string;
  readonly db: Db;
  readonly wire: Wire;
  /** A folder on the disk that the store writes to. */
  readonly folder: string;
  readonly progress: (line: string) => void;
}

/** Fills collections of its own up to each size in turn and measures every case there. Drops them at the end. */
export async function run(target: Target, plan: Plan): Promise<Row[]> {
  const wanted = cases.filter(one => plan.only?.some(text => one.name.includes(text)) ?? true);
  const tickets = await prepared(target.db, 'bench_tickets', ticketIndexes);
  const texts = wanted.some(one => one.texts) ? await prepared(target.db, 'bench_texts', [textIndex]) : undefined;
  const rows: Row[] = [];
  let filled = 0;
  try {
    for (const size of plan.sizes) {
      for (const collection of [tickets, texts]) if (collection) await fill(collection, filled, size, target.progress);
      filled = size;
      for (const one of wanted) {
        const row = await measured(target, one.texts && texts ? texts : tickets, size, one, plan);
        target.progress(`${target.name}, ${size} tickets: ${one.name}: ${Math.round(row.result.rate)}/s\n`);
        rows.push(row);
      }
    }
  } finally {
    await Promise.all([tickets.drop(), texts?.drop()]);
  }
  return rows;
}

function bareOf(target: Target, { bare }: Case, load: Load): Promise<Sample> {
  if (bare === 'flush') return flush(target.folder, load);
  return bare === 'ping' ? ping(target.db, load) : wirePing(target.wire, load);
}

async function measured(target: Target, tickets: Tickets, size: number, one: Case, plan: Plan): Promise<Row> {
  const load: Load = { concurrency: one.concurrency, forMs: plan.forMs };
  const bounded: Load = one.atMost === undefined ? load : { ...load, atMost: one.atMost };
  const samples: Sample[] = [];
  const bare: Sample[] = [];
  const operation = one.start(tickets, size, target.wire);
  // Not measured: what a first call compiles and loads.
  await measure({ ...bounded, forMs: plan.forMs / 4 }, operation);
  for (let i = 0; i < plan.runs; i++) {
    bare.push(await bareOf(target, one, { ...load, forMs: plan.forMs / 4 }));
    samples.push(await measure(bounded, operation));
  }
  await one.undo?.(tickets, size);
  const result = medianOf(samples);
  const { rate } = medianOf(bare);
  return {
    size,
    name: one.name,
    concurrency: one.concurrency,
    result,
    bare: { kind: one.bare, rate, reached: result.rate / rate },
  };
}
