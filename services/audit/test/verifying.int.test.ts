import { silentLogger, systemClock } from '@switchboard/kernel';
import { auditEntriesCollection } from '@switchboard/persistence';
import { eventually, TestSystem } from '@switchboard/testing';
import { MongoCoverage } from '../src/adapters/mongo-coverage';
import { MongoTrail } from '../src/adapters/mongo-trail';
import { nextEntry } from '../src/domain/entry';
import { recordEvent } from '../src/usecases/record-event';
import { runVerify, verifyTrail } from '../src/index';
import { entriesOf, eventsOf, trail } from './trail-helpers';

jest.setTimeout(30_000);

let system: TestSystem;
beforeEach(async () => {
  system = await TestSystem.create({ inProcess: true });
  await system.database.ensure([auditEntriesCollection]);
  const record = recordEvent({
    trail: new MongoTrail(system.database.model(auditEntriesCollection)),
    coverage: new MongoCoverage(system.database),
    clock: systemClock,
  });
  const context = { consumer: 'audit', attempt: 1, logger: silentLogger(), signal: new AbortController().signal };
  for (const chain of ['t1', 't2', 't3']) for (const event of eventsOf(chain, 5)) await record(event, context);
});
afterEach(() => system.stop());

/** Entry `index` of the chain that the tests tamper with. */
async function entry(index: number) {
  const found = (await entriesOf(system.database, 't2'))[index - 1];
  if (!found) throw new Error(`no entry ${index}`);
  return found;
}

async function expectOneBreak(found: object): Promise<void> {
  const report = await verifyTrail(system.database);
  expect(report).toMatchObject({ intact: false, chains: 3, broken: [{ chain: 't2', ...found }] });
  expect(report.broken).toHaveLength(1);
}

describe('verifying the trail', () => {
  it('finds an intact one intact', async () => {
    const report = await verifyTrail(system.database);
    expect(report).toMatchObject({ intact: true, entries: 15, chains: 3, broken: [] });
    expect(report.seconds).toBeGreaterThan(0);
    expect(await verifyTrail(system.database, { chain: 't3' })).toMatchObject({ intact: true, entries: 5, chains: 1 });
  });

  it('names an entry that was edited', async () => {
    const { _id } = await entry(3);
    await trail(system.database).updateOne({ _id }, { $set: { 'event.data.changes.0.to': 99 } });
    await expectOneBreak({ kind: 'edited', index: 3, id: _id });
  });

  it('names the place of an entry that was deleted', async () => {
    const [{ _id }, next] = [await entry(2), await entry(3)];
    await trail(system.database).deleteOne({ _id });
    await expectOneBreak({ kind: 'deleted', index: 2, id: null, found: expect.stringContaining(next._id) });
  });

  it('names the first of two entries that changed places', async () => {
    const [second, fourth] = [await entry(2), await entry(4)];
    const entries = trail(system.database);
    await entries.updateOne({ _id: second._id }, { $set: { index: 1_000 } });
    await entries.updateOne({ _id: fourth._id }, { $set: { index: 2 } });
    await entries.updateOne({ _id: second._id }, { $set: { index: 4 } });
    await expectOneBreak({ kind: 'reordered', index: 2, id: fourth._id, expected: `entry ${second._id}` });
  });

  it('names an entry that was forged at the end', async () => {
    const last = await entry(5);
    const forged = { ...last, _id: 'forged', index: 6, previousHash: last.hash };
    await trail(system.database).insertOne(forged);
    await expectOneBreak({ kind: 'inserted', index: 6, id: 'forged' });
  });

  it('names an entry that was forged in the middle', async () => {
    const [event] = eventsOf('t2', 1);
    if (!event) throw new Error('an event expected');
    const entries = trail(system.database);
    for (const index of [5, 4, 3]) await entries.updateOne({ chain: 't2', index }, { $set: { index: index + 1 } });
    await entries.insertOne(nextEntry(event, await entry(2), new Date()));
    await expectOneBreak({ kind: 'inserted', index: 3, id: event.id });
  });

  it('names the first bad entry of each broken chain', async () => {
    const entries = trail(system.database);
    await entries.updateMany(
      { chain: { $in: ['t1', 't3'] }, index: { $gte: 2 } },
      { $set: { type: 'ticket.created' } },
    );
    const { broken } = await verifyTrail(system.database);
    expect(broken.map(({ chain, index, kind }) => [chain, index, kind])).toEqual([
      ['t1', 2, 'edited'],
      ['t3', 2, 'edited'],
    ]);
    expect(await verifyTrail(system.database, { chain: 't2' })).toMatchObject({ intact: true });
  });
});

describe('audit:verify', () => {
  async function run(...argv: string[]) {
    const printed = { out: '', err: '' };
    const code = await runVerify(
      argv,
      { MONGODB_URI: system.databaseUri },
      {
        out: text => (printed.out += text),
        err: text => (printed.err += text),
      },
    );
    return { code, ...printed };
  }

  it('ends with 0 for an intact trail', async () => {
    const { code, out } = await run();
    expect(code).toBe(0);
    expect(out).toMatch(/^checkpoints not verified: no key was given .*\n15 entries, 3 chains, \d+\.\d s: intact\n$/);
  });

  it('ends with 1 and locates what is broken, as text and as JSON', async () => {
    const { _id } = await entry(4);
    await trail(system.database).updateOne({ _id }, { $set: { 'actor.name': 'Mallory' } });
    const text = await run();
    expect(text.code).toBe(1);
    expect(text.out).toContain(`EDITED chain t2 index 4 entry ${_id}: expected hash `);
    expect(text.out).toContain('broken: 1 of 3 chains');
    const json = await run('--json', '--chain', 't2');
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({ intact: false, entries: 5, broken: [{ kind: 'edited', id: _id }] });
  });

  it('ends with 2 when no database answers', async () => {
    const err: string[] = [];
    const code = await runVerify([], { MONGODB_URI: 'mongodb://127.0.0.1:1/none' }, { err: text => err.push(text) });
    expect(code).toBe(2);
    await eventually(() => err.join('').includes('No database answers'));
  });
});
