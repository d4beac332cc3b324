import { compareKeys, parseSort, sortKey } from './sort';

/** Order of two documents under a sort: negative when the first comes first. */
function order(spec: object, a: unknown, b: unknown): number {
  const fields = parseSort(spec);
  return compareKeys(sortKey(a, fields), sortKey(b, fields), fields);
}

describe('sort keys', () => {
  it.each<[string, object, object, object]>([
    ['an empty array before null', { a: 1 }, { a: [] }, {}],
    ['the least element when ascending', { a: 1 }, { a: [9, 1] }, { a: 2 }],
    ['the greatest element when descending', { a: -1 }, { a: [1, 9] }, { a: 8 }],
    [
      'the element that an index names, and no other',
      { 'a.0.x': -1 },
      { a: [{ x: 2 }, { x: 0 }] },
      { a: [{ x: 1 }, { x: 9 }] },
    ],
    ['a named element before nothing', { 'a.0.x': -1 }, { a: [{ x: 1 }] }, {}],
    ['an array in an array as a whole', { 'a.0': -1 }, { a: [[1]] }, { a: ['z'] }],
    [
      'fields of one element together',
      { 'a.x': 1, 'a.y': 1 },
      { a: [{ x: 1, y: 5 }] },
      {
        a: [
          { x: 1, y: 6 },
          { x: 2, y: 0 },
        ],
      },
    ],
  ])('takes %s', (_name, spec, first, second) => {
    expect(order(spec, first, second)).toBeLessThan(0);
  });

  it('counts an element without the field as null', () => {
    expect(order({ 'a.x': 1 }, { a: [1, { x: 5 }] }, {})).toBe(0);
  });

  it('refuses to sort by two arrays with code 2', () => {
    expect(() => order({ a: 1, b: 1 }, { a: [1], b: [2] }, {})).toThrow(expect.objectContaining({ code: 2 }));
  });
});
