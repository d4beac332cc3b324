import fc from 'fast-check';
import type { CommandError } from '../errors';
import { Pattern } from './pattern';

const code = (source: string, options = ''): number | undefined => {
  try {
    return void new Pattern(source, options);
  } catch (error) {
    return (error as CommandError).code;
  }
};
/** The same pattern in a form that only the automaton takes. */
const repeated = (source: string) => `(?:${source})(?:\u{10fffd})*`;

/** Lets others have their turn, as commands do between two documents. */
const turn = () => new Promise(resolve => setImmediate(resolve));

describe('Pattern', () => {
  beforeEach(turn);

  it.each<[string, string, string, boolean]>([
    ['^a', '', 'ab', true],
    ['a$', '', 'a', true],
    ['a$', '', 'a\n', true],
    ['a$', '', 'a\nb', false],
    ['a$', 'm', 'a\nb', true],
    ['^b', 'm', 'a\nb', true],
    ['a.b', '', 'a\nb', false],
    ['a.b', 's', 'a\nb', true],
    ['a.b', '', 'a\rb', true],
    ['^.$', '', '😀', true],
    ['É', 'i', 'é', true],
    ['[é-ü]', 'i', 'Ö', true],
    ['Ω', 'i', 'ω', true],
    ['\\w', '', 'é', false],
    ['\\w', 'i', '\u017f', false],
    ['\\d', '', '٣', false],
    ['\\s', '', '\v', true],
    ['\\s', '', '\u00a0', false],
    ['[]a]', '', ']', true],
    ['\\x41\\x{42}\\t', '', 'AB\t', true],
    ['a{2}', '', 'aa', true],
    ['a{,2}', '', 'a{,2}', true],
    ['{', '', '{', true],
    ['\\bfoo\\b', '', 'a foo b', true],
    ['foo|bar', '', 'a bar', true],
    ['', '', '', true],
  ])('%s with options "%s" on %j: %s, as PCRE', (source, options, text, expected) => {
    expect(new Pattern(source, options).test(text)).toBe(expected);
  });

  it.each([
    ['a.b', '', 'a\nb', false],
    ['\\w', 'i', '\u017f', false],
    ['É', 'i', 'é', true],
    ['\\bfoo', 'i', 'a FOO', true],
    ['[^\\w.]', 'i', 'é', true],
    ['\\S', '', '\u00a0', true],
  ])('the automaton agrees: %s with options "%s" on %j: %s', (source, options, text, expected) => {
    expect(new Pattern(repeated(source), options).test(text)).toBe(expected);
  });

  it.each([
    ['(?=a)b', '(?='],
    ['(?<!a)b', '(?<'],
    ['(a)\\1', '\\1'],
    ['(?<n>a)', '(?<'],
    ['(?>a)', '(?>'],
    ['(?i)a', '(?i'],
    ['(?#comment)a', '(?#'],
    ['a*+', 'possessive quantifier'],
    ['(*UCP)a', '(*'],
    ['\\pL', '\\p'],
    ['\\Qa.b\\E', '\\Q'],
    ['a\\z', '\\z'],
    ['[[:alpha:]]', '[:'],
    ['a{1001}', 'more than 1000 repetitions'],
    ['(?:(?:a?){100}){100}', 'too large'],
    ['a'.repeat(4097), 'longer than 4096'],
  ])('refuses %s by name', (source, name) => {
    expect(() => new Pattern(source, '')).toThrow(
      expect.objectContaining({ code: 51091, message: expect.stringContaining(name) as string }) as Error,
    );
  });

  it.each([
    '(',
    ')',
    '[',
    '[a',
    '*',
    'a**',
    'a{2}{3}',
    '[b-a]',
    '[\\d-z]',
    '\\',
    '(?z)',
    '(?<1>a)',
    '\\i',
    '\\x{110000}',
  ])('refuses %s, which PCRE does not compile', source => expect(code(source)).toBe(51091));

  it('refuses unknown options', () => expect([code('a', 'g'), code('a', 'x')]).toEqual([51108, 51108]));

  it('refuses whatever text it is given, or finds it in itself when quoted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ maxLength: 30, unit: 'grapheme' }),
        fc.constantFrom('', 'i', 'm', 's', 'im'),
        async (text, options) => {
          await turn();
          const answer = code(text, options);
          expect([undefined, 2, 51091]).toContain(answer);
          const plain = text.replace(/\0/g, '');
          const quoted = new Pattern(
            plain.replace(/[\\^$.*+?()[\]{}|#\s-]/g, one => `\\x{${one.charCodeAt(0).toString(16)}}`),
            options,
          );
          expect(quoted.test(plain)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['(a+)+$', `${'a'.repeat(20_000)}b`],
    ['(a|aa)+$', `${'a'.repeat(20_000)}b`],
    ['(a|a)*b', 'a'.repeat(20_000)],
    ['(.*a){20}$', `${'a'.repeat(20_000)}b`],
    ['x*x*x*y', 'x'.repeat(20_000)],
    ['(x+x+)+y', 'x'.repeat(20_000)],
    ['^(\\w+\\s?)*$', `${'word '.repeat(4_000)}!`],
    ['([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}', 'a'.repeat(20_000)],
    ['(?:a?){30}a{30}', 'a'.repeat(29)],
    ['a?'.repeat(30) + 'a'.repeat(30), 'a'.repeat(29)],
    ['(?:a|a){30}b', 'a'.repeat(20_000)],
    ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'.repeat(20_000)],
  ])('answers %s, which explodes elsewhere', (source, text) => {
    expect(new Pattern(source, '').test(text)).toBe(false);
  });

  it('ends a search that takes too long although it is linear, and goes on with the next', async () => {
    let seed = 1;
    const text = Array.from({ length: 400_000 }, () => 'ab'[((seed = (seed * 48271) % 2147483647) >> 9) & 1]).join('');
    const pattern = new Pattern('[ab]*a[ab]{900}[c-e]', '');
    await turn();
    expect(() => pattern.test(text)).toThrow(expect.objectContaining({ code: 51156 }) as Error);
    // What the same stretch of work asks for is refused at once, until others had their turn.
    expect(() => pattern.test(text)).toThrow(expect.objectContaining({ code: 51156 }) as Error);
    await turn();
    expect(pattern.test(`a${'b'.repeat(900)}c`)).toBe(true);
  });
});
