import { Double } from 'bson';
import { encode } from './codec';
import { changedFields, joined } from './elements';

describe('changedFields', () => {
  it('names what was added, changed and removed', () => {
    const before = encode({ same: { a: 1 }, changed: 1, gone: 1 });
    const after = encode({ changed: new Double(1), same: { a: 1 }, added: null });
    expect(changedFields(before, after)).toEqual(new Set(['changed', 'added', 'gone']));
  });
});

it('joins names; all and some is all', () => {
  expect(joined(new Set(['a']), new Set(['b']))).toEqual(new Set(['a', 'b']));
  expect(joined(new Set(['a']), undefined)).toBeUndefined();
});
