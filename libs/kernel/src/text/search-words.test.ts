import fc from 'fast-check';
import { foldCase } from './fold';
import { searchTerms, searchWords } from './search-words';

/** Whether a text is found by a query, as a database does it that looks for beginnings of stored words. */
function finds(query: string, ...texts: string[]): boolean {
  const stored = searchWords(texts, Infinity);
  const terms = searchTerms(query);
  return (
    terms.length > 0 &&
    terms.every(term => term.some(words => words.every(word => stored.some(one => one.startsWith(word)))))
  );
}

test.each([
  ['case', 'VPN drops', 'vpn DROPS'],
  ['order', 'VPN drops every hour', 'hour vpn'],
  ['the beginning of a word', 'VPN drops', 'dro'],
  ['accents left out', 'Café fermé à Zürich', 'cafe ferme zurich'],
  ['accents put in', 'Cafe', 'café'],
  ['accents as marks of their own', 'Zu\u0308rich', 'Z\u00fcrich'],
  ['ß for ss', 'Straße', 'STRASSE'],
  ['ss for ß', 'Strasse', 'straße'],
  ['ue for ü', 'Müller', 'mueller'],
  ['ü for ue', 'Mueller', 'müller'],
  ['u for ü', 'Müller', 'muller'],
  ['letters of the north', 'Ærø Łódź Århus', 'aero lodz aarhus'],
  ['Turkish i', 'İSTANBUL ışık', 'istanbul isik'],
  ['Greek final sigma', 'ΟΔΟΣ', 'οδος'],
  ['ё for е', 'ещё', 'еще'],
  ['points of Hebrew and Arabic', 'שָׁלוֹם مُحَمَّد', 'שלום محمد'],
  ['full width', 'ＶＰＮ　１２３', 'vpn 123'],
  ['half width', 'ﾌﾟﾘﾝﾀ', 'プリンタ'],
  ['ligatures', 'oﬃce ﬁle', 'office file'],
  ['ends of lines', 'printer\r\njams\u2028often', 'jams printer often'],
  ['invisible characters', 'pass\u00ADword, pri\u200Bnter', 'password printer'],
  ['punctuation around words', '(VPN), "drops"!', '«vpn»: [drops]'],
  ['apostrophes', "don't", 'don’t'],
  ['apostrophes left out', 'l’imprimante can´t', 'limprimante cant'],
  ['a hyphen left out', 'e-mail over Wi-Fi', 'email wifi'],
  ['a hyphen put in', 'email over wifi', 'e-mail wi-fi'],
  ['part of an address', 'mail nia.okafor@example.com', 'okafor'],
  ['an address', 'mail nia.okafor@example.com', 'NIA.OKAFOR@Example.com'],
  ['an address in brackets', 'from nia@example.com', '<nia@example.com>'],
  ['part of a URL', 'see https://intranet.example.com/vpn/setup?os=linux', 'setup'],
  ['a URL', 'see https://intranet.example.com/vpn/setup?os=linux', 'https://intranet.example.com/vpn/setup?os=linux'],
  ['an error code', 'fails with 0x80070005', '0X80070005'],
  ['an error code without its mark', 'fails with 0x80070005', '80070005'],
  ['an error code with a mark', 'fails with 80070005', '0x80070005'],
  ['the number of an update', 'after KB5034441', '5034441'],
  ['a constant', 'ERR_CONNECTION_REFUSED', 'connection refused'],
  ['separators left out of a number', 'order 1,234,567', '1234567'],
  ['separators put into a number', 'order 1234567', "1'234'567"],
  ['an IP address', 'host 10.0.0.17:8080', '10.0.0.17'],
  ['a MAC address', '00:1A:2B:3C:4D:5E', '001a-2b3c-4d5e'],
  ['Japanese', 'パスワードを忘れました', 'パスワード'],
  ['Chinese', '无法连接打印机', '打印机'],
  ['Thai', 'เครื่องพิมพ์ไม่ทำงาน', 'พิมพ์'],
  ['one character', '会議室', '室'],
  ['a name inside of Japanese', '昨日からVPNに接続できません', 'vpn 接続'],
  ['Korean with a particle', '프린터가 안 돼요', '프린터'],
  ['Hindi', 'प्रिंटर खराब है', 'खराब'],
  ['an emoji', 'server 🔥', '🔥'],
])('%s', (_what, text, query) => {
  expect(finds(query, text)).toBe(true);
});

test.each([
  ['another word', 'VPN drops', 'printer'],
  ['one word of two', 'VPN drops', 'vpn printer'],
  ['the end of a word', 'password', 'word'],
  ['another Hindi vowel', 'की', 'का'],
  ['another Japanese voicing', 'ハハ', 'パパ'],
  ['a pattern', 'VPN drops', '.*'],
  ['signs alone', 'VPN (drops)', '()'],
])('%s is not found', (_what, text, query) => {
  expect(finds(query, text)).toBe(false);
});

const scripts = [
  'abcXYZ',
  'äöüßéñçøåœ',
  'абвйЁ',
  'αβςΣώ',
  'ﬁﬀ',
  '漢字仮名',
  'かなカナパ',
  'กขเี่',
  'हिन्दी',
  '한국어',
  '0123',
  'שָׁ',
  'مُحَ',
];
const word = fc.constantFrom(...scripts).chain(script => {
  const characters = fc.constantFrom(...[...script.normalize('NFC')].filter(one => !/\p{M}/u.test(one)));
  return fc.array(characters, { minLength: 1, maxLength: 80 }).map(list => list.join(''));
});
const separator = fc.constantFrom(' ', '\n', '\t', ', ', ' - ', '\u3000', ' (', ') ', '. ', '\u2028');
const glue = fc.constantFrom('', '', '', '-', '.', '@', '_', "'", '/', ',');
const glued = fc.array(fc.tuple(word, glue), { minLength: 1, maxLength: 4 }).map(list => list.flat().join(''));
const text = fc.array(fc.tuple(glued, separator), { minLength: 1, maxLength: 8 });
const fullWidth = (one: string) => one.replace(/[!-~]/g, char => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const variant = fc.constantFrom<(one: string) => string>(
  one => one,
  one => one.toUpperCase(),
  one => one.toLowerCase(),
  one => one.normalize('NFD'),
  one => one.normalize('NFKC'),
  fullWidth,
  one =>
    one
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC'),
  one => `"${one}"`,
);

test('some words of a text, in any order, in any form, find it', () => {
  const some = fc.tuple(text, fc.infiniteStream(fc.tuple(fc.nat(), variant)), fc.integer({ min: 1, max: 4 }));
  fc.assert(
    fc.property(some, ([stretches, choices, count]) => {
      const words = stretches.map(([one]) => one);
      const query = [...choices.take(count)]
        .map(([at, change]) => change(words[at % words.length] as string))
        .join(' ');
      const whole = stretches.flat().join('');
      expect({ whole, query, found: finds(query, whole) }).toMatchObject({ found: searchTerms(query).length > 0 });
    }),
    { numRuns: 500 },
  );
});

test('any text has words that are short, few and folded already; any query has terms', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), any => {
      for (const one of searchWords([any], 100)) {
        expect([...one].length).toBeLessThanOrEqual(64);
        expect(one).toBe(foldCase(one));
      }
      expect(searchWords([any], 100).length).toBeLessThanOrEqual(100);
      for (const term of searchTerms(any)) for (const words of term) expect(words.length).toBeGreaterThan(0);
    }),
    { numRuns: 2_000 },
  );
});

test('words of the first text come first where there are too many', () => {
  expect(searchWords(['one two', 'three four'], 3)).toEqual(['one', 'two', 'three']);
});
