import { verifyTrail } from '@switchboard/audit';
import type { AnyEvent } from '@switchboard/contracts';
import {
  auditEntriesCollection,
  type Database,
  routingDecisionsCollection,
  type RoutingDecisionDocument,
  ticketsCollection,
  usersCollection,
} from '@switchboard/persistence';
import type { AgentFacts, Evidence, TicketFacts, UserFacts } from './evidence';

const OUTBOXES = ['tickets', 'users', 'notifications'] as const;

/** Collections of one service each; whoever looks from outside has no model of them. */
interface Private {
  agents: AgentFacts;
  notifications: { _id: string; subjectId: string; state: string; reason: string | null };
}

export type StoredEvidence = Pick<
  Evidence,
  'tickets' | 'users' | 'agents' | 'decisions' | 'events' | 'trail' | 'outboxes' | 'notifications'
>;

/** Everything that the database can say. */
export async function collect(database: Database): Promise<StoredEvidence> {
  const tickets = await database
    .model(ticketsCollection)
    .find({}, { description: 0, correctedDescription: 0 })
    .lean<TicketFacts[]>()
    .exec();
  const users = await database.model(usersCollection).find({}, { passwordHash: 0 }).lean<UserFacts[]>().exec();
  const decisions = await database.model(routingDecisionsCollection).find({}).lean<RoutingDecisionDocument[]>().exec();
  const entries = await database
    .model(auditEntriesCollection)
    .find({}, { event: 1 })
    .sort({ _id: 1 })
    .lean<{ event: AnyEvent }[]>()
    .exec();
  const notifications = await privateOf(database, 'notifications');
  return {
    tickets,
    users,
    agents: await privateOf(database, 'agents'),
    decisions,
    events: entries.map(({ event }) => event),
    trail: await verifyTrail(database),
    outboxes: await outboxes(database),
    notifications: notifications.map(({ _id, subjectId, state, reason }) => ({ id: _id, subjectId, state, reason })),
  };
}

function privateOf<K extends keyof Private>(database: Database, name: K): Promise<Private[K][]> {
  return database.connection.collection<Private[K] & { _id: string }>(name).find().toArray() as unknown as Promise<
    Private[K][]
  >;
}

export async function outboxes(database: Database): Promise<Evidence['outboxes']> {
  const found: { collection: string; id: string; events: number }[] = [];
  for (const collection of OUTBOXES) {
    const left = await database.connection
      .collection<{ _id: string; outbox: unknown[] }>(collection)
      .find({ 'outbox.id': { $exists: true } }, { projection: { outbox: 1 } })
      .toArray();
    for (const { _id, outbox } of left) found.push({ collection, id: _id, events: outbox.length });
  }
  return found;
}
