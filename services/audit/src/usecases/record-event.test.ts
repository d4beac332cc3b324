import type { AuditEntry } from '@switchboard/contracts';
import { silentLogger, systemClock } from '@switchboard/kernel';
import type { HandlerContext } from '@switchboard/messaging';
import { anEvent } from '@switchboard/testing';
import type { AppendOutcome, Trail } from '../ports';
import { recordEvent } from './record-event';

const actor = { kind: 'user' as const, id: 'u1', name: 'Rita' };
const event = (id: string) =>
  anEvent('ticket.updated', { actor, changes: [{ field: 'a', from: 1, to: 2 }] }, { id, subject: 't1' });

const context: HandlerContext = {
  consumer: 'audit',
  attempt: 1,
  logger: silentLogger(),
  signal: new AbortController().signal,
};

const noCoverage = { mark: async () => undefined };

/** A trail in memory that lets another audit win the first `lost` races. */
function aTrail(lost = 0): Trail & { entries: AuditEntry[] } {
  const entries: AuditEntry[] = [];
  return {
    entries,
    head: async () => entries.at(-1),
    append: async (entry): Promise<AppendOutcome> => {
      if (entries.some(({ _id }) => _id === entry._id)) return 'duplicate';
      if (lost > 0) {
        lost -= 1;
        entries.push({ ...entry, _id: `other-${lost}`, hash: String(lost).padStart(64, '0') });
        return 'taken';
      }
      entries.push(entry);
      return 'appended';
    },
  };
}

describe('recording an event', () => {
  it('appends it once, however often it is delivered', async () => {
    const trail = aTrail();
    const record = recordEvent({ trail, coverage: noCoverage, clock: systemClock });
    await Promise.all(['e1', 'e2', 'e1', 'e1', 'e2'].map(id => record(event(id), context)));
    expect(trail.entries.map(({ _id, index }) => [_id, index])).toEqual([
      ['e1', 1],
      ['e2', 2],
    ]);
  });

  it('continues behind whoever was faster', async () => {
    const trail = aTrail(3);
    await recordEvent({ trail, coverage: noCoverage, clock: systemClock })(event('e1'), context);
    expect(trail.entries.at(-1)).toMatchObject({ _id: 'e1', index: 4, previousHash: '0'.repeat(64) });
    expect(trail.entries).toHaveLength(4);
  });

  it('gives the event back when others are always faster', async () => {
    const trail = aTrail(1_000);
    const recording = recordEvent({ trail, coverage: noCoverage, clock: systemClock })(event('e1'), context);
    await expect(recording).rejects.toMatchObject({ name: 'TransientError', code: 'audit_contention' });
    expect(trail.entries).toHaveLength(20);
  });

  it('says of every delivery how far the chain has come, once that is stored', async () => {
    const trail = aTrail();
    const marks: [string, number, number][] = [];
    const coverage = {
      mark: async (chain: string, index: number) => void marks.push([chain, index, trail.entries.length]),
    };
    const record = recordEvent({ trail, coverage, clock: systemClock });
    for (const id of ['e1', 'e2', 'e1']) await record(event(id), context);
    expect(marks).toEqual([
      ['t1', 1, 1],
      ['t1', 2, 2],
      ['t1', 2, 2],
    ]);
  });

  it('stops trying when its time is over', async () => {
    const trail = aTrail(1_000);
    const recording = recordEvent({ trail, coverage: noCoverage, clock: systemClock })(event('e1'), {
      ...context,
      signal: AbortSignal.abort(),
    });
    await expect(recording).rejects.toThrow();
    expect(trail.entries).toHaveLength(1);
  });
});
