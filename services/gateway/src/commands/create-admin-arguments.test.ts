import { passwordFrom, readArguments } from './create-admin-arguments';

const defaults = { name: 'Administrator', promote: false, passwordFromStdin: false };

test('arguments are read', () => {
  expect(readArguments(['--email', 'ada@example.com'])).toEqual({ email: 'ada@example.com', ...defaults });
  expect(readArguments(['--email=a@b.c', '--name', 'Ada', '--promote', '--password-stdin'])).toEqual({
    email: 'a@b.c',
    name: 'Ada',
    promote: true,
    passwordFromStdin: true,
  });
  expect(readArguments(['--help'])).toBeUndefined();
});

test('address, name and password are read as the API reads them', () => {
  expect(readArguments(['--email', ' Ju\u0308rgen@BÜCHER.example', '--name', ' Ju\u0308rgen\u200b '])).toMatchObject({
    email: 'jürgen@xn--bcher-kva.example',
    name: 'Jürgen',
  });
  expect(passwordFrom(Buffer.from('Zu\u0308rich 2026\r\n'))).toBe('Zürich 2026');
  expect(() => passwordFrom(Buffer.from('Zürich 2026', 'latin1'))).toThrow(/not UTF-8/);
  expect(() => passwordFrom(Buffer.from('a\0b'))).toThrow(/must not contain the control character NUL/);
  expect(() => readArguments(['--email', 'ri\u0001ta@example.com'])).toThrow(/^--email must not contain .*control/);
  for (const name of ['\u0085', 'x'.repeat(121)])
    expect(() => readArguments(['--email', 'a@b.c', '--name', name])).toThrow(/^--name must have 1 to 120/);
});

test.each([[[]], [['--email', 'nobody']], [['--password', 'x']], [['--email']]])(
  '%j is answered with the usage',
  argv => {
    expect(() => readArguments(argv)).toThrow(/npm run create-admin -- --email/);
  },
);
