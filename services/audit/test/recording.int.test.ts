import type { AnyEvent } from '@switchboard/contracts';
import { newId, silentLogger, systemClock } from '@switchboard/kernel';
import { auditEntriesCollection } from '@switchboard/persistence';
import { anEvent, eventually, TestSystem } from '@switchboard/testing';
import { MongoCoverage } from '../src/adapters/mongo-coverage';
import { MongoTrail } from '../src/adapters/mongo-trail';
import { hashOf, nextEntry } from '../src/domain/entry';
import { recordEvent } from '../src/usecases/record-event';
import { audit, verifyTrail } from '../src/index';
import { deliver, entriesOf, eventsOf, shuffled } from './trail-helpers';

jest.setTimeout(60_000);

let system: TestSystem;
beforeEach(async () => {
  system = await TestSystem.create();
});
afterEach(() => system.stop());

describe('audit', () => {
  it('records each event once, however often and in which order it arrives', async () => {
    await system.start(audit);
    const publisher = system.platform('publisher');
    await publisher.bus.start();
    const events = [...eventsOf('t1', 20), ...eventsOf('t2', 5), ...eventsOf('u1', 1)];
    deliver(publisher, shuffled(Array.from({ length: 5 }, () => events).flat()));

    await eventually(async () => (await entriesOf(system.database)).length >= 26, { timeoutMs: 20_000 });
    await publisher.bus.flush(5_000);
    const entries = await entriesOf(system.database);
    expect(entries.map(({ _id }) => _id).sort()).toEqual(events.map(({ id }) => id).sort());
    for (const [chain, length] of Object.entries({ t1: 20, t2: 5, u1: 1 })) {
      const indexes = entries.filter(entry => entry.chain === chain).map(({ index }) => index);
      expect(indexes).toEqual(Array.from({ length }, (_, n) => n + 1));
    }
    expect(await verifyTrail(system.database)).toMatchObject({ intact: true, entries: 26, chains: 3, broken: [] });
  });

  it('keeps the event as it was, and says who changed what', async () => {
    await system.start(audit);
    const publisher = system.platform('publisher');
    await publisher.bus.start();
    const actor = { kind: 'user' as const, id: 'u7', name: 'Nia' };
    const event = anEvent(
      'ticket.status_changed',
      { actor, from: 'open', to: 'resolved', resolution: 'half a \ud83d and a whole 😀', assigneeId: null },
      { subject: 't1', sequence: 3 },
    );
    deliver(publisher, [event]);
    const [entry] = await eventually(async () => {
      const found = await entriesOf(system.database);
      return found.length > 0 ? found : undefined;
    });
    expect(entry).toMatchObject({
      _id: event.id,
      chain: 't1',
      index: 1,
      sequence: 3,
      type: 'ticket.status_changed',
      actor,
    });
    expect(entry?.at).toEqual(new Date(event.time));
    expect(entry?.changes).toEqual([
      { field: 'status', from: 'open', to: 'resolved' },
      { field: 'resolution', from: null, to: 'half a \ufffd and a whole 😀' },
    ]);
    expect(await verifyTrail(system.database)).toMatchObject({ intact: true, entries: 1 });
  });

  it('lets three of its kind compete for one chain without a gap', async () => {
    await Promise.all([1, 2, 3].map(() => system.start(audit)));
    const publisher = system.platform('publisher');
    await publisher.bus.start();
    deliver(publisher, shuffled(eventsOf('t1', 120)));
    await eventually(async () => (await entriesOf(system.database, 't1')).length >= 120, {
      timeoutMs: 50_000,
    });
    expect(await verifyTrail(system.database)).toMatchObject({ intact: true, entries: 120, chains: 1 });
  });
});

describe('the trail in the database', () => {
  beforeEach(() => system.database.ensure([auditEntriesCollection]));
  const newTrail = () => new MongoTrail(system.database.model(auditEntriesCollection));

  it('returns exactly what was hashed', async () => {
    const odd = [
      0,
      -0,
      0.1,
      1e21,
      2 ** 31,
      2 ** 53 - 1,
      -1.5,
      '',
      'ö\u0000\ud800',
      null,
      true,
      [],
      {},
      [[]],
      { z: { a: [] } },
    ];
    const actor = { kind: 'service' as const, id: 'router', name: 'router' };
    const changes = odd.map(value => ({ field: 'x', from: value, to: { deep: [value] } }));
    const entry = nextEntry(anEvent('ticket.updated', { actor, changes }), undefined, new Date());
    expect(await newTrail().append([entry])).toEqual({ count: 1 });
    const [stored] = await entriesOf(system.database);
    expect(stored).toBeDefined();
    expect(stored && hashOf(stored)).toBe(entry.hash);
    expect(await verifyTrail(system.database)).toMatchObject({ intact: true, entries: 1 });
  });

  it('refuses a place that is taken and an event that it has', async () => {
    const trail = newTrail();
    const [one, two] = eventsOf('t1', 2).map(event => nextEntry(event, undefined, new Date()));
    if (!one || !two) throw new Error('two entries expected');
    expect(await trail.head('t1')).toBeUndefined();
    const there = { count: 0, refusal: 'there already' };
    expect(await trail.append([one])).toEqual({ count: 1 });
    expect(await trail.append([two])).toEqual(there);
    expect(await trail.append([one])).toEqual(there);
    expect(await trail.append([{ ...one, index: 2, previousHash: one.hash }])).toEqual(there);
    expect(await trail.known([one._id, two._id])).toEqual(new Set([one._id]));
    expect(await trail.head('t1')).toMatchObject({ index: 1, hash: one.hash });
    expect(await entriesOf(system.database)).toHaveLength(1);
  });

  it('appends many by one command up to the first that it refuses, and says how many', async () => {
    const trail = newTrail();
    const at = new Date();
    const [a, b, c] = eventsOf('t1', 3);
    const [other] = eventsOf('t2', 1);
    if (!a || !b || !c || !other) throw new Error('four events expected');
    const first = nextEntry(a, undefined, at);
    const second = nextEntry(b, first, at);
    expect(await trail.append([first, nextEntry(other, undefined, at), second])).toEqual({ count: 3 });
    const third = nextEntry(c, second, at);
    expect(await trail.append([third, second, { ...third, _id: 'behind', index: 4 }])).toEqual({
      count: 1,
      refusal: 'there already',
    });
    const wrong = { ...third, _id: 'wrong', index: 4, hash: 'no hash' };
    expect(await trail.append([wrong])).toMatchObject({ count: 0, refusal: { code: 121 } });
    expect(await verifyTrail(system.database)).toMatchObject({ intact: true, entries: 4, chains: 2 });
  });

  it('is written by independent processes in any interleaving', async () => {
    // Two recorders share nothing but the database, and each gets every event.
    const recorders = [1, 2].map(() =>
      recordEvent({ trail: newTrail(), coverage: new MongoCoverage(system.database), clock: systemClock }),
    );
    const events: AnyEvent[] = [...eventsOf('t1', 30), ...eventsOf('t2', 10)];
    const context = () => ({
      consumer: newId(),
      attempt: 1,
      logger: silentLogger(),
      signal: new AbortController().signal,
    });
    await Promise.all(recorders.flatMap(record => shuffled(events).map(event => record(event, context()))));
    expect(await verifyTrail(system.database)).toMatchObject({ intact: true, entries: 40, chains: 2 });
  });
});
