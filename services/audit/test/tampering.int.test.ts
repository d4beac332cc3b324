import { writeFile } from 'node:fs/promises';
import type { AuditEntry } from '@switchboard/contracts';
import { hashOf, nextEntry } from '../src/domain/entry';
import { KeyRing } from '../src/adapters/key-ring';
import { forged, SignedTrailBench, signerOf } from './checkpoint-helpers';
import { eventsOf } from './trail-helpers';

jest.setTimeout(60_000);

let bench: SignedTrailBench;
/** Chains of five: checkpoint 1 covers two entries of each, checkpoint 2 the other three. */
beforeEach(async () => {
  bench = await SignedTrailBench.create();
  for (const count of [2, 3]) {
    for (const chain of ['t1', 't2', 't3']) await bench.record(chain, count);
    await bench.checkpoint();
  }
});
afterEach(() => bench.stop());

const entry = async (index: number): Promise<AuditEntry> => {
  const found = (await bench.chain('t2'))[index - 1];
  if (!found) throw new Error(`no entry ${index}`);
  return found;
};

/** Found in the one chain that was tampered with, and nowhere else; the copy is not needed for what entries tell. */
async function expectBroken(verdict: object): Promise<void> {
  for (const copies of [[], [bench.copy]]) {
    const report = await bench.verify(copies);
    expect(report).toMatchObject({ intact: false, broken: [{ chain: 't2', ...verdict }] });
    expect(report.broken).toHaveLength(1);
    expect(report.checkpoints).toMatchObject({ verified: 2, problems: [] });
  }
}

describe('a trail with checkpoints', () => {
  it('holds, and tells what is covered', async () => {
    await bench.record('t1', 2);
    const report = await bench.verify();
    expect(report).toMatchObject({ intact: true, entries: 17, chains: 3, broken: [] });
    expect(report.checkpoints).toMatchObject({ verified: 2, outside: 2, newest: { number: 2 }, problems: [] });
    expect(report.checkpoints?.uncovered.entries).toBe(2);
  });

  it('shows an entry whose content was edited', async () => {
    await bench.entries.updateOne({ chain: 't2', index: 3 }, { $set: { 'actor.name': 'Mallory' } });
    await expectBroken({ kind: 'edited', index: 3, checkpoint: 2 });
  });

  it('shows an entry that was edited together with its hash', async () => {
    const edited = forged(await entry(2));
    const { actor, hash } = { ...edited, hash: hashOf(edited) };
    await bench.entries.updateOne({ chain: 't2', index: 2 }, { $set: { actor, hash } });
    await expectBroken({ kind: 'edited', index: 2, checkpoint: 1 });
  });

  it.each([1, 4, 5])('shows a chain that was rewritten from entry %i to its end', async index => {
    const chain = await bench.chain('t2');
    await bench.rewrite(
      't2',
      chain.map(one => (one.index === index ? forged(one) : one)),
    );
    await expectBroken({ kind: 'rewritten', index, checkpoint: index < 3 ? 1 : 2 });
  });

  it('shows an entry deleted from the middle', async () => {
    await bench.entries.deleteOne({ chain: 't2', index: 4 });
    await expectBroken({ kind: 'deleted', index: 4, id: null, checkpoint: 2 });
  });

  it('shows a deletion that was hidden by a new chain of hashes', async () => {
    const chain = await bench.chain('t2');
    await bench.rewrite('t2', chain.toSpliced(1, 1));
    await expectBroken({ kind: 'rewritten', index: 2, checkpoint: 1 });
  });

  it('shows a chain that lost its end', async () => {
    await bench.entries.deleteMany({ chain: 't2', index: { $gt: 3 } });
    await expectBroken({ kind: 'truncated', index: 4, id: null, checkpoint: 2, found: 'index 3 is the last' });
  });

  it('shows a chain that is gone', async () => {
    await bench.entries.deleteMany({ chain: 't2' });
    await expectBroken({ kind: 'truncated', index: 1, id: null, checkpoint: 1, found: 'no entry of this chain' });
  });

  it('shows entries that changed places, with and without new hashes', async () => {
    const chain = await bench.chain('t2');
    const swapped = chain.with(1, chain[3] as AuditEntry).with(3, chain[1] as AuditEntry);
    await bench.rewrite('t2', swapped);
    await expectBroken({ kind: 'rewritten', index: 2, id: chain[3]?._id, checkpoint: 1 });
    await bench.entries.deleteMany({ chain: 't2' });
    await bench.entries.insertMany(swapped.map((one, n) => ({ ...one, index: n + 1 })));
    await expectBroken({ kind: 'reordered', index: 2, id: chain[3]?._id, checkpoint: 1 });
  });

  it('shows a forged entry in between, with and without new hashes for the rest', async () => {
    const [event] = eventsOf('t2', 1);
    if (!event) throw new Error('an event expected');
    const chain = await bench.chain('t2');
    const extra = nextEntry(event, await entry(2), new Date());
    const longer = chain.toSpliced(2, 0, extra);
    await bench.entries.deleteMany({ chain: 't2' });
    await bench.entries.insertMany(longer.map((one, n) => ({ ...one, index: n + 1 })));
    await expectBroken({ kind: 'inserted', index: 3, id: event.id, checkpoint: 2 });
    await bench.rewrite('t2', longer);
    await expectBroken({ kind: 'rewritten', index: 3, id: event.id, checkpoint: 2 });
  });

  it('is not fooled when the work list is made to fit, and the key itself signs what follows', async () => {
    const chain = await bench.chain('t2');
    await bench.rewrite(
      't2',
      chain.map(one => (one.index === 5 ? forged(one) : one)),
    );
    const { hash: coveredHash } = await entry(5);
    await bench.coverage.updateOne({ _id: 't2' }, { $set: { coveredHash } });
    await bench.record('t2', 2);
    await bench.checkpoint();
    const { broken, checkpoints } = await bench.verify([]);
    expect(broken).toMatchObject([{ chain: 't2', kind: 'rewritten', index: 5, checkpoint: 2 }]);
    expect(checkpoints).toMatchObject({ verified: 3, problems: [] });
  });

  it('is not fooled when a chain is covered a second time', async () => {
    const chain = await bench.chain('t2');
    await bench.rewrite('t2', chain.map(forged));
    await bench.coverage.deleteOne({ _id: 't2' });
    await bench.checkpoint();
    const { broken } = await bench.verify([]);
    expect(broken).toMatchObject([{ chain: 't2', kind: 'rewritten', index: 1, checkpoint: 1 }]);
  });

  it('shows entries that were kept away from the checkpoints', async () => {
    await bench.record('t2', 1);
    const last = await entry(6);
    const old = { ...last, recordedAt: new Date(Date.now() - 7_200_000) };
    const { recordedAt, hash } = { ...old, hash: hashOf(old) };
    await bench.entries.updateOne({ _id: last._id }, { $set: { recordedAt, hash } });
    await bench.coverage.updateOne({ _id: 't2' }, { $set: { covered: 6, pending: false } });
    await bench.checkpoint();
    expect(await bench.verify([])).toMatchObject({
      intact: false,
      broken: [],
      checkpoints: { problems: [{ kind: 'uncovered' }] },
    });
  });
});

describe('the checkpoints themselves', () => {
  const problems = async (copies?: readonly string[]) => {
    const report = await bench.verify(copies);
    expect(report.intact).toBe((report.checkpoints?.problems.length ?? 0) + report.broken.length === 0);
    return (report.checkpoints?.problems ?? []).map(({ kind, number }) => [kind, number]);
  };

  it('show that the last one is gone, by the outside copy', async () => {
    await bench.checkpoints.deleteOne({ _id: 2 });
    expect(await problems([])).toEqual([]);
    expect(await problems()).toEqual([['missing', 2]]);
  });

  it('show that one in between is gone, by the one that follows', async () => {
    await bench.checkpoints.deleteOne({ _id: 1 });
    expect(await problems([])).toEqual([['missing', 1]]);
  });

  it('show a database that was set back to an older state, by the outside copy, which also tells what it lost', async () => {
    await bench.checkpoints.deleteOne({ _id: 2 });
    await bench.entries.deleteMany({ index: { $gt: 2 } });
    await bench.coverage.updateMany({}, { $set: { covered: 2, head: 2 } });
    expect(await bench.verify([])).toMatchObject({ intact: true, entries: 6 });
    const report = await bench.verify();
    expect(report.checkpoints?.problems).toMatchObject([{ kind: 'missing', number: 2 }]);
    expect(report.broken.map(({ chain, kind, index, checkpoint }) => [chain, kind, index, checkpoint])).toEqual(
      ['t1', 't2', 't3'].map(chain => [chain, 'truncated', 3, 2]),
    );
  });

  it('show that all are gone, entries as well', async () => {
    await bench.checkpoints.deleteMany({});
    await bench.entries.deleteMany({});
    const report = await bench.verify();
    expect(report).toMatchObject({ intact: false, entries: 0 });
    expect(report.broken.map(({ chain, kind }) => [chain, kind])).toEqual(
      ['t1', 't2', 't3'].map(chain => [chain, 'truncated']),
    );
  });

  it('show one that another key signed, over entries that were changed to fit', async () => {
    const other = await KeyRing.read([await KeyRing.generate()], 'test');
    await bench.rewrite('t2', (await bench.chain('t2')).map(forged));
    await bench.checkpoints.deleteMany({});
    await bench.coverage.deleteMany({});
    await bench.checkpoint({ signer: signerOf(other), verifier: other, outside: undefined });
    expect(await problems([])).toEqual([['forged', 1]]);
    const { broken, checkpoints } = await bench.verify();
    expect(broken).toMatchObject([{ chain: 't2', kind: 'rewritten', index: 1, checkpoint: 1 }]);
    expect(checkpoints?.problems.map(({ kind, number }) => [kind, number])).toEqual([
      ['forged', 1],
      ['missing', 2],
    ]);
  });

  it('show one without a signature, one in the place of another, and one with other entries', async () => {
    await bench.record('t1', 1);
    await bench.checkpoint();
    const [first, second] = await bench.checkpoints.find({}).sort({ _id: 1 }).toArray();
    if (!first || !second) throw new Error('two checkpoints expected');
    const payload = (second.jws.split('.')[1] ?? '').toString();
    const unsigned = `${Buffer.from('{"alg":"none","typ":"audit-checkpoint+jws"}').toString('base64url')}.${payload}.`;
    for (const jws of ['nothing', unsigned, `${second.jws.slice(0, -8)}AAAAAAAA`, first.jws]) {
      await bench.checkpoints.updateOne({ _id: 2 }, { $set: { jws } });
      expect(await problems([])).toEqual([['forged', 2]]);
    }
    await bench.checkpoints.updateOne({ _id: 2 }, { $set: { jws: second.jws, leaves: first.leaves } });
    expect(await problems([])).toEqual([['altered', 2]]);
    for (const leaves of [[null], ['x'], [{ chain: 't1', from: 'x', hashes: 7 }], []] as never[]) {
      await bench.checkpoints.updateOne({ _id: 2 }, { $set: { leaves } });
      expect(await problems([])).toEqual([['altered', 2]]);
    }
  });

  it('show a history that was set back and went on from there with the right key', async () => {
    await bench.checkpoints.deleteOne({ _id: 2 });
    await bench.coverage.updateMany({}, { $set: { covered: 2, pending: true } });
    for (const chain of ['t1', 't2', 't3']) {
      const [, second] = await bench.chain(chain);
      await bench.coverage.updateOne({ _id: chain }, { $set: { coveredHash: second?.hash ?? '' } });
    }
    await bench.entries.deleteMany({ chain: 't3', index: 5 });
    await bench.checkpoint({ outside: undefined });
    expect(await problems([])).toEqual([]);
    const report = await bench.verify();
    expect(report.checkpoints?.problems).toMatchObject([{ kind: 'replaced', number: 2 }]);
    expect(report.broken).toMatchObject([{ chain: 't3', kind: 'truncated', index: 5, checkpoint: 2 }]);
  });

  it('can be told from a log, which has the signatures alone', async () => {
    const [, second] = await bench.checkpoints.find({}).sort({ _id: 1 }).toArray();
    const log = `${bench.folder}/audit.log`;
    await writeFile(
      log,
      `not JSON\n{"level":30,"checkpoint":"${second?.jws}","msg":"checkpoint written"}\n{"level":30}\n`,
    );
    expect(await problems([log])).toEqual([]);
    await bench.checkpoints.deleteOne({ _id: 2 });
    expect(await problems([log])).toEqual([['missing', 2]]);
  });
});
