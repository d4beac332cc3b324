import type { AuditEntry } from '@switchboard/contracts';
import { silentLogger, systemClock } from '@switchboard/kernel';
import type { HandlerContext } from '@switchboard/messaging';
import { anEvent } from '@switchboard/testing';
import type { Appended, ChainHead, Coverage, Trail } from '../ports';
import { recordEvent } from './record-event';

const actor = { kind: 'user' as const, id: 'u1', name: 'Rita' };
const event = (id: string, subject = 't1') =>
  anEvent('ticket.updated', { actor, changes: [{ field: 'a', from: 1, to: 2 }] }, { id, subject });

const context: HandlerContext = {
  consumer: 'audit',
  attempt: 1,
  logger: silentLogger(),
  signal: new AbortController().signal,
};

const noCoverage = { mark: async () => undefined };

/** A trail in memory that lets another audit win the first `lost` races. */
function aTrail(lost = 0): Trail & { entries: AuditEntry[]; commands: number } {
  const entries: AuditEntry[] = [];
  const ofChain = (chain: string) => entries.filter(entry => entry.chain === chain);
  const trail = {
    entries,
    commands: 0,
    head: async (chain: string) => ofChain(chain).at(-1),
    known: async (ids: readonly string[]) => new Set(ids.filter(id => entries.some(({ _id }) => _id === id))),
    append: async (wanted: readonly AuditEntry[]): Promise<Appended> => {
      trail.commands += 1;
      for (const [count, entry] of wanted.entries()) {
        if (lost > 0) {
          lost -= 1;
          entries.push({ ...entry, _id: `other-${lost}`, hash: String(lost).padStart(64, '0') });
        }
        if (entry.type === 'ticket.queued') return { count, refusal: new Error('refused by the database') };
        const isTaken = ofChain(entry.chain).length >= entry.index;
        if (isTaken || entries.some(({ _id }) => _id === entry._id)) return { count, refusal: 'there already' };
        entries.push(entry);
      }
      return { count: wanted.length };
    },
  };
  return trail;
}

const recorder = (trail: Trail, coverage: Pick<Coverage, 'mark'> = noCoverage) =>
  recordEvent({ trail, coverage, clock: systemClock });

describe('recording an event', () => {
  it('appends it once, however often it is delivered', async () => {
    const trail = aTrail();
    const record = recorder(trail);
    await Promise.all(['e1', 'e2', 'e1', 'e1', 'e2'].map(id => record(event(id), context)));
    expect(trail.entries.map(({ _id, index }) => [_id, index])).toEqual([
      ['e1', 1],
      ['e2', 2],
    ]);
  });

  it('appends what arrives together by one command, each chain in its order, and marks how far all have come by another', async () => {
    const trail = aTrail();
    const marks: (readonly ChainHead[])[] = [];
    const record = recorder(trail, { mark: async heads => void marks.push(heads) });
    const events = [event('e1'), event('e2', 't2'), event('e3'), event('e4', 't2'), event('e5')];
    await Promise.all(events.map(one => record(one, context)));
    expect(trail.commands).toBe(1);
    expect(trail.entries.map(({ _id, chain, index }) => [_id, chain, index])).toEqual([
      ['e1', 't1', 1],
      ['e2', 't2', 1],
      ['e3', 't1', 2],
      ['e4', 't2', 2],
      ['e5', 't1', 3],
    ]);
    expect(trail.entries.at(-1)?.previousHash).toBe(trail.entries.at(2)?.hash);
    expect(marks).toEqual([
      [
        { chain: 't1', head: 3 },
        { chain: 't2', head: 2 },
      ],
    ]);
  });

  it('fails the one that the database refuses, and none that arrived with it', async () => {
    const trail = aTrail();
    const record = recorder(trail);
    const bad = anEvent('ticket.queued', { actor, decisionId: 'd1', reason: 'none' }, { id: 'bad', subject: 't1' });
    const outcomes = await Promise.allSettled([event('e1'), bad, event('e2')].map(one => record(one, context)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(trail.entries.map(({ _id, index }) => [_id, index])).toEqual([
      ['e1', 1],
      ['e2', 2],
    ]);
    expect(trail.entries[1]?.previousHash).toBe(trail.entries[0]?.hash);
  });

  it('continues behind whoever was faster', async () => {
    const trail = aTrail(3);
    await recorder(trail)(event('e1'), context);
    expect(trail.entries.at(-1)).toMatchObject({ _id: 'e1', index: 4, previousHash: '0'.repeat(64) });
    expect(trail.entries).toHaveLength(4);
  });

  it('gives the event back when others are always faster', async () => {
    const trail = aTrail(1_000);
    const recording = recorder(trail)(event('e1'), context);
    await expect(recording).rejects.toMatchObject({ name: 'TransientError', code: 'audit_contention' });
    expect(trail.entries).toHaveLength(20);
  });

  it('says of every delivery how far the chain has come, once that is stored', async () => {
    const trail = aTrail();
    const marks: [ChainHead | undefined, number][] = [];
    const record = recorder(trail, { mark: async ([head]) => void marks.push([head, trail.entries.length]) });
    for (const id of ['e1', 'e2', 'e1']) await record(event(id), context);
    expect(marks).toEqual([
      [{ chain: 't1', head: 1 }, 1],
      [{ chain: 't1', head: 2 }, 2],
      [{ chain: 't1', head: 2 }, 2],
    ]);
  });

  it('gives back all whose mark could not be stored', async () => {
    const record = recorder(aTrail(), { mark: () => Promise.reject(new Error('down')) });
    const outcomes = await Promise.allSettled(['e1', 'e2'].map(id => record(event(id), context)));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('leaves out whose time is over, and none that arrived with it', async () => {
    const trail = aTrail();
    const record = recorder(trail);
    const late = record(event('e1'), { ...context, signal: AbortSignal.abort() });
    await Promise.all([expect(late).rejects.toThrow(), record(event('e2'), context)]);
    expect(trail.entries.map(({ _id }) => _id)).toEqual(['e2']);
  });
});
