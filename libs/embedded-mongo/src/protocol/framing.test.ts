import { serialize } from 'bson';
import fc from 'fast-check';
import { Framer, ProtocolError } from './framing';
import { encodeReply, parseMessage as decodeMessage, readMessage } from './messages';

const parseMessage = (bytes: Buffer) => decodeMessage(readMessage(bytes));

function message(body: object, flags = 0): Buffer {
  const doc = Buffer.from(serialize(body));
  const head = Buffer.alloc(21);
  head.writeInt32LE(21 + doc.length, 0);
  head.writeInt32LE(7, 4);
  head.writeInt32LE(2013, 12);
  head.writeUInt32LE(flags, 16);
  return Buffer.concat([head, doc]);
}

describe('Framer', () => {
  it('finds the same messages however the stream is cut', () => {
    const stream = Buffer.concat([
      message({ ping: 1, $db: 'a' }),
      message({ find: 'x', $db: 'b' }),
      message({ n: 'y'.repeat(300) }),
    ]);
    fc.assert(
      fc.property(fc.array(fc.nat(stream.length), { maxLength: 20 }), cuts => {
        const framer = new Framer();
        const ends = [...new Set([...cuts, stream.length])].sort((a, b) => a - b);
        let from = 0;
        const found = ends.flatMap(end => framer.push(stream.subarray(from, (from = end))));
        expect(Buffer.concat(found)).toEqual(stream);
        expect(found).toHaveLength(3);
      }),
    );
  });

  it('holds at most twice what has arrived of a message, however small the pieces', () => {
    const framer = new Framer();
    const big = message({ x: 'y'.repeat(1_000_000) });
    for (let at = 0; at + 10 < 500_000; at += 10) expect(framer.push(big.subarray(at, at + 10))).toEqual([]);
    expect(framer.heldBytes).toBeLessThanOrEqual(1_000_000);
    const lie = Buffer.alloc(20);
    lie.writeInt32LE(48_000_000);
    const idle = new Framer();
    idle.push(lie);
    expect(idle.heldBytes).toBeLessThanOrEqual(1024);
  });

  it.each([0, 15, -1, 48_000_001, 0x7fffffff])('refuses a message of %d bytes before taking memory for it', length => {
    const head = Buffer.alloc(4);
    head.writeInt32LE(length);
    expect(() => new Framer().push(head)).toThrow(ProtocolError);
  });
});

describe('parseMessage', () => {
  it('reads body, database and the wish for an answer', () => {
    expect(parseMessage(message({ ping: 'x', $db: 'app' }))).toMatchObject({
      id: 7,
      db: 'app',
      body: { ping: 'x' },
      wantsReply: true,
    });
    expect(parseMessage(message({ ping: 'x' }, 2)).wantsReply).toBe(false);
  });

  it('refuses unknown opcodes and required flags', () => {
    const compressed = message({ ping: 1 });
    compressed.writeInt32LE(2012, 12);
    expect(() => parseMessage(compressed)).toThrow(ProtocolError);
    expect(() => parseMessage(message({ ping: 1 }, 4))).toThrow(ProtocolError);
  });

  it('survives any damage: a parsed request or an error, nothing else', () => {
    const seed = message({ insert: 'c', documents: [{ a: 1 }, { b: ['x', { c: null }] }], $db: 'app' });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 4, max: seed.length - 1 }), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        changes => {
          const bytes = Buffer.from(seed);
          for (const [at, byte] of changes) bytes[at] = byte;
          try {
            parseMessage(bytes);
          } catch (error) {
            expect(error).toBeInstanceOf(Error);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('encodeReply', () => {
  it('answers the request it was asked by', () => {
    const bytes = encodeReply({ id: 99, legacy: false }, { ok: 1 });
    expect([bytes.readInt32LE(0), bytes.readInt32LE(8), bytes.readInt32LE(12)]).toEqual([bytes.length, 99, 2013]);
  });
});
