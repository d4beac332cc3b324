import fc from 'fast-check';
import { canonicalEmail } from './email';

test.each([
  ['rita@example.test', 'rita@example.test'],
  [' Rita@Example.TEST\t', 'rita@example.test'],
  ["o'brien+x@sub.example.co", "o'brien+x@sub.example.co"],
  ['jose\u0301@example.test', 'jos\u00e9@example.test'],
  ['\uff52\uff49\uff54\uff41\uff20\uff25xample\uff0etest', 'rita@example.test'],
  ['rita@bücher.example', 'rita@xn--bcher-kva.example'],
  ['rita@BÜCHER.example', 'rita@xn--bcher-kva.example'],
  ['rita@xn--bcher-kva.example', 'rita@xn--bcher-kva.example'],
  ['rita@例え。テスト', 'rita@xn--r8jz45g.xn--zckzah'],
  ['root@localhost', 'root@localhost'],
])('%j is the account %j', (text, address) => expect(canonicalEmail(text)).toEqual({ ok: true, text: address }));

test.each([
  ['rita\u200b@example.test', /invisible/],
  ['\u202erita@example.test', /invisible/],
  ['ri\u0001ta@example.test', /control/],
  ['ri\u0000ta@example.test', /control/],
  ['rita\u0085@example.test', /control/],
  ['rita@exa\u00admple.test', /invisible/],
  ['rita@example.test\u200d', /invisible/],
  ['ri ta@example.test', /blanks/],
  ['ri\ufe0fta@example.test', /invisible/],
  ['ri\u3164ta@example.test', /invisible/],
  ['ri\ud800ta@example.test', /surrogate/],
  ['\ufb01ona@example.test', /compatibility/],
  ['rita\u2460@example.test', /compatibility/],
  ['rita@ex@example.test', /second @/],
  ['rita,eve@example.test', /second @/],
  ['<rita@example.test>', /second @|domain/],
  ['rita@example.test,eve@example.test', /second @|domain/],
  ['rita', /must be an e-mail address/],
  ['@example.test', /must be an e-mail address/],
  ['', /must be an e-mail address/],
  ['rita@', /domain/],
  ['rita@exam%70le.test', /domain/],
  ['rita@example.test/x', /domain/],
  ['rita@example.test:25', /domain/],
  ['rita@127.0.0.1', /domain/],
  ['rita@0x7f.1', /domain/],
  ['rita@example.test.', /domain/],
  ['rita@example..test', /domain/],
  ['rita@-example.test', /domain/],
  ['rita@xn--a', /domain/],
  [`${'a'.repeat(65)}@example.test`, /64 bytes/],
  [`${'é'.repeat(33)}@example.test`, /64 bytes/],
  [`${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(20)}.test`, /254 bytes/],
])('%j is refused', (text, rule) =>
  expect(canonicalEmail(text)).toEqual({ ok: false, rule: expect.stringMatching(rule) }),
);

test('an address has one spelling, in visible characters and small letters', () => {
  const part = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'aZéİß.-@ ．Ａ\u200b\u0301'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 12,
  });
  fc.assert(
    fc.property(part, part, (local, domain) => {
      const first = canonicalEmail(`${local}@${domain}.test`);
      if (!first.ok) return;
      expect(canonicalEmail(first.text)).toEqual(first);
      expect(first.text).toBe(first.text.toLowerCase().normalize('NFKC'));
      expect(first.text).not.toMatch(/[\s\p{C}\p{Z}\p{DI}]/u);
    }),
    { numRuns: 1_000 },
  );
});
