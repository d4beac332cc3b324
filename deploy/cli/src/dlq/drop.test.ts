import { silentLogger } from '@switchboard/kernel';
import { InProcessBroker } from '@switchboard/messaging';
import { allQueues } from '@switchboard/service-kit';
import type { Terminal } from '../command';
import { runProgram } from '../program';

const close = () => Promise.resolve();
const open: { broker?: InProcessBroker } = {};
jest.mock('./connect', () => ({
  ...jest.requireActual<object>('./connect'),
  openMessages: () => Promise.resolve({ lot: open.broker?.parking, close }),
}));

/** Three parked messages, and somebody at the terminal who answers so. */
async function world(answer: string) {
  const broker = (open.broker = new InProcessBroker({ logger: silentLogger(), queues: allQueues }));
  const transport = broker.transport('test');
  await transport.start([]);
  const why = { code: 'c', reason: 'r', stackDigest: '', consumer: 'router', attempts: 1 };
  await transport.subscribe('router', 9, delivery => void delivery.park(why));
  for (const id of ['a', 'b', 'c'])
    await transport.publish([{ id, routingKey: 'user.created', body: Buffer.from('x'), headers: {} }]);
  while ((await broker.parking.count('router')) < 3) await new Promise(setImmediate);
  const questions: string[] = [];
  const ask = async (question: string) => {
    questions.push(question);
    // Parked while the operator thinks: was never seen, so it is not dropped.
    await transport.publish([{ id: 'late', routingKey: 'user.created', body: Buffer.from('x'), headers: {} }]);
    while ((await broker.parking.count('router')) < 4) await new Promise(setImmediate);
    return answer;
  };
  let printed = '';
  const print = (text: string) => void (printed += text);
  const terminal: Terminal = { env: {}, out: print, err: print, interactive: true, ask };
  const left = async () => (await broker.parking.list('router')).messages.map(({ id }) => id);
  return { terminal, questions, left, printed: () => printed, done: () => broker.close() };
}

test.each([
  ['yes', 0, ['late']],
  ['y', 1, ['a', 'b', 'c', 'late']],
  ['', 1, ['a', 'b', 'c', 'late']],
])('the answer %j ends with %i', async (answer, code, left) => {
  const it = await world(answer);
  expect(await runProgram(['dlq', 'drop', '--queue', 'router'], it.terminal)).toBe(code);
  expect(it.questions).toEqual(['Drop 3 messages for good? Type yes: ']);
  expect(await it.left()).toEqual(left);
  await it.done();
});

test('a dry run and --yes ask nothing, and the limit holds', async () => {
  const it = await world('no');
  expect(await runProgram(['dlq', 'drop', '--all', '--dry-run'], it.terminal)).toBe(0);
  expect(it.printed()).toContain('dry run: 3 messages would be dropped');
  expect(await runProgram(['dlq', 'drop', '--all', '--yes', '--limit', '2'], it.terminal)).toBe(0);
  expect(await it.left()).toEqual(['c']);
  expect(it.questions).toEqual([]);
  await it.done();
});
