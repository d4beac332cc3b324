import { Program } from '@switchboard/e2e';
import { eventually } from '@switchboard/testing';
import type { Bench } from './bench';
import type { Consumer } from './scenario';

const AGGREGATES = [
  'tickets',
  'deleted_tickets',
  'users',
  'notifications',
  'views',
  'canned_replies',
  'parked_settlements',
];

/** Whether all outboxes are empty. */
export async function isPublished(bench: Bench): Promise<boolean> {
  const filter = { 'outbox.id': { $exists: true } };
  const left = AGGREGATES.map(name => bench.database.connection.collection(name).countDocuments(filter));
  return (await Promise.all(left)).every(count => count === 0);
}

/** What must hold of the whole installation after all deaths. @returns a sentence for each thing that does not. */
export async function afterwards(bench: Bench, consumer: Consumer, deadline: { timeoutMs: number }): Promise<string[]> {
  const problems: string[] = [];
  await eventually(() => isPublished(bench), deadline).catch(() => problems.push('events are left in an outbox'));
  for (const queue of new Set(['audit', consumer.queue ?? consumer.service])) {
    const { messages } = await bench.parking.list(queue);
    for (const { id, reason } of messages) problems.push(`${queue} parked ${id}: ${reason}`);
  }
  const known = bench.knownPorts;
  for (const port of await bench.journal.ports())
    if (!known.has(port)) problems.push(`a connection to port ${port}, which nothing here watches`);
  const verify = Program.run('services/audit/dist/commands/verify-cli.js', ['--json'], {
    MONGODB_URI: bench.databaseUri,
  });
  if ((await verify.exit()) !== 0 && !isOnlyUntold(verify.output, bench.untold))
    problems.push(`the trail does not verify: ${verify.output}`);
  return problems;
}

/**
 * Cases put their tickets into the store as a past that nobody told of: a trail without a beginning may be theirs, once it is older than
 * what the command lets be under way, and nobody else's.
 */
export function isOnlyUntold(output: string, untold: ReadonlySet<string>): boolean {
  try {
    const { broken, completeness } = JSON.parse(output) as {
      broken: unknown[];
      completeness: { unrecorded: { kind: string; id: string }[] };
    };
    const { unrecorded } = completeness;
    return broken.length === 0 && unrecorded.every(({ kind, id }) => kind === 'no_beginning' && untold.has(id));
  } catch {
    return false;
  }
}
