import fc from 'fast-check';
import { isForgiving, nearOf, patternsOf } from './near-words';

const isFound = (stored: string, typed: string): boolean => {
  const { words, patterns } = nearOf(typed);
  return words.includes(stored) || patternsOf(stored).some(pattern => patterns.includes(pattern));
};

/** Edits of one letter between two words, the slow and obvious way. */
function isOneApart(a: string, b: string): boolean {
  if (a === b) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  const [x, y] = [a.slice(start), b.slice(start)];
  return (
    x.slice(1) === y.slice(1) ||
    x.slice(1) === y ||
    x === y.slice(1) ||
    (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2))
  );
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 5, maxLength: 7 });

test('found are exactly the words in which one letter is wrong', () => {
  fc.assert(
    fc.property(word, word, (stored, typed) => {
      if (stored !== typed) expect(isFound(stored, typed)).toBe(isOneApart(stored, typed));
    }),
    { numRuns: 3_000 },
  );
});

test.each(['pasword', 'passsword', 'passwort', 'apssword', 'passwrod', 'assword', 'passwordd'])(
  'password is found by %s',
  typed => expect(isFound('password', typed)).toBe(true),
);

test.each(['pass', '80070005', 'kb5034441', 'パスワード'.slice(0, 2)])('every character of %s counts', text =>
  expect(isForgiving(text)).toBe(false),
);
