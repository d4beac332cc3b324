import { randomBytes } from 'node:crypto';
import { silentLogger } from '@switchboard/kernel';
import { type Delivery, InProcessBroker } from '@switchboard/messaging';
import { Database } from '@switchboard/persistence';
import { eventually, withDatabase } from '@switchboard/testing';
import { busMessagesCollection, MongoJournal } from '../src/mongo-journal';

const queues = [{ queue: 'router', bindings: ['ticket.classified'] }];
const logger = silentLogger();
const message = (id: string, text = 'text äöü 😀') => ({
  id,
  routingKey: 'ticket.classified',
  body: Buffer.from(text),
  headers: { 'x-a': 1 },
});

let database: Database;
beforeAll(async () => {
  const uri = withDatabase(process.env['MONGODB_URI'] ?? '', `test_${randomBytes(6).toString('hex')}`);
  database = await Database.connect({ uri, appName: 'tests', logger });
  await database.ensure([busMessagesCollection]);
});
afterEach(() => database.connection.collection(busMessagesCollection.name).deleteMany({}));
afterAll(async () => {
  await database.connection.dropDatabase();
  await database.close();
});

/** A broker on the same journal, as after a restart. */
async function restart() {
  const broker = new InProcessBroker({ journal: new MongoJournal(database), logger, queues, retryTiersMs: [20, 50] });
  const transport = broker.transport('router');
  await transport.start(queues);
  return { broker, transport };
}

async function deliveries(
  transport: Awaited<ReturnType<typeof restart>>['transport'],
  count: number,
): Promise<Delivery[]> {
  const received: Delivery[] = [];
  await transport.subscribe('router', 10, delivery => received.push(delivery));
  await eventually(() => received.length >= count);
  return received;
}

test('what was published and not acknowledged comes again after a restart, with body and headers as they were', async () => {
  const first = await restart();
  expect([...(await first.transport.publish([message('e1'), message('e2')]))]).toEqual(['e1', 'e2']);
  // No close: the process was killed.
  const second = await restart();
  const received = await deliveries(second.transport, 2);
  expect(received.map(({ id, redelivered }) => [id, redelivered])).toEqual([
    ['e1', true],
    ['e2', true],
  ]);
  expect(received[0]?.body.toString()).toBe('text äöü 😀');
  expect(received[0]?.headers).toMatchObject({ 'x-a': 1 });
  for (const delivery of received) await delivery.ack();
  await second.broker.close();
});

test('what was acknowledged is gone', async () => {
  const first = await restart();
  await first.transport.publish([message('e1')]);
  const [delivery] = await deliveries(first.transport, 1);
  await delivery?.ack();
  await first.broker.close();
  expect(await new MongoJournal(database).load()).toEqual([]);
});

test('what was parked stays parked, with its reason, and can be replayed', async () => {
  const first = await restart();
  await first.transport.publish([message('e1')]);
  const [delivery] = await deliveries(first.transport, 1);
  await delivery?.park({
    code: 'event_malformed',
    reason: 'no data',
    stackDigest: '',
    consumer: 'router',
    attempts: 1,
  });
  await first.broker.close();
  const second = await restart();
  expect((await second.broker.parking.list('router')).messages).toMatchObject([
    { id: 'e1', code: 'event_malformed', reason: 'no data' },
  ]);
  expect((await second.broker.parking.replay('router', { force: true })).done).toBe(1);
  const [again] = await deliveries(second.transport, 1);
  expect(again?.id).toBe('e1');
  await again?.ack();
  await second.broker.close();
});
