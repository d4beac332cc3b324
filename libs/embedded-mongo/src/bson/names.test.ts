import { BSON, Int32 } from 'bson';
import { parseFilter } from '../query/parse';
import { compileProjection } from '../query/projection';
import { parseUpdate } from '../update/update';
import { decode, encode } from './codec';
import { fieldsOf } from './names';

const one = new Int32(1);
const two = new Int32(2);

/** Bytes of a document with its fields in this order. */
function bytes(...fields: [string, unknown][]): Buffer {
  return Buffer.from(BSON.serialize(new Map(fields)));
}

const ANY = parseFilter({});

describe('fields with names like "1"', () => {
  const numbered = new Map<string, unknown>([
    ['x', one],
    [
      '2',
      new Map([
        ['10', one],
        ['9', two],
      ]),
    ],
    [
      '1',
      [
        new Map([
          ['b', one],
          ['0', two],
        ]),
      ],
    ],
  ]);
  const stored = bytes(['_id', one], ['m', numbered], ['7', two], ['a', one]);
  const command = (...fields: [string, unknown][]) => decode(bytes(...fields));

  it('keep their place when a document is decoded and encoded', () => {
    expect(encode(decode(stored))).toEqual(stored);
  });

  it('keep their place when the document is updated, and new ones come after what was there', () => {
    const update = parseUpdate(
      command([
        '$set',
        new Map<string, unknown>([
          ['m.0', two],
          ['m.y', one],
          ['3', one],
        ]),
      ]),
    );
    const after = encode(update.apply(decode(stored), ANY, false));
    const grown = new Map<string, unknown>([...numbered, ['0', two], ['y', one]]);
    expect(after).toEqual(bytes(['_id', one], ['m', grown], ['7', two], ['a', one], ['3', one]));
  });

  it('are found, changed and removed by path', () => {
    const changes = command(
      ['$inc', new Map([['m.2.9', one]])],
      [
        '$unset',
        new Map([
          ['m.1', one],
          ['7', one],
        ]),
      ],
    );
    const after = encode(parseUpdate(changes).apply(decode(stored), ANY, false));
    const left = new Map<string, unknown>([
      ['x', one],
      [
        '2',
        new Map([
          ['10', one],
          ['9', new Int32(3)],
        ]),
      ],
    ]);
    expect(after).toEqual(bytes(['_id', one], ['m', left], ['a', one]));
  });

  it('keep the order in which an operand or a replacement names them', () => {
    const value = new Map([
      ['2', one],
      ['1', two],
    ]);
    const set = parseUpdate(command(['$set', new Map([['a', value]])]));
    expect(encode(set.apply(decode(bytes(['_id', one])), ANY, false))).toEqual(bytes(['_id', one], ['a', value]));
    const replace = parseUpdate(command(['b', one], ['2', one], ['1', two]));
    expect(encode(replace.apply(decode(stored), ANY, false))).toEqual(
      bytes(['_id', one], ['b', one], ['2', one], ['1', two]),
    );
  });

  it('keep their place in projections', () => {
    const include = compileProjection(command(['m.2', one], ['7', one]), ANY);
    const inner = new Map([
      [
        '2',
        new Map([
          ['10', one],
          ['9', two],
        ]),
      ],
    ]);
    expect(encode(include(decode(stored)))).toEqual(bytes(['_id', one], ['m', inner], ['7', two]));
    const exclude = compileProjection(command(['m.2', new Int32(0)], ['a', new Int32(0)]), ANY);
    const rest = new Map(numbered);
    rest.delete('2');
    expect(encode(exclude(decode(stored)))).toEqual(bytes(['_id', one], ['m', rest], ['7', two]));
  });

  it('are listed by their names', () => {
    expect(fieldsOf(decode(stored)).map(([name]) => name)).toEqual(['_id', 'm', '7', 'a']);
  });
});
