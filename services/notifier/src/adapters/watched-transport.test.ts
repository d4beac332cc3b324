import { silentLogger, TransientError } from '@switchboard/kernel';
import { MailRefusedError } from '../domain/errors';
import type { Mail } from '../domain/mail';
import { watchedTransport } from './watched-transport';

/** A transport that fails as it is told, and what an operator sees of it. */
function world() {
  const seen = { now: 0, failure: undefined as Error | undefined, blocked: new Set<string>() };
  const logger = silentLogger();
  const errors = jest.spyOn(logger, 'error');
  const inner = {
    send: async () => {
      if (seen.failure) throw seen.failure;
    },
    close: async () => undefined,
  };
  const transport = watchedTransport(inner, {
    logger,
    clock: { now: () => new Date(seen.now) },
    blocked: (cause, is) => void (is ? seen.blocked.add(cause) : seen.blocked.delete(cause)),
  });
  const send = (failure?: Error) => {
    seen.failure = failure;
    return transport.send({} as Mail, new AbortController().signal).catch((error: unknown) => error);
  };
  return { seen, send, errors: () => errors.mock.calls.map(call => String(call.at(-1))) };
}

const untrusted = new TransientError('smtp_certificate', 'self-signed');

test('a hundred mails meet one cause: one ERROR says what to do, and again only after a quarter of an hour', async () => {
  const { seen, send, errors } = world();
  for (let mail = 0; mail < 100; mail += 1) expect(await send(untrusted)).toBe(untrusted);
  expect(errors()).toEqual([expect.stringMatching(/^certificate not trusted: check SMTP_URL/)]);
  await send(new TransientError('smtp_auth', '535'));
  expect(errors()).toHaveLength(2);
  expect([...seen.blocked]).toEqual(['smtp_certificate', 'smtp_auth']);
  seen.now += 15 * 60_000;
  await send(untrusted);
  expect(errors()).toHaveLength(3);
});

test('what passes by itself is no ERROR and blocks nothing', async () => {
  const { seen, send, errors } = world();
  await send(new TransientError('smtp_450', 'greylisting'));
  await send(new TransientError('smtp_timeout', 'silence'));
  expect(errors()).toEqual([]);
  expect(seen.blocked.size).toBe(0);
});

test.each([
  ['a mail that leaves', undefined],
  ['an answer about one recipient', new MailRefusedError('smtp_550', 'no such user')],
])('%s ends it; the next time is told at once', async (_name, outcome) => {
  const { seen, send, errors } = world();
  await send(untrusted);
  await send(outcome);
  expect(seen.blocked.size).toBe(0);
  await send(untrusted);
  expect(errors()).toHaveLength(2);
});
