import { silentLogger } from '@switchboard/kernel';
import { AfterAnswer } from './after-answer';

test('work begins later than the call that asks for it, and idle waits for all of it', async () => {
  const after = new AfterAnswer(silentLogger());
  const done: string[] = [];
  after.run('one', async () => void done.push('one'));
  expect(done).toEqual([]);
  await after.idle();
  expect(done).toEqual(['one']);
});

test('work that fails is a line of log, not an unhandled rejection', async () => {
  const logger = silentLogger();
  const warn = jest.spyOn(logger, 'warn');
  const after = new AfterAnswer(logger);
  after.run('a link', () => Promise.reject(new Error('the database is away')));
  await after.idle();
  expect(warn).toHaveBeenCalledWith({ what: 'a link', reason: 'the database is away' }, expect.any(String));
});

test('more than can be held is refused before anybody is looked up', async () => {
  const after = new AfterAnswer(silentLogger());
  let finish: () => void = () => undefined;
  const held = new Promise<void>(resolve => (finish = resolve));
  for (let i = 0; i < 64; i += 1) after.run('one', () => held);
  expect(() => after.run('one too many', () => held)).toThrow(expect.objectContaining({ code: 'overloaded' }));
  finish();
  await after.idle();
  after.run('one more', async () => undefined);
  await after.idle();
});
