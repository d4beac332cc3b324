import { randomBytes } from 'node:crypto';
import { Client } from '@switchboard/e2e';
import { newId } from '@switchboard/kernel';
import { ticketsCollection } from '@switchboard/persistence';
import { eventually } from '@switchboard/testing';
import type { Bench } from '../bench';
import type { Consumer, Scenario } from '../scenario';

const ADMIN = { email: 'admin@example.com', password: randomBytes(12).toString('hex') };
const RETRY_MS = 30_000;

/** One token per bench: requests of a campaign are told apart by their keys. */
const clients = new WeakMap<Bench, Client>();

/** Puts the clock forward for the keys that a dead gateway has left in flight, which would hold for 30 s. */
async function endLeases(bench: Bench): Promise<void> {
  const keys = bench.database.connection.collection('idempotency_keys');
  await keys.updateMany({ state: 'in_flight' }, { $set: { leaseUntil: new Date(0) } });
}

/** Asks until there is an answer, as a client with a key may. */
async function persist(client: Client, key: string, title: string): Promise<{ id: string }> {
  const body = { title, description: 'The VPN client disconnects every hour.' };
  const attempt = () => client.send<{ id: string }>('POST', '/tickets', body, { 'idempotency-key': key });
  const answer = await eventually(
    async () => {
      const { status, body: ticket } = await attempt();
      if (status !== 201) throw new Error(`POST /tickets: ${status} ${JSON.stringify(ticket)}`);
      return ticket;
    },
    { timeoutMs: RETRY_MS, everyMs: 500 },
  );
  return answer;
}

const intake: Scenario = {
  name: 'POST /tickets',
  mustPass: [
    'receive',
    'before insert tickets',
    'after insert tickets',
    'after update idempotency_keys',
    'before answer',
    'after publish ticket.created',
    'before update tickets $pull outbox',
  ],
  arrange: async (bench, tag) => {
    const client = clients.get(bench);
    if (!client) throw new Error('the gateway was not prepared');
    const key = newId();
    const title = `VPN drops every hour (${tag})`;
    const tickets: Record<string, string> = {};
    const chains: Record<string, string> = {};
    const made = () => bench.database.model(ticketsCollection).find({ title }).lean().exec();
    return {
      flow: key,
      subjects: { tickets, chains },
      trigger: async () => {
        const body = { title, description: 'The VPN client disconnects every hour.' };
        // The connection breaks with the process; that is the point.
        void client.send('POST', '/tickets', body, { 'idempotency-key': key }).catch(() => undefined);
      },
      beforeRestart: () => endLeases(bench),
      // Nothing happens before the client asks again.
      done: async () => true,
      complete: async () => {
        const answer = await persist(client, key, title);
        const again = await persist(client, key, title);
        if (again.id !== answer.id) throw new Error(`the same key gave ${answer.id} and ${again.id}`);
        for (const [index, { _id }] of (await made()).entries()) tickets[`ticket ${index + 1}`] = _id;
        if (tickets['ticket 1'] !== answer.id) throw new Error(`the answer names ${answer.id}, stored is another`);
      },
    };
  },
};

export const gateway: Consumer = {
  service: 'gateway',
  queue: undefined,
  // A machine that is busy with other tests must not make it refuse requests.
  env: { OVERLOAD_LATENCY_MS: '0', DRAIN_DELAY_MS: '0', ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password },
  scenarios: [intake],
  prepare: async bench => {
    const client = new Client(`http://127.0.0.1:${bench.port}`);
    clients.set(bench, await client.login(ADMIN.email, ADMIN.password));
  },
};
