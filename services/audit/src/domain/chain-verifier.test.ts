import type { AuditEntry } from '@switchboard/contracts';
import { anEvent } from '@switchboard/testing';
import fc from 'fast-check';
import { ChainVerifier } from './chain-verifier';
import { leafOf } from './checkpoint';
import { hashOf, nextEntry, NO_HASH } from './entry';
import { SignedHashes } from './signed-hashes';

const actor = { kind: 'user' as const, id: 'u1', name: 'Rita' };

function aChain(length: number): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let n = 1; n <= length; n += 1) {
    const changes = [{ field: 'priority', from: n, to: n + 1 }];
    const event = anEvent('ticket.updated', { actor, changes }, { id: `e${n}`, subject: 't1', sequence: n });
    entries.push(nextEntry(event, entries.at(-1), new Date(1_700_000_000_000 + n)));
  }
  return entries;
}

/** Checkpoints of two entries each over what the chain was. */
function signed(entries: readonly AuditEntry[], to = entries.length) {
  const hashes = new SignedHashes();
  for (let from = 1; from <= to; from += 2) {
    const own = entries.slice(from - 1, Math.min(from + 1, to)).map(({ hash }) => hash);
    hashes.add((from + 1) / 2, leafOf('t1', from, own));
  }
  return hashes.take('t1');
}

function judge(entries: readonly AuditEntry[], was: readonly AuditEntry[], to = was.length) {
  const chain = new ChainVerifier('t1', signed(was, to));
  for (const entry of [...entries].sort((a, b) => a.index - b.index)) chain.next(entry);
  return { verdict: chain.end(), uncovered: chain.uncovered };
}

/** What somebody does who can write everything and has no key: sound from `index` to `end`, both included. */
function rechained(entries: readonly AuditEntry[], index = 1, end = entries.length): AuditEntry[] {
  let previousHash = entries[index - 2]?.hash ?? NO_HASH;
  return entries.map((entry, n) => {
    if (n + 1 < index || n + 1 > end) return entry;
    const linked = { ...entry, index: n + 1, previousHash };
    previousHash = hashOf(linked);
    return { ...linked, hash: previousHash };
  });
}
const forge = (entry: AuditEntry): AuditEntry => ({ ...entry, actor: { ...actor, name: 'Mallory' } });

describe('a chain held against its checkpoints', () => {
  const was = aChain(7);

  it('holds when it is what was signed, whatever was appended since', () => {
    expect(judge(was, was)).toEqual({ verdict: undefined, uncovered: 0 });
    expect(judge(was, was, 4)).toEqual({ verdict: undefined, uncovered: 3 });
    expect(judge(was, [])).toEqual({ verdict: undefined, uncovered: 7 });
  });

  it.each([1, 4, 7])('is rewritten from entry %i', index => {
    const now = rechained(
      was.map((entry, n) => (n + 1 === index ? forge(entry) : entry)),
      index,
    );
    const { verdict } = judge(now, was);
    expect(verdict).toMatchObject({ kind: 'rewritten', index, id: `e${index}`, checkpoint: Math.ceil(index / 2) });
  });

  it('is rewritten also where only a part of it fits together again', () => {
    const now = rechained(
      was.map((entry, n) => (n === 2 ? forge(entry) : entry)),
      3,
      5,
    );
    expect(judge(now, was).verdict).toMatchObject({ kind: 'rewritten', index: 3, checkpoint: 2 });
  });

  it('does not accuse an entry that is as it was signed', () => {
    const now = was.map(entry => ({ ...entry }));
    for (let n = 3; n < 7; n += 1) {
      const linked = {
        ...forge(now[n] as AuditEntry),
        previousHash: n === 3 ? 'f'.repeat(64) : (now[n - 1] as AuditEntry).hash,
      };
      now[n] = { ...linked, hash: hashOf(linked) };
    }
    expect(judge(now, was).verdict).toMatchObject({ kind: 'rewritten', index: 4, checkpoint: 2 });
  });

  it.each([0, 1, 4, 6])('is truncated to %i entries', length => {
    const { verdict } = judge(was.slice(0, length), was);
    expect(verdict).toMatchObject({
      kind: 'truncated',
      index: length + 1,
      id: null,
      checkpoint: Math.ceil((length + 1) / 2),
    });
  });

  it('says what the hashes alone say, and which checkpoint proves it', () => {
    const edited = was.map((entry, n) => (n === 2 ? forge(entry) : entry));
    expect(judge(edited, was).verdict).toMatchObject({ kind: 'edited', index: 3, checkpoint: 2 });
    expect(judge(edited, was, 2).verdict).toMatchObject({ kind: 'edited', index: 3, checkpoint: null });
    const rehashed = rechained(edited, 3, 3);
    expect(judge(rehashed, was).verdict).toMatchObject({ kind: 'edited', index: 3, checkpoint: 2 });
    const deleted = was.filter(({ index }) => index !== 4);
    expect(judge(deleted, was).verdict).toMatchObject({ kind: 'deleted', index: 4, checkpoint: 2 });
  });

  it('is never taken for sound once a signed entry changed, moved or went', () => {
    const place = fc.integer({ min: 1, max: 7 });
    const tampering = fc.record({
      place,
      other: place,
      kind: fc.constantFrom('edit', 'delete', 'swap', 'insert', 'cut'),
    });
    fc.assert(
      fc.property(
        tampering,
        fc.boolean(),
        fc.integer({ min: 7, max: 7 }),
        ({ place: at, other, kind }, rechain, to) => {
          fc.pre(kind !== 'swap' || at !== other);
          let now = [...was];
          if (kind === 'edit') now[at - 1] = forge(was[at - 1] as AuditEntry);
          if (kind === 'delete') now.splice(at - 1, 1);
          if (kind === 'cut') now.splice(at - 1);
          if (kind === 'insert') now.splice(at - 1, 0, { ...forge(was[other - 1] as AuditEntry), _id: 'forged' });
          if (kind === 'swap')
            [now[at - 1], now[other - 1]] = [was[other - 1] as AuditEntry, was[at - 1] as AuditEntry];
          now = rechain ? rechained(now) : now.map((entry, n) => ({ ...entry, index: n + 1 }));
          expect(judge(now, was, to).verdict).toBeDefined();
        },
      ),
    );
  });
});
