import { Writable } from 'node:stream';
import { pino } from 'pino';
import { loggerOptions } from './logger';

test('what would carry addresses or secrets is redacted, at the top and one level down', () => {
  const lines: string[] = [];
  const sink = new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) });
  pino(loggerOptions('gateway', 'info'), sink).info(
    { email: 'a@b.c', user: { password: 'p', id: 'u1' }, req: { headers: { authorization: 'Bearer x' } } },
    'hello',
  );
  const line = JSON.parse(lines[0] ?? '{}') as Record<string, unknown>;
  expect(line).toMatchObject({
    service: 'gateway',
    level: 'info',
    msg: 'hello',
    email: '[redacted]',
    user: { password: '[redacted]', id: 'u1' },
  });
  expect(lines[0]).not.toContain('Bearer');
});
