import type { Document } from 'mongodb';

/** A database for each kind of index; none of them may change an answer. */
export const INDEX_SETS: Readonly<Record<string, readonly Document[]>> = {
  single: [{ key: { a: 1 } }, { key: { n: -1 } }, { key: { 'c.x': 1 } }, { key: { s: 1 } }],
  compound: [
    { key: { b: 1, a: -1 } },
    { key: { n: 1, s: 1, t: -1 } },
    { key: { 'c.x': 1, 'c.y': -1 } },
    { key: { a: 1, _id: 1 } },
  ],
  multikey: [
    { key: { d: 1 } },
    { key: { c: 1 } },
    { key: { 'c.y': 1 } },
    { key: { 'a.0': 1 } },
    { key: { 'c.0.x': 1 } },
    { key: { 'd.1': -1 } },
  ],
  partial: [
    { key: { a: 1 }, partialFilterExpression: { b: { $exists: true } } },
    { key: { n: 1 }, partialFilterExpression: { n: { $gt: 1 } } },
    { key: { b: 1 }, partialFilterExpression: { a: { $gte: 1 }, s: 'a' } },
    { key: { d: 1 }, partialFilterExpression: { $or: [{ n: 1 }, { b: { $type: 'string' } }] } },
  ],
  sparse: [
    { key: { a: 1 }, sparse: true },
    { key: { b: 1, n: 1 }, sparse: true },
    { key: { 'c.x': -1 }, sparse: true },
    { key: { e: 1 }, sparse: true },
  ],
};
