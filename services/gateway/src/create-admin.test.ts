import { readArguments } from './create-admin';

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

test.each([[[]], [['--email', 'nobody']], [['--password', 'x']], [['--email']]])(
  '%j is answered with the usage',
  argv => {
    expect(() => readArguments(argv)).toThrow(/npm run create-admin -- --email/);
  },
);
