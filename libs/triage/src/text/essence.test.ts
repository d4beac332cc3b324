import fc from 'fast-check';
import { essenceOf } from './essence';

test('own words come first, what was quoted after them, headers and signatures vanish', () => {
  const mail =
    'still broken\n\nFrom: Bob\nSent: Monday\nSubject: RE: printer\n> it jams\n\nBest regards\nBob\nVPN team';
  expect(essenceOf(mail).text.replaceAll(/\n+/g, '|')).toBe('still broken|printer|it jams');
});

test.each([
  'LG monitor flickers',
  'cheers broke out in the lobby',
  'I sent a confidential offer to the wrong customer',
  'at noon (sharp) it stopped',
])('an ordinary sentence stays: %s', text => {
  expect(essenceOf(text)).toEqual({ text, trace: false });
});

test.each([
  [
    'Java',
    'boom\njava.lang.IllegalStateException: no cart\n\tat shop.Cart.pay(Cart.java:3)\n\tat shop.Main.main(Main.java:9)',
  ],
  ['Python', 'Traceback (most recent call last):\n  File "/a/b.py", line 3, in <module>\nValueError: n/a'],
  ['JavaScript', 'TypeError: x is not a function\n    at run (app.js:1:2)'],
  ['Go', 'panic: index out of range\ngoroutine 1 [running]:\nmain.main()\n\t/src/main.go:7 +0x1d'],
])('a trace of %s is recognised and its frames are left out', (_, text) => {
  const { text: left, trace } = essenceOf(text);
  expect(trace).toBe(true);
  expect(left).not.toMatch(/Cart\.java|b\.py|app\.js|main\.go:7/);
});

test('a mail of nothing but headers is kept as it is', () => {
  expect(essenceOf('From: a\nTo: b').text).toBe('From: a\nTo: b');
});

test('hostile lines are read in time', () => {
  const started = performance.now();
  for (const text of [
    '> '.repeat(10_000),
    `at ${'a.'.repeat(9_000)}`,
    ' '.repeat(20_000),
    'Error'.repeat(4_000),
    `on ${'x '.repeat(9_000)}`,
  ])
    essenceOf(text);
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('whatever the text, something of it is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), text => {
      expect(essenceOf(text).text.length > 0 || text.trim() === '').toBe(true);
    }),
  );
});
