import type { AnyEvent } from '@switchboard/contracts';
import { type AuditEntryDocument, auditEntriesCollection, type Database } from '@switchboard/persistence';
import type { Platform } from '@switchboard/service-kit';
import { anEvent } from '@switchboard/testing';

const actor = { kind: 'user' as const, id: 'u1', name: 'Rita' };

/** Events of one ticket, in order. */
export function eventsOf(subject: string, count: number): AnyEvent[] {
  return Array.from({ length: count }, (_, n) =>
    anEvent(
      'ticket.updated',
      { actor, changes: [{ field: 'priority', from: n, to: n + 1 }] },
      { subject, sequence: n + 1 },
    ),
  );
}

/** Publishes as an outbox would, each delivery on its own, so that they may overtake each other. */
export function deliver(platform: Platform, events: readonly AnyEvent[]): void {
  const source = { name: 'test', pending: async () => [], remove: async () => undefined };
  events.forEach((event, n) => platform.bus.offer(source, { aggregateId: `delivery-${n}`, events: [event] }));
}

/** The same members in a random order. */
export function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map(item => ({ item, rank: Math.random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

export function entriesOf(database: Database, chain?: string): Promise<AuditEntryDocument[]> {
  return trail(database)
    .find(chain === undefined ? {} : { chain })
    .sort({ chain: 1, index: 1 })
    .toArray();
}

/** The collection itself, for what no service may do. */
export function trail(database: Database) {
  return database.connection.collection<AuditEntryDocument>(auditEntriesCollection.name);
}
