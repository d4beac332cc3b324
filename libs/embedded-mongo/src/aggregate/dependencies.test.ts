import { Int32 } from 'bson';
import type { Doc } from '../bson/types';
import { pipelineFields } from './dependencies';

const fields = (...stages: Doc[]) => {
  const found = pipelineFields(stages, {});
  return found && [...found].sort();
};

it('names what a report reads, wherever in the expressions it stands', () => {
  const group = {
    _id: { s: '$status', d: { $dateTrunc: { date: '$createdAt', unit: 'day' } } },
    n: { $sum: ['$a.b', '$$NOW'] },
  };
  expect(fields({ $match: { 'x.y': 1, $or: [{ z: 2 }] } }, { $group: group })).toEqual([
    'a',
    'createdAt',
    'status',
    'x',
    'z',
  ]);
  expect(fields({ $unwind: '$tags' }, { $sortByCount: '$tags' })).toEqual(['tags']);
  expect(fields({ $set: { 'a.b': '$c' } }, { $bucket: { groupBy: '$p', boundaries: [0, 1] } })).toEqual([
    'a',
    'c',
    'p',
  ]);
  expect(fields({ $sort: { s: 1 } }, { $limit: 3 }, { $project: { t: 1, u: '$v' } })).toEqual([
    '_id',
    's',
    't',
    'u',
    'v',
  ]);
  expect(fields({ $match: {} }, { $count: 'n' })).toEqual([]);
});

it.each<[string, ...Doc[]]>([
  ['documents come out', { $match: { a: 1 } }],
  ['documents come out of an exclusion', { $project: { a: 0 } }],
  ['documents come out of a nested exclusion', { $project: { a: { b: new Int32(0) } } }],
  ['an exclusion of _id alone', { $project: { _id: 0 } }],
  ['the whole document is read', { $group: { _id: null, all: { $push: '$$ROOT' } } }],
  ['the current one is read', { $group: { _id: '$$CURRENT.a' } }],
  ['a stage that is not known', { $facet: { a: [{ $count: 'n' }] } }, { $count: 'n' }],
  ['a condition on expressions', { $match: { $expr: { $eq: ['$a', 1] } } }, { $count: 'n' }],
])('asks for all when %s', (_why, ...stages) => {
  expect(fields(...stages)).toBeUndefined();
});
