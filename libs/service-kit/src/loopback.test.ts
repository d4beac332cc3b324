import { isLoopback, localUrl, namesLoopback } from './loopback';

test.each(['127.0.0.1', '127.8.8.8', '::1', 'localhost'])('%s can be reached from this machine only', host => {
  expect(isLoopback(host)).toBe(true);
});

test.each(['0.0.0.0', '::', '10.0.0.1', 'desk.example', '127.0.0.1.example'])(
  '%s can be reached from outside',
  host => {
    expect(isLoopback(host)).toBe(false);
  },
);

test.each(['localhost', 'LOCALHOST:9090', '127.0.0.1:9090', '[::1]:9090'])(
  'the header "%s" names this machine',
  header => {
    expect(namesLoopback(header)).toBe(true);
  },
);

test.each([undefined, '', 'evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:80', 'evil@127.0.0.1'])(
  'the header "%s" does not',
  header => {
    expect(namesLoopback(header)).toBe(false);
  },
);

test('an address for people is one that a browser takes', () => {
  expect(localUrl('0.0.0.0', 3000)).toBe('http://127.0.0.1:3000');
  expect(localUrl('::', 3000)).toBe('http://127.0.0.1:3000');
  expect(localUrl('::1', 3000)).toBe('http://[::1]:3000');
  expect(localUrl('desk.example', 80)).toBe('http://desk.example:80');
});
