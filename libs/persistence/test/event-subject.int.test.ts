import { randomBytes } from 'node:crypto';
import { silentLogger } from '@switchboard/kernel';
import { aTicket, withDatabase } from '@switchboard/testing';
import { AggregateStore, Database, ticketsCollection } from '../src';

const actor = { kind: 'service' as const, id: 'router', name: 'router' };
const queued = { type: 'ticket.queued' as const, data: { actor, decisionId: 'd1', reason: 'no_capacity' } };

test('events may be about something else than the aggregate that carries them', async () => {
  const uri = withDatabase(process.env['MONGODB_URI'] ?? '', `test_${randomBytes(6).toString('hex')}`);
  const database = await Database.connect({ uri, appName: 'tests', logger: silentLogger() });
  try {
    const store = new AggregateStore(database.model(ticketsCollection), {
      source: 'router',
      subjectOf: ticket => ticket.number,
    });
    const ticket = aTicket();
    await store.create(ticket, [queued], { correlationId: 'c1' });
    await store.change(ticket._id, { correlationId: 'c2' }, () => ({ set: { title: 'new' }, events: [queued] }));
    const outbox = (await store.find(ticket._id))?.outbox;
    expect(outbox?.map(event => [event.subject, event.sequence])).toEqual([
      [ticket.number, 1],
      [ticket.number, 2],
    ]);
  } finally {
    await database.connection.dropDatabase();
    await database.close();
  }
});
