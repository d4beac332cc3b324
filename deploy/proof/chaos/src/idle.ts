import { setTimeout as sleep } from 'node:timers/promises';
import { ACTIVE_STATUSES } from '@switchboard/contracts';
import { messageOf } from '@switchboard/kernel';
import type { Database } from '@switchboard/persistence';
import { outboxes } from './collect';
import type { Broker } from './world/broker';

const EVERY_MS = 1_500;
/** Looks in a row that found nothing to do and nothing new. */
const QUIET_LOOKS = 3;

/**
 * Waits until nothing is under way any more: no message ready or delayed, nothing in an outbox, every ticket understood
 * and decided on, every notification settled, every place justified.
 * @returns what was still under way after `timeoutMs`; empty when nothing was.
 */
export async function waitUntilIdle(
  database: Database,
  broker: Broker,
  timeoutMs: number,
  onLook: (left: readonly string[]) => void,
): Promise<string[]> {
  const deadline = Date.now() + timeoutMs;
  let quiet = 0;
  let lastCount = -1;
  for (;;) {
    let left: string[];
    let count = lastCount;
    try {
      left = await underWay(database, broker);
      count = await database.connection.collection('audit_entries').estimatedDocumentCount();
    } catch (error) {
      left = [messageOf(error)];
    }
    onLook(left);
    quiet = left.length === 0 && count === lastCount ? quiet + 1 : 0;
    lastCount = count;
    if (quiet >= QUIET_LOOKS) return [];
    if (Date.now() > deadline) return left.length > 0 ? left : ['events are still being recorded'];
    await sleep(EVERY_MS);
  }
}

async function underWay(database: Database, broker: Broker): Promise<string[]> {
  const tickets = database.connection.collection('tickets');
  const counts: [string, number][] = [
    ['tickets not classified', await tickets.countDocuments({ 'classification.state': 'pending' })],
    ['tickets not decided on', await tickets.countDocuments({ 'assignment.state': 'waiting', 'assignment.at': null })],
    [
      'notifications not settled',
      await database.connection.collection('notifications').countDocuments({ state: { $in: ['pending', 'sending'] } }),
    ],
    ['outboxes', (await outboxes(database)).length],
    ['places that differ from tickets', await differentPlaces(database)],
  ];
  for (const { queue, ready, delayed } of await broker.depths()) {
    counts.push([`ready in ${queue}`, ready], [`delayed in ${queue}`, delayed]);
  }
  return counts.filter(([, count]) => count > 0).map(([what, count]) => `${count} ${what}`);
}

/** Reservations that no active ticket justifies, and active tickets without one; repaired by the router after its grace period. */
async function differentPlaces(database: Database): Promise<number> {
  const active = await database.connection
    .collection<{ _id: string; assignee: { id: string } }>('tickets')
    .find({ 'assignment.state': 'assigned', status: { $in: [...ACTIVE_STATUSES] } }, { projection: { assignee: 1 } })
    .toArray();
  const agents = await database.connection
    .collection<{ _id: string; held: { ticketId: string }[] }>('agents')
    .find({}, { projection: { held: 1 } })
    .toArray();
  const should = new Set(active.map(({ _id, assignee }) => `${assignee.id} ${_id}`));
  const is = new Set(agents.flatMap(({ _id, held }) => held.map(({ ticketId }) => `${_id} ${ticketId}`)));
  return [...should].filter(pair => !is.has(pair)).length + [...is].filter(pair => !should.has(pair)).length;
}
