import type { Client } from '@switchboard/e2e';
import { eventually } from '@switchboard/testing';
import type { Bench } from '../bench';

/** One token per bench: requests of a campaign are told apart by their keys. */
const clients = new WeakMap<Bench, Client>();

export const keepClient = (bench: Bench, client: Client): void => void clients.set(bench, client);

export function clientOf(bench: Bench): Client {
  const client = clients.get(bench);
  if (!client) throw new Error('the gateway was not prepared');
  return client;
}

export const RETRY_MS = 30_000;

/** Asks until there is an answer, as a client with a key may. */
export async function persist(client: Client, key: string, path: string, body: object): Promise<{ id: string }> {
  return eventually(
    async () => {
      const answer = await client.send<{ id: string }>('POST', path, body, { 'idempotency-key': key });
      if (answer.status !== 201 && answer.status !== 202)
        throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
    { timeoutMs: RETRY_MS, everyMs: 500 },
  );
}

/** Asks twice. @returns the id of what was made, once. */
export async function madeOnce(client: Client, key: string, path: string, body: object): Promise<string> {
  const { id } = await persist(client, key, path, body);
  const again = await persist(client, key, path, body);
  if (again.id !== id) throw new Error(`the same key gave ${id} and ${again.id}`);
  return id;
}

/** A gateway is ready before it has the broker; some requests are for nothing without. */
export async function brokerReached({ port }: Bench): Promise<void> {
  const isReached = async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
    return ((await answer.json()) as { broker?: string }).broker === 'ok';
  };
  await eventually(isReached, { timeoutMs: RETRY_MS });
}

/** Puts the clock forward for what a dead gateway has left in flight, keys and turns at long work, which would hold for 30 s. */
export async function endLeases(bench: Bench): Promise<void> {
  const { connection } = bench.database;
  const over = { $set: { leaseUntil: new Date(0) } };
  await connection.collection('idempotency_keys').updateMany({ state: 'in_flight' }, over);
  await connection.collection('jobs').updateMany({ state: { $in: ['queued', 'running'] } }, over);
}
