import { Program } from '@switchboard/e2e';
import { eventually } from '@switchboard/testing';
import type { Bench } from './bench';
import type { Consumer } from './scenario';

const AGGREGATES = ['tickets', 'users', 'notifications'];

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
  for (const queue of ['audit', ...(consumer.queue ? [consumer.queue] : [])]) {
    const { messages } = await bench.parking.list(queue);
    for (const { id, reason } of messages) problems.push(`${queue} parked ${id}: ${reason}`);
  }
  const known = bench.knownPorts;
  for (const port of await bench.journal.ports())
    if (!known.has(port)) problems.push(`a connection to port ${port}, which nothing here watches`);
  const verify = Program.run('services/audit/dist/verify-cli.js', ['--json'], { MONGODB_URI: bench.databaseUri });
  if ((await verify.exit()) !== 0) problems.push(`the trail does not verify: ${verify.output}`);
  return problems;
}
