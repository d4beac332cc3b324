import { serialize } from 'bson';
import fc from 'fast-check';
import { checkBson } from './check';

function nested(depth: number): Buffer {
  let bytes = Buffer.from([5, 0, 0, 0, 0]);
  for (let i = 0; i < depth; i++) {
    const size = Buffer.alloc(4);
    size.writeInt32LE(bytes.length + 8);
    bytes = Buffer.concat([size, Buffer.from([3, 0x61, 0]), bytes, Buffer.from([0])]);
  }
  return bytes;
}

describe('checkBson', () => {
  it('accepts what a driver sends', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: fc.constantFrom('a', 'b', 'ü') }), fc.jsonValue(), { noNullPrototype: true }),
        doc => {
          expect(() => checkBson(Buffer.from(serialize(doc)))).not.toThrow();
        },
      ),
    );
  });

  it('refuses nesting that would overflow a decoder, without recursing', () => {
    expect(() => checkBson(nested(100))).not.toThrow();
    expect(() => checkBson(nested(5_000))).toThrow(expect.objectContaining({ code: 15 }));
  });

  it('ends on any bytes, accepted or refused with one of its codes', () => {
    const seed = Buffer.from(serialize({ a: 'x', b: [1, { c: /r/i }], d: new Date(0) }));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(seed.length - 1), fc.nat(255)), { maxLength: 6 }), changes => {
        const bytes = Buffer.from(seed);
        for (const [at, byte] of changes) bytes[at] = byte;
        try {
          checkBson(bytes);
        } catch (error) {
          expect([15, 22]).toContain((error as { code?: number }).code);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
