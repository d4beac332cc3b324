import { BSON, Decimal128, Double, Int32, Long, ObjectId } from 'mongodb';
import { show } from './show';

function shown(fields: [string, unknown][]): string {
  return show(Buffer.from(BSON.serialize(new Map(fields))));
}

describe('show', () => {
  it('tells every type of number apart, and -0 from 0', () => {
    const texts = [
      new Int32(1),
      new Double(1),
      Long.fromNumber(1),
      Decimal128.fromString('1'),
      Decimal128.fromString('1.0'),
    ];
    expect(new Set([...texts, new Double(0), new Double(-0)].map(value => shown([['a', value]]))).size).toBe(7);
  });

  it('tells orders of fields apart, also where JavaScript objects do not', () => {
    expect(
      shown([
        ['a', 1],
        ['b', 2],
      ]),
    ).not.toBe(
      shown([
        ['b', 2],
        ['a', 1],
      ]),
    );
    expect(
      shown([
        ['2', 1],
        ['1', 2],
      ]),
    ).toBe('new Map([["2", new Int32(1)], ["1", new Int32(2)]])');
    expect(
      shown([
        ['1', 2],
        ['2', 1],
      ]),
    ).toBe('{ "1": new Int32(2), "2": new Int32(1) }');
  });

  it('blanks ids that a server made', () => {
    const id = new ObjectId();
    const bytes = Buffer.from(BSON.serialize({ _id: id }));
    expect(show(bytes, { isOwn: () => false })).toBe('{ _id: NEW_ID }');
    expect(show(bytes)).toContain(id.toHexString());
  });
});
