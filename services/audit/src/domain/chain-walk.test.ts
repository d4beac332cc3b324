import type { AuditEntry } from '@switchboard/contracts';
import { anEvent } from '@switchboard/testing';
import { ChainWalk } from './chain-walk';
import { hashOf, nextEntry } from './entry';

const actor = { kind: 'user' as const, id: 'u1', name: 'Rita' };

/** A sound chain of `t1` with ids e1, e2, … */
function aChain(length: number, prefix = 'e'): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let n = 1; n <= length; n += 1) {
    const changes = [{ field: 'priority', from: n, to: n + 1 }];
    const event = anEvent('ticket.updated', { actor, changes }, { id: `${prefix}${n}`, subject: 't1', sequence: n });
    entries.push(nextEntry(event, entries.at(-1), new Date(1_700_000_000_000 + n)));
  }
  return entries;
}

/** Walks the entries as the database would give them. */
function walk(entries: readonly AuditEntry[]) {
  const chain = new ChainWalk('t1');
  for (const entry of [...entries].sort((a, b) => a.index - b.index)) chain.next(entry);
  return chain.end();
}

const rehashed = (entry: AuditEntry): AuditEntry => ({ ...entry, hash: hashOf(entry) });
const at = (entries: readonly AuditEntry[], index: number): AuditEntry => entries[index - 1] as AuditEntry;
const replace = (entries: readonly AuditEntry[], ...others: AuditEntry[]) =>
  entries.map(entry => others.find(({ _id }) => _id === entry._id) ?? entry);

describe('a chain', () => {
  it.each([0, 1, 2, 50])('of %i sound entries holds', length => {
    expect(walk(aChain(length))).toBeUndefined();
  });

  it.each([1, 3, 5])('shows an edit of entry %i', index => {
    const chain = aChain(5);
    const entry = at(chain, index);
    const found = walk(replace(chain, { ...entry, actor: { ...actor, name: 'Mallory' } }));
    expect(found).toMatchObject({ kind: 'edited', chain: 't1', index, id: `e${index}`, found: `hash ${entry.hash}` });
  });

  it.each([
    ['hash', { hash: 'f'.repeat(64) }],
    ['previousHash', { previousHash: 'f'.repeat(64) }],
    ['at', { at: 'yesterday' as unknown as Date }],
    ['event', { event: undefined as never }],
    ['an unknown field', { note: 'x' }],
  ])('shows an edit of %s', (_, change) => {
    for (const index of [1, 3, 5]) {
      const chain = aChain(5);
      expect(walk(replace(chain, { ...at(chain, index), ...change }))).toMatchObject({ kind: 'edited', index });
    }
  });

  it('shows an edit whose hash was made to fit, by the entry that follows it', () => {
    const chain = aChain(5);
    const found = walk(replace(chain, rehashed({ ...at(chain, 3), type: 'ticket.queued' })));
    expect(found).toMatchObject({ kind: 'edited', index: 3, id: 'e3' });
    expect(found?.expected).toContain(at(chain, 3).hash);
  });

  it.each([1, 2, 4])('shows that entry %i is gone', index => {
    const found = walk(aChain(5).filter(entry => entry.index !== index));
    expect(found).toMatchObject({ kind: 'deleted', index, id: null });
    expect(found?.found).toBe(`entry e${index + 1} with index ${index + 1}`);
  });

  it('shows a deletion that was hidden by renumbering', () => {
    const chain = aChain(6)
      .filter(({ index }) => index !== 3 && index !== 4)
      .map(entry => (entry.index > 4 ? { ...entry, index: entry.index - 2 } : entry));
    expect(walk(chain)).toMatchObject({ kind: 'deleted', index: 3, found: 'entry e5, written with index 5' });
  });

  it.each([
    [1, 2],
    [2, 4],
    [4, 5],
  ])('shows that entries %i and %i changed places', (one, other) => {
    const chain = aChain(5);
    const [a, b] = [at(chain, one), at(chain, other)];
    const places = (entry: AuditEntry, place: AuditEntry, ...fields: (keyof AuditEntry)[]) =>
      ({ ...entry, ...Object.fromEntries(fields.map(field => [field, place[field]])) }) as AuditEntry;
    for (const fields of [['index'], ['index', 'previousHash'], ['index', 'previousHash', 'hash']] as const) {
      const found = walk(replace(chain, places(a, b, ...fields), places(b, a, ...fields)));
      expect(found).toMatchObject({ kind: 'reordered', index: one, id: `e${other}`, expected: `entry e${one}` });
    }
  });

  it('shows an entry that was moved to the end', () => {
    const chain = aChain(5);
    expect(walk(replace(chain, { ...at(chain, 2), index: 9 }))).toMatchObject({
      kind: 'reordered',
      index: 2,
      id: 'e2',
      found: 'index 9',
    });
  });

  it.each([
    ['with a made-up hash', (entry: AuditEntry) => ({ ...entry, hash: 'f'.repeat(64) })],
    ['with a hash of its own', rehashed],
  ])('shows a forged entry %s in the middle', (_, forge) => {
    const chain = aChain(5);
    const forged = forge({ ...at(aChain(3, 'forged'), 3), previousHash: at(chain, 2).hash });
    const pushed = chain.map(entry => (entry.index >= 3 ? { ...entry, index: entry.index + 1 } : entry));
    expect(walk([...pushed, forged])).toMatchObject({ kind: 'inserted', index: 3, id: 'forged3' });
  });

  it.each([2.5, 3, 0, -1])('shows a forged entry with index %p', index => {
    const chain = aChain(5);
    const forged = { ...at(aChain(3, 'forged'), 3), index };
    const place = index <= 0 ? 1 : index === 3 ? 4 : 3;
    expect(walk([...chain, forged])).toMatchObject({ kind: 'inserted', index: place, id: 'forged3' });
  });

  it('shows a forged entry at the end', () => {
    const chain = aChain(5);
    const copy = { ...at(chain, 5), _id: 'copy', index: 6, previousHash: at(chain, 5).hash };
    expect(walk([...chain, copy])).toMatchObject({ kind: 'inserted', index: 6, id: 'copy' });
    expect(walk([...chain, rehashed(copy)])).toMatchObject({ kind: 'inserted', index: 6, id: 'copy' });
    const unlinked = { ...copy, previousHash: 'e'.repeat(64) };
    expect(walk([...chain, unlinked])).toMatchObject({ kind: 'inserted', index: 6, id: 'copy' });
  });

  it('shows an entry of another chain', () => {
    const chain = aChain(3);
    const stray = rehashed({
      ...at(aChain(4, 'stray'), 4),
      event: { ...at(chain, 1).event, id: 'stray4', subject: 't2' },
    });
    const linked = rehashed({ ...stray, previousHash: at(chain, 3).hash });
    expect(walk([...chain, linked])).toMatchObject({ kind: 'inserted', index: 4, id: 'stray4' });
  });
});
