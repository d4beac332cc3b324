import type { AuditEntry } from '@switchboard/contracts';
import { anEvent } from '@switchboard/testing';
import fc from 'fast-check';
import { hashOf, nextEntry, NO_HASH } from './entry';

const actor = { kind: 'user' as const, id: 'u1', name: 'Rita' };
const changes = [{ field: 'tags', from: ['a'], to: ['a', 'b'] }];
const event = anEvent('ticket.updated', { actor, changes }, { subject: 't1', sequence: 4 });
const recordedAt = new Date('2026-11-20T10:00:00.123Z');

describe('an entry', () => {
  it('starts a chain', () => {
    expect(nextEntry(event, undefined, recordedAt)).toMatchObject({
      _id: event.id,
      chain: 't1',
      index: 1,
      sequence: 4,
      type: 'ticket.updated',
      at: new Date(event.time),
      recordedAt,
      actor,
      changes,
      event,
      previousHash: NO_HASH,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('continues a chain', () => {
    const first = nextEntry(event, undefined, recordedAt);
    const second = nextEntry({ ...event, id: 'e2' }, first, recordedAt);
    expect(second).toMatchObject({ index: 2, previousHash: first.hash });
  });

  it('has another hash for any other content, whatever the event carries', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (from, to) => {
        const entry = withChange(from, to);
        expect(nextEntry(entry.event, undefined, recordedAt).hash).toBe(entry.hash);
        for (const path of leafPaths(entry).filter(([name]) => name !== 'hash')) {
          expect(hashOf(edited(entry, path))).not.toBe(entry.hash);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('has another hash when a field is added, removed or only renamed', () => {
    const entry = nextEntry(event, undefined, recordedAt);
    const { type, ...rest } = entry;
    const variants = [{ ...entry, note: 1 }, rest, { ...rest, kind: type }] as AuditEntry[];
    for (const variant of variants) expect(hashOf(variant)).not.toBe(entry.hash);
  });

  it('does not take a text for a date', () => {
    const entry = nextEntry(event, undefined, recordedAt);
    const forged = { ...entry, at: entry.at.toISOString() } as unknown as AuditEntry;
    expect(() => hashOf(forged)).toThrow(/must be stored as a date/);
  });
});

function withChange(from: unknown, to: unknown): AuditEntry {
  const changed = { ...event, data: { actor, changes: [{ field: 'x', from, to }] } };
  return nextEntry(changed, undefined, recordedAt);
}

type Path = (string | number)[];

function leafPaths(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object' || value instanceof Date) return [path];
  return Object.keys(value).flatMap(name => leafPaths((value as Record<string, unknown>)[name], [...path, name]));
}

/** A copy with another value at one place. */
function edited(entry: AuditEntry, path: Path): AuditEntry {
  const copy = structuredCloneKeepingDates(entry);
  const parent = path.slice(0, -1).reduce<Record<string, unknown>>((at, name) => at[name] as never, copy as never);
  const last = path.at(-1) as string;
  parent[last] = other(parent[last]);
  return copy;
}

function other(value: unknown): unknown {
  if (value instanceof Date) return new Date(value.getTime() + 1);
  if (typeof value === 'string') return `${value}x`;
  if (typeof value === 'number') return value === 0 ? 1 : -value;
  return value === null ? false : null;
}

function structuredCloneKeepingDates(entry: AuditEntry): AuditEntry {
  return { ...(JSON.parse(JSON.stringify(entry)) as AuditEntry), at: entry.at, recordedAt: entry.recordedAt };
}
