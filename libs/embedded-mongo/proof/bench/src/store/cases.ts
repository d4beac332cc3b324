import type { Collection } from 'mongodb';
import type { TicketDocument } from '@switchboard/persistence';
import { encodedTicket, type EncodedTicket } from './encoded-ticket';
import { deviceName, numbersFrom, requesterId, ticket, ticketId } from './ticket-shape';
import { message, type Wire } from './wire';

export type Tickets = Collection<TicketDocument>;

/** One row of the table. */
export interface Case {
  readonly name: string;
  readonly concurrency: number;
  /** What is a bare limit for it: see bare.ts. */
  readonly bare: 'ping' | 'wire ping' | 'flush';
  /** Operations per run at most; for those that take long at large sizes. */
  readonly atMost?: number;
  /** Prepares a run over a collection of `size` tickets; returns one operation. */
  readonly start: (tickets: Tickets, size: number, wire: Wire) => (n: number) => Promise<unknown>;
  /** Asks the collection with the text index instead. */
  readonly texts?: true;
  /** Puts the collection back as it was. */
  readonly undo?: (tickets: Tickets, size: number) => Promise<unknown>;
}

const LIST = 25;
const newestFirst = { createdAt: -1, _id: -1 } as const;

/** The documents as bytes: what is measured is the store, not how fast a client turns bytes into objects. */
const list = (tickets: Tickets, filter: object, sort: object) =>
  tickets
    .find(filter, { raw: true })
    .sort(sort as Record<string, 1 | -1>)
    .limit(LIST)
    .toArray();

const NO_DRIVER = 'without a driver';

/** Writes are acknowledged when they are on disk. */
const durable = { writeConcern: { w: 1, j: true } } as const;

type Insert = (tickets: Tickets, size: number, wire: Wire) => (n: number) => Promise<unknown>;

const byDriver: Insert = tickets => n => tickets.insertOne(ticket(n), durable);

/** Tickets of which only ids, numbers and dates are new: making whole ones takes longer than storing them. */
const MODELS = 64;

const bySocket: Insert = (tickets, size, wire) => {
  const models = Array.from({ length: MODELS }, (_, i) => encodedTicket(size + i));
  const command = { insert: tickets.collectionName, writeConcern: { w: 1, j: true }, $db: tickets.dbName };
  return n => wire.send(message(command, [(models[n % MODELS] as EncodedTicket).as(n)]));
};

const insert = (concurrency: number, client = '', make: Insert = byDriver): Case => {
  let inserted = 0;
  return {
    name: `insertOne, durable, ${concurrency} at a time${client}`,
    concurrency,
    bare: 'flush',
    start: (tickets, size, wire) => {
      const put = make(tickets, size, wire);
      return () => put(size + inserted++);
    },
    undo: async (tickets, size) => {
      while (inserted > 0) {
        const ids = Array.from({ length: Math.min(inserted, 1_000) }, () => ticketId(size + --inserted));
        await tickets.deleteMany({ _id: { $in: ids } });
      }
    },
  };
};

const read = (name: string, concurrency: number, make: (tickets: Tickets, n: number) => Promise<unknown>): Case => ({
  name,
  concurrency,
  bare: 'ping',
  start: (tickets, size) => {
    const random = numbersFrom(size);
    return () => make(tickets, random(size));
  },
});

const onWire = (name: string, concurrency: number, ask: (n: number) => object): Case => ({
  name: `${name}, ${concurrency} at a time, ${NO_DRIVER}`,
  concurrency,
  bare: 'wire ping',
  start: (tickets, size, wire) => {
    const random = numbersFrom(size);
    const place = { $db: tickets.dbName };
    return () => wire.send(message({ find: tickets.collectionName, ...ask(random(size)), ...place }));
  },
});

/** What is of one requester, of one agent, of one status, in turn: equality, then the order of the index. */
const pageFilter = (n: number): object => {
  if (n % 3 === 0) return { 'requester.id': requesterId(n) };
  return n % 3 === 1 ? { 'assignee.id': `agent-${n % 200}` } : { status: n % 2 ? 'open' : 'closed' };
};

const page = (tickets: Tickets, n: number) => list(tickets, pageFilter(n), newestFirst);

const range = (tickets: Tickets, n: number) =>
  list(tickets, { status: 'pending', createdAt: { $lt: ticket(n).createdAt } }, newestFirst);

/** Counts what one requester has: 200. */
const count = (tickets: Tickets, n: number) => tickets.countDocuments({ 'requester.id': requesterId(n) });

/** The cells of which all totals by status, priority and category are made. */
const cube = (tickets: Tickets) =>
  tickets
    .aggregate([
      {
        $group: {
          _id: { status: '$status', priority: '$priority', category: '$category' },
          count: { $sum: 1 },
          hours: { $avg: { $subtract: ['$resolvedAt', '$createdAt'] } },
        },
      },
    ])
    .toArray();

const trend = (tickets: Tickets) =>
  tickets
    .aggregate([{ $group: { _id: { $dateTrunc: { date: '$createdAt', unit: 'day' } }, count: { $sum: 1 } } }])
    .toArray();

const statistics = (name: string, run: (tickets: Tickets) => Promise<unknown>): Case => ({
  ...read(name, 1, run),
  atMost: 3,
});

/** The tickets that hold a word of which there are 20, best first. */
const search = (tickets: Tickets, n: number) =>
  tickets
    .find({ $text: { $search: deviceName(n) } }, { raw: true, projection: { score: { $meta: 'textScore' } } })
    .sort({ score: { $meta: 'textScore' } })
    .limit(LIST)
    .toArray();

/** What each write of the product is: one document, guarded by its version. */
const guarded = (concurrency: number): Case => ({
  name: `guarded update, durable, ${concurrency} at a time`,
  concurrency,
  bare: 'flush',
  start: (tickets, size) => {
    const random = numbersFrom(size);
    return n =>
      tickets.findOneAndUpdate(
        { _id: ticketId(random(size)), version: { $gte: 1 } },
        {
          $set: { team: `team-${n % 5}`, updatedAt: new Date() },
          $inc: { version: 1 },
          $push: { inbox: { $each: [`bench:${n}`], $slice: -64 } },
        },
        durable,
      );
  },
});

/** What is measured, in the order of the table. */
export const cases: readonly Case[] = [
  read('find by _id', 1, (tickets, n) => tickets.findOne({ _id: ticketId(n) }, { raw: true })),
  read('find by _id, 16 at a time', 16, (tickets, n) => tickets.findOne({ _id: ticketId(n) }, { raw: true })),
  onWire('find by _id', 16, n => ({ filter: { _id: ticketId(n) }, limit: 1, singleBatch: true })),
  read('filter + sort + limit 25', 1, page),
  read('filter + sort + limit 25, 16 at a time', 16, page),
  onWire('filter + sort + limit 25', 16, n => ({ filter: pageFilter(n), sort: newestFirst, limit: LIST })),
  read('range on a compound index, limit 25', 1, range),
  read('count with a filter', 1, count),
  { ...read('text search, limit 25', 1, search), texts: true },
  statistics('statistics by status, priority, category', cube),
  statistics('statistics by day', trend),
  guarded(1),
  guarded(64),
  insert(1),
  insert(64),
  insert(64, `, ${NO_DRIVER}`, bySocket),
];
