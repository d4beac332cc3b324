import { silentLogger, systemClock } from '@switchboard/kernel';
import { auditEntriesCollection, ticketsCollection, usersCollection } from '@switchboard/persistence';
import { anAgent, anEvent, aTicket, TestSystem } from '@switchboard/testing';
import { MongoCoverage } from '../src/adapters/mongo-coverage';
import { MongoTrail } from '../src/adapters/mongo-trail';
import { recordEvent } from '../src/usecases/record-event';
import { runVerify, verifyTrail } from '../src/index';
import { eventsOf, trail } from './trail-helpers';

jest.setTimeout(30_000);

let system: TestSystem;
beforeEach(async () => {
  system = await TestSystem.create({ inProcess: true });
  await system.database.ensure([auditEntriesCollection, ticketsCollection, usersCollection]);
});
afterEach(() => system.stop());

const LONG_AGO = new Date(Date.now() - 3_600_000);
const longAgo = { now: () => LONG_AGO };

/** Records events as audit does. */
async function record(events: ReturnType<typeof eventsOf>, clock = longAgo): Promise<void> {
  const handler = recordEvent({
    trail: new MongoTrail(system.database.model(auditEntriesCollection)),
    coverage: new MongoCoverage(system.database),
    clock,
  });
  const context = { consumer: 'audit', attempt: 1, logger: silentLogger(), signal: new AbortController().signal };
  for (const event of events) await handler(event, context);
}

const ticket = async (overrides: Parameters<typeof aTicket>[0] = {}) => {
  const document = aTicket({ createdAt: LONG_AGO, ...overrides });
  await system.database.model(ticketsCollection).create(document);
  return document;
};
const person = async () => {
  const document = anAgent({ createdAt: LONG_AGO });
  await system.database.model(usersCollection).create(document);
  return document;
};

async function verify(...argv: string[]) {
  let out = '';
  const code = await runVerify(argv, { MONGODB_URI: system.databaseUri }, { out: text => (out += text) });
  return { code, out };
}

test('what is recorded from its creation on is intact, in whichever order it came', async () => {
  const [one, two, nia] = [await ticket(), await ticket(), await person()];
  await record(eventsOf(one._id, 3));
  await record(eventsOf(two._id, 3).reverse());
  await record(eventsOf(nia._id, 1));
  expect(await verifyTrail(system.database)).toMatchObject({
    intact: true,
    chains: 3,
    completeness: { unrecorded: [], notYet: 0 },
  });
});

test('a ticket and a person without a chain are named, with what to do', async () => {
  const [lost, nia, kept] = [await ticket(), await person(), await ticket()];
  await record(eventsOf(kept._id, 1));
  const { code, out } = await verify();
  expect(code).toBe(1);
  expect(out).toContain(`UNRECORDED ticket ${lost._id}: created ${LONG_AGO.toISOString()} and has no chain\n`);
  expect(out).toContain(`UNRECORDED person ${nia._id}: `);
  expect(out).toContain('dlq list');
  expect(out).toMatch(/1 entries, 1 chains, .* broken: 2 not recorded from the beginning\n$/);
  expect(out).not.toContain(kept._id);
});

test('a chain that begins with version 2 is named', async () => {
  const { _id } = await ticket();
  await record(eventsOf(_id, 3).slice(1));
  const { code, out } = await verify();
  expect(code).toBe(1);
  expect(out).toContain(`UNRECORDED ticket ${_id}: its chain begins with version 2, not with its creation`);
});

test('mails are no beginning, though their first version is 1', async () => {
  const { _id } = await ticket();
  const data = {
    actor: { kind: 'service', id: 'notifier', name: 'notifier' },
    notificationId: 'n1',
    template: 'ticket-created',
    channel: 'email',
    recipientId: 'u1',
    causeEventId: 'e1',
    messageId: '<n1@example.com>',
  } as const;
  await record([anEvent('notification.sent', data, { subject: _id, sequence: 1 })]);
  expect((await verify()).out).toContain(`UNRECORDED ticket ${_id}: its chain tells of mails alone`);
});

test('one ticket can be asked for, and the answer is about that one alone', async () => {
  const [lost, other, kept] = [await ticket(), await ticket(), await ticket()];
  await record(eventsOf(kept._id, 1));
  const report = await verify('--chain', lost._id, '--json');
  expect(report.code).toBe(1);
  expect(JSON.parse(report.out)).toMatchObject({ completeness: { unrecorded: [{ of: 'ticket', id: lost._id }] } });
  expect(report.out).not.toContain(other._id);
  expect((await verify('--chain', kept._id)).code).toBe(0);
});

test('what may be on its way is not broken: young, or waiting to be published', async () => {
  const [event] = eventsOf('t1', 1);
  const young = await ticket({ createdAt: new Date() });
  const waiting = await ticket({ outbox: event ? [event] : [] });
  const begun = await ticket({ outbox: event ? [event] : [] });
  await record(eventsOf(begun._id, 2).slice(1));
  const overtaken = await ticket();
  await record(eventsOf(overtaken._id, 2).slice(1), systemClock);
  const { code, out } = await verify();
  expect(code).toBe(0);
  expect(out).toContain('4 tickets or people not judged');
  for (const { _id } of [young, waiting, begun, overtaken]) expect(out).not.toContain(_id);
});

test('a chain that somebody broke has one finding, not two', async () => {
  const { _id } = await ticket();
  await record(eventsOf(_id, 3));
  await trail(system.database).deleteOne({ chain: _id, index: 1 });
  const { broken, completeness } = await verifyTrail(system.database);
  expect(broken).toMatchObject([{ chain: _id, kind: 'deleted', index: 1 }]);
  expect(completeness.unrecorded).toEqual([]);
});
