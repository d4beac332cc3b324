import { Int32, Long } from 'bson';
import { compile } from './matcher';
import { parseFilter } from './parse';

const matches = (filter: unknown, doc: unknown) => compile(parseFilter(filter))(doc);

describe('filters', () => {
  it.each<[string, object, object, boolean]>([
    ['null matches missing', { a: null }, {}, true],
    ['null does not reach into scalars of an array', { 'a.b': null }, { a: [1, 2] }, false],
    ['$ne over arrays', { a: { $ne: 1 } }, { a: [1, 2] }, false],
    ['$gt compares its own type only', { a: { $gt: 1 } }, { a: 'x' }, false],
    ['numbers of all types are equal', { a: Long.fromNumber(5) }, { a: new Int32(5) }, true],
    ['index path absent', { 'held.3': { $exists: false } }, { held: ['a', 'b'] }, true],
    ['index path there', { 'outbox.0': { $exists: true } }, { outbox: [{}] }, true],
    ['$elemMatch wants one element for all', { a: { $elemMatch: { x: 1, y: 2 } } }, { a: [{ x: 1 }, { y: 2 }] }, false],
    ['$elemMatch on values', { a: { $elemMatch: { $gt: 1, $lt: 3 } } }, { a: [0, 2] }, true],
    ['$in with a pattern', { a: { $in: [/^x/] } }, { a: 'xy' }, true],
    ['$not of a pattern', { a: { $not: /x/ } }, { a: 'y' }, true],
    ['$all', { a: { $all: [1, 2] } }, { a: [2, 1] }, true],
    ['$expr', { $expr: { $lt: [{ $size: '$held' }, 2] } }, { held: [1] }, true],
    ['$expr tells missing from null', { $expr: { $eq: ['$a', null] } }, {}, false],
    ['$type', { a: { $type: 'objectId' } }, { a: 'x' }, false],
    ['nothing passes $all of nothing, in elements neither', { a: { $elemMatch: { $all: [] } } }, { a: [[]] }, false],
    ['prototype names are ordinary names', { constructor: { $exists: true } }, {}, false],
  ])('%s', (_name, filter, doc, expected) => {
    expect(matches(filter, doc)).toBe(expected);
  });

  it.each<[string, object, number]>([
    ['unknown operator', { a: { $foo: 1 } }, 2],
    ['unknown top level operator', { $foo: 1 }, 2],
    ['$in without array', { a: { $in: 1 } }, 2],
    ['empty $or', { $or: [] }, 2],
    ['$where', { $where: 'true' }, 115],
    ['geo', { a: { $near: [0, 0] } }, 115],
    ['unknown expression', { $expr: { $foo: 1 } }, 168],
    ['broken pattern', { a: { $regex: '(' } }, 51091],
    ['pattern that looks around', { a: { $regex: 'a(?=b)' } }, 51091],
  ])('refuses %s', (_name, filter, code) => {
    expect(() => parseFilter(filter)).toThrow(expect.objectContaining({ code }));
  });
});
