import { appendFile, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock } from '@switchboard/kernel';
import { eventually } from '@switchboard/testing';
import { CheckpointFile, linesOf } from '../src/adapters/checkpoint-file';
import { KeyRing } from '../src/adapters/key-ring';
import { MongoCheckpoints } from '../src/adapters/mongo-checkpoints';
import { MongoCoverage } from '../src/adapters/mongo-coverage';
import { entriesOf as hashesOf } from '../src/domain/checkpoint';
import { audit } from '../src/index';
import type { Checkpoints, Coverage, OutsideCopy } from '../src/ports';
import { SignedTrailBench } from './checkpoint-helpers';
import { deliver, entriesOf, eventsOf, shuffled } from './trail-helpers';

jest.setTimeout(60_000);

let bench: SignedTrailBench;
beforeEach(async () => {
  bench = await SignedTrailBench.create();
});
afterEach(() => bench.stop());

/** `chain/index` of everything that checkpoints cover, as often as they do. */
async function covered(): Promise<string[]> {
  const checkpoints = await bench.checkpoints.find({}).sort({ _id: 1 }).toArray();
  return checkpoints
    .flatMap(({ leaves }) => leaves.flatMap(leaf => [...hashesOf(leaf)].map(([index]) => `${leaf.chain}/${index}`)))
    .sort();
}
async function everyEntry(): Promise<string[]> {
  return (await entriesOf(bench.system.database)).map(({ chain, index }) => `${chain}/${index}`).sort();
}
const numbersIn = async (file: string) => {
  const numbers: number[] = [];
  for await (const { number } of linesOf(file)) numbers.push(number);
  return numbers;
};
const crash = () => Promise.reject(new Error('crash'));

describe('checkpoints', () => {
  it('cover each entry once, in several when there are many, and none when there is nothing', async () => {
    for (const chain of ['t1', 't2', 't3', 't4']) await bench.record(chain, 5);
    await bench.checkpoint({ maxEntries: 7 });
    expect(await covered()).toEqual(await everyEntry());
    expect(await bench.checkpoints.countDocuments()).toBe(3);
    await bench.checkpoint();
    expect(await bench.checkpoints.countDocuments()).toBe(3);
    await bench.record('t2', 1);
    await bench.checkpoint();
    expect(await covered()).toEqual(await everyEntry());
    expect(await bench.verify()).toMatchObject({
      intact: true,
      checkpoints: { verified: 4, outside: 4, uncovered: { entries: 0, since: null } },
    });
  });

  it('are made by several at a time without a gap or an entry twice, while others record', async () => {
    const copies = [1, 2, 3].map(n => join(bench.folder, `copy-${n}.jsonl`));
    const makers = copies.map(file => bench.checkpointer({ outside: new CheckpointFile(file), maxEntries: 10 }));
    const { signal } = new AbortController();
    const chains = ['t1', 't2', 't3', 't4'];
    const recording = Promise.all(chains.flatMap(chain => [bench.record(chain, 10), bench.record(chain, 10)]));
    for (let round = 0; round < 5; round += 1) await Promise.all(makers.map(maker => maker.run(signal)));
    await recording;
    for (const maker of makers) await maker.run(signal);
    expect(await covered()).toEqual(await everyEntry());
    const count = await bench.checkpoints.countDocuments();
    expect(count).toBeGreaterThanOrEqual(8);
    for (const file of copies) {
      expect(await numbersIn(file)).toEqual(Array.from({ length: count }, (_, n) => n + 1));
      expect(await bench.verify([file])).toMatchObject({ intact: true, checkpoints: { outside: count, problems: [] } });
    }
  });

  it('may share one copy on one host', async () => {
    const makers = [1, 2].map(() => bench.checkpointer({ maxEntries: 3 }));
    const { signal } = new AbortController();
    for (let round = 0; round < 3; round += 1) {
      await bench.record('t1', 10);
      await Promise.all(makers.map(maker => maker.run(signal)));
    }
    const count = await bench.checkpoints.countDocuments();
    expect(new Set(await numbersIn(bench.copy)).size).toBe(count);
    expect(await bench.verify()).toMatchObject({ intact: true, checkpoints: { outside: count, problems: [] } });
  });

  it('cover what was recorded before there were any, and what lost its mark', async () => {
    await bench.record('t1', 3);
    await bench.record('t2', 3);
    await bench.coverage.deleteMany({});
    await bench.checkpoint();
    await bench.record('t1', 1);
    await bench.coverage.updateOne({ _id: 't1' }, { $set: { pending: false, head: 3 } });
    await bench.checkpoint();
    expect(await covered()).toEqual(await everyEntry());
  });

  it('are continued after a crash in any place', async () => {
    const { database } = bench.system;
    const outside: OutsideCopy = new CheckpointFile(bench.copy);
    const coverage: Coverage = new MongoCoverage(database);
    const checkpoints: Checkpoints = new MongoCheckpoints(database);
    const changed = <T extends object>(whole: T, part: Partial<T>): T => Object.assign(Object.create(whole) as T, part);
    const crashes = [
      { checkpoints: changed(checkpoints, { add: crash }) },
      { checkpoints: changed(checkpoints, { add: one => checkpoints.add(one).then(crash) }) },
      { outside: changed(outside, { append: crash }) },
      { outside: changed(outside, { append: one => outside.append(one).then(crash) }) },
      { coverage: changed(coverage, { settle: crash }) },
    ];
    for (const parts of crashes) {
      for (const chain of ['t1', 't2']) await bench.record(chain, 2);
      await expect(bench.checkpoint(parts)).rejects.toThrow('crash');
    }
    await bench.checkpoint();
    expect(await covered()).toEqual(await everyEntry());
    const report = await bench.verify();
    expect(report).toMatchObject({ intact: true, checkpoints: { problems: [] } });
    expect(report.checkpoints?.outside).toBe(report.checkpoints?.verified);
  });

  it('are copied again behind a line that a crash cut off', async () => {
    await bench.record('t1', 1);
    await bench.checkpoint();
    const whole = await readFile(bench.copy, 'utf8');
    await writeFile(bench.copy, whole.slice(0, -20));
    await bench.record('t1', 1);
    await bench.checkpoint();
    expect(await numbersIn(bench.copy)).toEqual([1, 2]);
    await appendFile(bench.copy, '{"checkpoint":"cut of');
    await bench.record('t1', 1);
    await bench.checkpoint();
    expect(await bench.verify()).toMatchObject({ intact: true, checkpoints: { outside: 3, problems: [] } });
  });

  it('vouch for nothing that is broken already, and go on with the rest', async () => {
    await bench.record('t1', 2);
    await bench.record('t2', 2);
    await bench.checkpoint();
    await bench.record('t1', 3);
    await bench.record('t2', 3);
    await bench.entries.deleteOne({ chain: 't1', index: 4 });
    await bench.checkpoint({ maxEntries: 2 });
    const now = await covered();
    expect(now.filter(place => place.startsWith('t1'))).toEqual(['t1/1', 't1/2', 't1/3']);
    expect(now.filter(place => place.startsWith('t2'))).toHaveLength(5);
  });

  it.each([
    ['the last one is gone', () => bench.checkpoints.deleteOne({ _id: 2 })],
    ['all are gone', () => bench.checkpoints.deleteMany({})],
    ['one was replaced', () => bench.checkpoints.updateOne({ _id: 2 }, { $set: { jws: 'a.b.c' } })],
  ])('stand still when %s from the database', async (_, tamper) => {
    for (const count of [2, 2]) {
      await bench.record('t1', count);
      await bench.checkpoint();
    }
    await tamper();
    const before = await bench.checkpoints.countDocuments();
    await bench.record('t1', 1);
    await expect(bench.checkpoint()).rejects.toMatchObject({ code: 'audit_checkpoints_disagree' });
    expect(await bench.checkpoints.countDocuments()).toBe(before);
  });

  it('are not copied when they were changed, or signed by a stranger', async () => {
    await bench.record('t1', 2);
    await bench.checkpoint({ outside: undefined });
    const other = await KeyRing.read([await KeyRing.generate()], 'test');
    await expect(bench.checkpoint({ verifier: other })).rejects.toThrow(/unknown key/);
    await bench.checkpoints.updateOne({ _id: 1 }, { $set: { 'leaves.0.from': 2 } });
    await expect(bench.checkpoint()).rejects.toThrow(/was changed/);
    await expect(stat(bench.copy)).rejects.toThrow('ENOENT');
  });

  it('go on under a new key, while the old one is still known', async () => {
    await bench.record('t1', 2);
    await bench.checkpoint();
    const [old, fresh] = [bench.keys.publicSet(), await KeyRing.generate()];
    const both = await KeyRing.read([JSON.stringify({ keys: [JSON.parse(fresh), ...old.keys] })], 'test');
    if (!both.signer) throw new Error('a private key expected');
    await bench.record('t1', 2);
    await bench.checkpoint({ signer: both.signer, verifier: both });
    expect((await bench.verify([bench.copy], both)).checkpoints?.problems).toEqual([]);
    expect((await bench.verify()).checkpoints?.problems).toMatchObject([{ kind: 'forged', number: 2 }]);
  });
});

describe('the audit service', () => {
  const settings = () => ({
    AUDIT_SIGNING_KEY_FILE: join(bench.folder, 'key', 'signing-key.json'),
    AUDIT_CHECKPOINTS_FILE: bench.copy,
    AUDIT_CHECKPOINT_SECONDS: '1',
  });

  it('signs with a key that it makes for itself, and once more when it stops', async () => {
    const { system } = bench;
    const runtimes = [await system.start(audit, settings()), await system.start(audit, settings())];
    const publisher = system.platform('publisher');
    await publisher.bus.start();
    deliver(publisher, shuffled([...eventsOf('t1', 10), ...eventsOf('t2', 10)]));
    await eventually(async () => (await covered()).length >= 20, { timeoutMs: 20_000 });

    const keyFile = settings().AUDIT_SIGNING_KEY_FILE;
    expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
    const verifier = await KeyRing.read([await readFile(keyFile, 'utf8')], keyFile);
    deliver(publisher, eventsOf('t3', 1));
    await eventually(async () => (await entriesOf(system.database, 't3')).length > 0);
    for (const runtime of runtimes) await runtime.stop();
    expect(await covered()).toEqual(await everyEntry());
    const report = await bench.verify([bench.copy], verifier);
    expect(report).toMatchObject({ intact: true, entries: 21, checkpoints: { uncovered: { entries: 0 } } });
  });

  it('records without a key, and signs all of it once there is one', async () => {
    const { system } = bench;
    const without = await system.start(audit);
    const publisher = system.platform('publisher');
    await publisher.bus.start();
    deliver(publisher, eventsOf('t1', 5));
    await eventually(async () => (await entriesOf(system.database)).length === 5);
    await without.stop();
    expect(await covered()).toEqual([]);
    await system.start(audit, settings());
    await eventually(async () => (await covered()).length === 5, { timeoutMs: 20_000 });
  });

  it.each([
    ['no JSON', { AUDIT_SIGNING_KEY: '{"kty":"OKP","d":"c2VjcmV0' }, /AUDIT_SIGNING_KEY must hold .*no JSON object/],
    ['a public key alone', { AUDIT_SIGNING_KEY: '' }, /holds public keys only/],
  ])('does not start with %s for a key, and does not repeat it', async (_, env, sentence) => {
    const key = env.AUDIT_SIGNING_KEY || JSON.stringify(bench.keys.publicSet());
    const started = bench.system.start(audit, { AUDIT_SIGNING_KEY: key });
    await expect(started).rejects.toThrow(sentence);
    await expect(started).rejects.not.toThrow(/c2VjcmV0/);
  });
});

it('needs no clock to agree with another', async () => {
  const late = { now: () => new Date(systemClock.now().getTime() - 3_600_000) };
  await bench.record('t1', 2);
  await bench.checkpoint();
  await bench.record('t1', 2, late);
  await bench.record('t2', 2, late);
  await bench.checkpoint({ clock: late });
  expect(await covered()).toEqual(await everyEntry());
});
