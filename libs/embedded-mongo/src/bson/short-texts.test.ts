import fc from 'fast-check';
import { textAt } from './short-texts';

const read = (bytes: Buffer) => textAt(Buffer.concat([Buffer.from('<'), bytes, Buffer.from('>')]), 1, 1 + bytes.length);

describe('textAt', () => {
  it('is what decoding gives, for texts met before and for new ones', () => {
    const few = fc.constantFrom('', 'open', 'closed', 'é', '\u00c3\u00a9', 'x'.repeat(24), 'x'.repeat(25));
    fc.assert(
      fc.property(fc.array(fc.oneof(few, fc.string(), fc.string({ unit: 'grapheme' }))), texts => {
        for (const text of texts) expect(read(Buffer.from(text))).toBe(text);
      }),
    );
  });

  it('takes no bytes for a text of which they are the characters', () => {
    expect(read(Buffer.from('\u00c3\u00a9'))).toBe('\u00c3\u00a9');
    expect(read(Buffer.from('é'))).toBe('é');
    expect(read(Buffer.from([0xff, 0xfe]))).toBe('\ufffd\ufffd');
  });

  it('tells texts apart that share a place', () => {
    const texts = Array.from({ length: 5000 }, (_, i) => `text ${i}`);
    for (const text of [...texts, ...texts]) expect(read(Buffer.from(text))).toBe(text);
  });
});
