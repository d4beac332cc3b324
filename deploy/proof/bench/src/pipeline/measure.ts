import { setTimeout as sleep } from 'node:timers/promises';
import { performance } from 'node:perf_hooks';
import { quantile } from '@switchboard/store-bench';
import { eventually } from '@switchboard/testing';
import { between, type Counts } from './counts';
import type { Desk } from './desk';

/** Created, classified, assigned, two mails. */
const ENTRIES = 5;
const PATIENCE = { timeoutMs: 300_000, everyMs: 50 };
const BODY = {
  title: 'VPN drops every hour',
  description: 'Since this morning the VPN connection is lost again and again.',
};
/** Where something waits to be published or handled. */
const OUTBOXES = ['tickets', 'notifications'];

export interface Latency {
  readonly p50: number;
  readonly p99: number;
}

export interface Figures {
  readonly tickets: number;
  /** From the first request until the last entry of the trail. */
  readonly perSecond: number;
  readonly used: Counts;
  /** From the ticket's time of creation, in milliseconds. */
  readonly assigned: Latency;
  readonly mailed: Latency;
}

export interface Load {
  readonly tickets: number;
  /** Tickets a second; 0: as many as eight callers get answered. */
  readonly rate: number;
}

/** Opens tickets and waits until each has gone its whole way and nothing is left to do. */
export async function measurePipeline(desk: Desk, load: Load): Promise<Figures> {
  await idle(desk);
  const before = await desk.counts();
  const entries = await count(desk, 'audit_entries');
  const begun = performance.now();
  const ids = await openTickets(desk, load);
  await eventually(async () => (await count(desk, 'audit_entries')) >= entries + ENTRIES * load.tickets, PATIENCE);
  const seconds = (performance.now() - begun) / 1_000;
  await idle(desk);
  const used = between(before, await desk.counts());
  return { tickets: load.tickets, perSecond: load.tickets / seconds, used, ...(await latencies(desk, ids)) };
}

async function openTickets(desk: Desk, { tickets, rate }: Load): Promise<string[]> {
  const open = async (n: number) => {
    const by = desk.requesters[n % desk.requesters.length];
    if (!by) throw new Error('nobody is there to open a ticket');
    return (await by.ok<{ id: string }>('POST', '/tickets', BODY)).id;
  };
  if (rate > 0) {
    const begun = performance.now();
    const opened: Promise<string>[] = [];
    for (let n = 0; n < tickets; n += 1) {
      await sleep(Math.max(0, begun + (n * 1_000) / rate - performance.now()));
      opened.push(open(n));
    }
    return Promise.all(opened);
  }
  let next = 0;
  const ids: string[] = [];
  const caller = async () => {
    while (next < tickets) ids.push(await open(next++));
  };
  await Promise.all(Array.from({ length: 8 }, caller));
  return ids;
}

/** Everything is published, handled and forgotten. */
async function idle(desk: Desk): Promise<void> {
  await eventually(async () => {
    const waiting = await Promise.all(
      OUTBOXES.map(name =>
        desk.database.connection.collection(name).countDocuments({ 'outbox.id': { $exists: true } }),
      ),
    );
    return waiting.every(some => some === 0) && (await count(desk, 'bus_messages')) === 0;
  }, PATIENCE);
}

function count(desk: Desk, collection: string): Promise<number> {
  return desk.database.connection.collection(collection).countDocuments({});
}

async function latencies(desk: Desk, ids: readonly string[]): Promise<{ assigned: Latency; mailed: Latency }> {
  const { connection } = desk.database;
  interface Ticket {
    readonly _id: string;
    readonly createdAt: Date;
    readonly assignment: { readonly at: Date };
  }
  const tickets = await connection
    .collection<Ticket>('tickets')
    .find({ _id: { $in: [...ids] } }, { projection: { createdAt: 1, 'assignment.at': 1 } })
    .toArray();
  const created = new Map(tickets.map(({ _id, createdAt }) => [_id, createdAt.getTime()]));
  const mails = await connection
    .collection<{ readonly subjectId: string; readonly settledAt: Date }>('notifications')
    .find({ subjectId: { $in: [...ids] } }, { projection: { subjectId: 1, settledAt: 1 } })
    .toArray();
  return {
    assigned: latencyOf(tickets.map(({ createdAt, assignment }) => assignment.at.getTime() - createdAt.getTime())),
    mailed: latencyOf(mails.map(({ subjectId, settledAt }) => settledAt.getTime() - (created.get(subjectId) ?? 0))),
  };
}

function latencyOf(took: number[]): Latency {
  const sorted = [...took].sort((a, b) => a - b);
  return { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) };
}
