import fc from 'fast-check';
import { cleanLine, cleanName, cleanTag, cleanText } from './index';

/** Text made of what makes trouble, mixed with letters of several scripts. */
const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...'aeIİßΣΩ ü\t\n\r\v\f\u0000\u0001\u0085\u00a0\u00ad\u034f\u061c\u115f\u180b\u180e\u200b\u200c\u200d',
    ),
    fc.constantFrom(
      ...'\u200e\u200f\u2028\u2029\u202e\u2060\u2066\u2800\u3000\u3164\ufe0f\ufeff\uffa0\ufff9\ufffe\u0301\u0316',
    ),
    fc.constantFrom(...'می\u064bक्षකᠠ한각', '👩', '💻', '🏽', '🏴', '\u{E0067}', '\u{E007F}', '\u{E0100}', '❤'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 40,
});

test.each([
  [
    'line ends and runs of blanks become one space',
    ' a\r\nBcc: b@example.com\u2028c\td\u0085e\u00a0\u3000f ',
    'a Bcc: b@example.com c d e f',
  ],
  ['control characters go', '  a \u0000\u001b[31m  b\u007f ', 'a [31m b'],
  ['overrides and isolates of the direction go', '\u2067invoice\u202Efdp.exe\u2069', 'invoicefdp.exe'],
  ['what nobody sees goes', 'r\u200bi\u00adt\u2060a\ufeff\u{E0041}\u{E007F}\u3164\u034f', 'rita'],
  [
    'letters and accents become one character, also where something invisible stood between',
    'Zu\u0308rich e\u200b\u0301',
    'Zürich é',
  ],
  ['joiners stay in Persian and Devanagari words', 'می\u200cخواهم क्\u200dष', 'می\u200cخواهم क्\u200dष'],
  ['and go from Latin and Cyrillic ones', 'ri\u200cta р\u200dита', 'rita рита'],
  [
    'emoji stay whole',
    '👩🏽\u200d💻 ❤\ufe0f\u200d🔥 1\ufe0f\u20e3 🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
    '👩🏽\u200d💻 ❤\ufe0f\u200d🔥 1\ufe0f\u20e3 🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
  ],
  ['a second variation selector goes: rows of them hide text', 'ok\ufe0f\u{E0101}\u{E0102}', 'ok\ufe0f'],
  ['direction marks stay between words, one at a time', 'שלום\u200f\u200f! \u200ea', 'שלום\u200f! \u200ea'],
  ['signs of the category Cf that are drawn stay', '\u0600١٢ \u06ddا', '\u0600١٢ \u06ddا'],
])('a line: %s', (_what, text, line) => expect(cleanLine(text)).toBe(line));

test('a long text keeps its lines, tabs and blanks inside, whatever ended the lines', () => {
  expect(cleanText('one\r\ntwo\rthree\u2028\tfour\u0085five  six\u0000\n\n')).toBe(
    'one\ntwo\nthree\n\tfour\nfive  six',
  );
  expect(cleanText('10\u00a0000\u202f€')).toBe('10\u00a0000\u202f€');
  expect(cleanText('\u2067a\u202E\nb')).toBe('a\nb');
});

test('a name has no direction marks either', () => expect(cleanName('\u200fRita\u200e O.')).toBe('Rita O.'));

test.each([
  ['VPN', 'vpn'],
  [' Home\nOffice ', 'home office'],
  ['v\u200dp\ufe0fn', 'vpn'],
  ['E\u0301TE\u0301', 'été'],
  ['İ', 'i\u0307'],
])('the tag %j is %j', (text, tag) => expect(cleanTag(text)).toBe(tag));

test.each([
  '',
  ' ',
  '\u0085',
  '\u0001',
  '\u00a0\u3000',
  '\u200b',
  '\u200d\u200e',
  '\u3164',
  '\u2800',
  '\ufe0f',
  '\u{E0041}',
  '\ufdd0',
])('%j is empty in every form', text =>
  expect([cleanLine(text), cleanName(text), cleanText(text), cleanTag(text)]).toEqual(['', '', '', '']),
);

test.each(Object.entries({ cleanLine, cleanName, cleanText, cleanTag }))(
  '%s: what is clean stays as it is',
  (_name, clean) => {
    fc.assert(
      fc.property(nasty, text => {
        const once = clean(text);
        expect(clean(once)).toBe(once);
        expect(once.normalize('NFC')).toBe(once);
        expect(once.trim()).toBe(once);
      }),
      { numRuns: 1_000 },
    );
  },
);

test('no text at all gets a second line, a control character or half a character into a line', () => {
  fc.assert(
    fc.property(nasty, text => {
      for (const clean of [cleanLine(text), cleanName(text), cleanTag(text)])
        expect(clean).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]|\s\s/u);
      expect(cleanText(text)).not.toMatch(/(?![\n\t])\p{Cc}|[\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u);
    }),
  );
});

test('accents by the hundred thousand take time in proportion, not with their square', () => {
  const text = `a${'\u0301\u0316'.repeat(150_000)}a`;
  const started = performance.now();
  expect(cleanLine(text)).toHaveLength(31);
  // It takes a tenth of a second, and half a minute where the marks are not counted first.
  expect(performance.now() - started).toBeLessThan(5_000);
});
