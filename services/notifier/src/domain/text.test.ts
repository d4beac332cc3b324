import fc from 'fast-check';
import { isDeliverable } from './address';
import { manyLines, oneLine, shorten } from './text';

test('a header value keeps its words and loses its line breaks', () => {
  expect(oneLine('VPN\r\nBcc: everybody@example.com\u2028now')).toBe('VPN Bcc: everybody@example.com now');
  expect(oneLine('  a \u0000\u001b[31m  b\u007f ')).toBe('a [31m b');
});

test('marks that turn the reading direction around are taken out', () => {
  expect(oneLine('invoice\u202Efdp.exe')).toBe('invoice fdp.exe');
  expect(manyLines('\u2067a\u202E\nb')).toBe('a\nb');
});

test('a body keeps its lines and tabs, whatever ended them', () => {
  expect(manyLines('one\r\ntwo\rthree\u2028\tfour\u0000\n')).toBe('one\ntwo\nthree\n\tfour');
});

test('cutting never splits a character', () => {
  expect(shorten('abc', 3)).toBe('abc');
  expect(shorten('abcd', 3)).toBe('ab…');
  expect(shorten('😀😀😀', 2)).toBe('😀…');
});

test('no text at all gets a second line into a header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(oneLine(text)).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    }),
  );
});

test.each(['rita@example.com', 'rita.o+tickets@mail.example.co.uk', 'jörg@bücher.example', 'root@localhost'])(
  '%s can be written to',
  address => expect(isDeliverable(address)).toBe(true),
);

test.each([
  '',
  'rita',
  '@example.com',
  'rita@',
  'rita@example.com,eve@example.com',
  'rita@example.com\r\nRCPT TO:<eve@example.com>',
  '<rita@example.com>',
  'rita @example.com',
  `${'a'.repeat(250)}@example.com`,
])('%j can not be written to', address => expect(isDeliverable(address)).toBe(false));
