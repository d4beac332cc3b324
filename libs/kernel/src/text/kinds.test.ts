import fc from 'fast-check';
import { cleanAs, normalisePassword, passwordCandidates, shorten, cut, TEXT_KINDS } from './index';
import { cleanBySchema } from './schema';

test.each(TEXT_KINDS)('%s: what is no Unicode is refused, not replaced', kind => {
  for (const text of ['a\ud800', '\udfffa', 'a\ud800@example.test', '2026-01-01T00:00:00Z\ud800'])
    expect(cleanAs(kind, text)).toEqual({
      ok: false,
      rule: 'contains half of a surrogate pair, which is no character',
    });
});

test.each(TEXT_KINDS)('%s: heaps of accents, which cost a minute to normalise, are refused', kind => {
  const text = `a${'\u0301\u0316'.repeat(200_000)}@example.test`;
  expect(cleanAs(kind, text)).toEqual({ ok: false, rule: 'has more than 30 combining marks on one character' });
});

test.each(TEXT_KINDS)('%s: what is accepted is accepted again, and stays as it is', kind => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'aÄİ @.-:T09Z\u200d\u0301\u0085'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
  });
  fc.assert(
    fc.property(text, given => {
      const cleaned = cleanAs(kind, given);
      if (cleaned.ok) expect(cleanAs(kind, cleaned.text)).toEqual(cleaned);
    }),
  );
});

test('a time that a date can not hold is refused', () => {
  for (const text of ['2026-12-31T23:59:60Z', '2026-12-31T18:59:60-05:00', 'yesterday'])
    expect(cleanAs('instant', text)).toMatchObject({ ok: false, rule: expect.stringMatching(/RFC 3339/) });
  expect(cleanAs('instant', '2026-12-31T23:59:59.5+01:00')).toMatchObject({ ok: true });
});

test('an identifier is taken as it is, or not at all', () => {
  expect(cleanAs('identifier', 'Net work')).toEqual({ ok: true, text: 'Net work' });
  for (const text of ['net\0work', 'net\u200bwork', 'net\u0085', '\ta', 'a\u00a0b'])
    expect(cleanAs('identifier', text)).toMatchObject({ ok: false });
});

test('a person is an id or an address', () => {
  expect(cleanAs('person', 'Rita@Example.test')).toEqual({ ok: true, text: 'rita@example.test' });
  expect(cleanAs('person', '0198A1F0')).toEqual({ ok: true, text: '0198A1F0' });
  expect(cleanAs('person', 'ri\u200bta@example.test')).toMatchObject({ ok: false });
});

test('a skill is asked for as it is kept', () => {
  expect(cleanAs('skill', ' Active Directory')).toEqual({ ok: true, text: 'active_directory' });
});

test('a password is the same however its letters were typed, and nothing else of it changes', () => {
  expect(normalisePassword('Zu\u0308rich \u200d A')).toBe('Z\u00fcrich \u200d A');
  expect(passwordCandidates('Zu\u0308rich')).toEqual(['Z\u00fcrich', 'Zu\u0308rich']);
  expect(passwordCandidates('Zurich')).toEqual(['Zurich']);
  expect(cleanAs('password', 'a\0b')).toEqual({ ok: false, rule: 'must not contain the control character NUL' });
});

test('cutting never splits a character', () => {
  expect(shorten('abc', 3)).toBe('abc');
  expect(shorten('abcd', 3)).toBe('ab…');
  expect(shorten('😀😀😀', 2)).toBe('😀…');
  expect(cut('😀😀😀', 2)).toBe('😀😀');
  expect(cut('a b', 2)).toBe('a');
});

const string = (text: string) => ({ type: 'string', text });
const schema = {
  properties: {
    title: string('line'),
    phone: { anyOf: [string('line'), { type: 'null' }] },
    tags: { items: string('tag') },
    skills: { items: { properties: { name: string('skill') } } },
    maybe: { anyOf: [{ properties: { note: string('long') } }, { type: 'null' }] },
    kind: { enum: ['a'] },
  },
};

test('a document is cleaned by its schema; faults are named by their place', () => {
  const given = {
    title: ' a\nb ',
    phone: ' 1 ',
    tags: ['A', 'b\ud800', 7],
    skills: [{ name: 'VPN', level: 1 }],
    maybe: { note: ' x\r\ny ' },
    kind: ' a ',
    unknown: ' z ',
  };
  const copy = structuredClone(given);
  expect(cleanBySchema(schema, given)).toEqual({
    value: {
      title: 'a b',
      phone: '1',
      tags: ['a', 'b\ud800', 7],
      skills: [{ name: 'vpn', level: 1 }],
      maybe: { note: 'x\ny' },
      kind: ' a ',
      unknown: ' z ',
    },
    faults: [{ path: '/tags/1', rule: 'contains half of a surrogate pair, which is no character' }],
  });
  expect(given).toEqual(copy);
});

test.each([
  [null],
  [undefined],
  ['text'],
  [7],
  [[]],
  [{ title: null, phone: null, tags: 'x', skills: { 0: 1 }, maybe: null }],
])('%j, which the schema may refuse, is left as it is', value =>
  expect(cleanBySchema(schema, value)).toEqual({ value, faults: [] }),
);

test('what is far too long is left for the check of its length', () => {
  const text = ' '.repeat(41);
  expect(cleanBySchema({ text: 'line', maxLength: 10 }, text).value).toBe(text);
  expect(cleanBySchema({ text: 'line', maxLength: 11 }, text).value).toBe('');
});

test('names of Object.prototype are fields like others', () => {
  const given = JSON.parse('{"__proto__":{"title":" a "},"constructor":" b ","title":" c "}') as unknown;
  const { value } = cleanBySchema(schema, given);
  expect(JSON.stringify(value)).toBe('{"__proto__":{"title":" a "},"constructor":" b ","title":"c"}');
});
