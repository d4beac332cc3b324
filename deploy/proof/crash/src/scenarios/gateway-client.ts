import type { Client } from '@switchboard/e2e';
import type { Bench } from '../bench';

/** One token per bench: requests of a campaign are told apart by their keys. */
const clients = new WeakMap<Bench, Client>();

export const keepClient = (bench: Bench, client: Client): void => void clients.set(bench, client);

export function clientOf(bench: Bench): Client {
  const client = clients.get(bench);
  if (!client) throw new Error('the gateway was not prepared');
  return client;
}

/** Puts the clock forward for the keys that a dead gateway has left in flight, which would hold for 30 s. */
export async function endLeases(bench: Bench): Promise<void> {
  const keys = bench.database.connection.collection('idempotency_keys');
  await keys.updateMany({ state: 'in_flight' }, { $set: { leaseUntil: new Date(0) } });
}
