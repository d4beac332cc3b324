import { Double } from 'bson';
import fc from 'fast-check';
import { encode } from './codec';
import { changedFields, joined } from './elements';

describe('changedFields', () => {
  it('names what was added, changed and removed', () => {
    const before = encode({ same: { a: 1 }, changed: 1, gone: 1 });
    const after = encode({ changed: new Double(1), same: { a: 1 }, added: null });
    expect(changedFields(before, after)).toEqual(new Set(['changed', 'added', 'gone']));
  });

  it('is what comparing field by field finds, whatever the order', () => {
    const doc = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'ä'), fc.constantFrom(1, 2, 'x', null)), {
      selector: ([name]) => name,
    });
    fc.assert(
      fc.property(doc, doc, (a, b) => {
        const [before, after] = [Object.fromEntries(a), Object.fromEntries(b)];
        const names = [...Object.keys(before), ...Object.keys(after)];
        expect(changedFields(encode(before), encode(after))).toEqual(
          new Set(names.filter(name => before[name] !== after[name])),
        );
      }),
    );
  });
});

it('joins names; all and some is all', () => {
  expect(joined(new Set(['a']), new Set(['b']))).toEqual(new Set(['a', 'b']));
  expect(joined(new Set(['a']), undefined)).toBeUndefined();
});
