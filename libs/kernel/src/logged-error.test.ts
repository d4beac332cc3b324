import { Writable } from 'node:stream';
import { pino } from 'pino';
import { PermanentError } from './errors';
import { loggerOptions } from './logger';

/** The line that logging this error leaves. */
function lineOf(error: unknown): string {
  const lines: string[] = [];
  const sink = new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) });
  pino(loggerOptions('gateway', 'info'), sink).error({ err: error }, 'request failed');
  return lines[0] ?? '';
}

const parserError = () => {
  try {
    JSON.parse('{"q": hunter2}');
  } catch (error) {
    return error;
  }
  throw new Error('it parsed');
};

test.each([
  ['a driver that quotes a pattern', new Error('BSON Regex patterns cannot contain null bytes, found: [hunter2]')],
  ['a parser that quotes its text', parserError()],
  [
    'a unique index that quotes the value',
    new Error('E11000 duplicate key error collection: x dup key: { q: "hunter2" }'),
  ],
  [
    'a validator that keeps the document',
    Object.assign(new Error('failed'), { errInfo: { consideredValue: 'hunter2' } }),
  ],
  ['a cause that quotes', new PermanentError('c', 'sentence of ours', { cause: new Error('bad value "hunter2"') })],
  ['text that was thrown', 'hunter2'],
])('%s does not bring it into the log', (_name, error) => {
  const line = lineOf(error);
  expect(line).toContain('request failed');
  expect(line).not.toContain('hunter2');
});

test('what somebody needs who has to act is there: type, code, where', () => {
  const error = Object.assign(new Error('not authorized on switchboard'), { code: 13, codeName: 'Unauthorized' });
  expect(JSON.parse(lineOf(error))).toMatchObject({
    err: {
      type: 'Error',
      code: 13,
      codeName: 'Unauthorized',
      message: 'not authorized on switchboard',
      stack: expect.stringContaining('logged-error.test') as string,
    },
  });
});

test('a sentence of ours is kept whole', () => {
  const message = 'ticket.created of t1 would be refused: data/tags/0 must not have fewer than 1 characters';
  expect(JSON.parse(lineOf(new PermanentError('event_unpublishable', message)))).toMatchObject({
    err: { code: 'event_unpublishable', message },
  });
});
