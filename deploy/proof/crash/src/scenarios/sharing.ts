import { newId } from '@switchboard/kernel';
import { eventually } from '@switchboard/testing';
import type { Scenario } from '../scenario';
import { clientOf, endLeases, madeOnce, RETRY_MS } from './gateway-client';

/** What one person made and others use: `services/gateway/src/sharing` does the same for each kind of it. */
export const sharing: Scenario = {
  name: 'POST /canned-replies: a shared reply is there once, and is told of once',
  mustPass: [
    'receive',
    'after insert canned_replies',
    'after update idempotency_keys',
    'before answer',
    'after publish canned_reply.changed',
    'before update canned_replies $pull outbox',
  ],
  arrange: async (bench, tag) => {
    const client = clientOf(bench);
    const key = newId();
    const title = `Restart (${tag})`;
    const body = { title, body: 'Please restart it.', shared: { team: null } };
    const chains: Record<string, string> = {};
    return {
      flow: key,
      subjects: { chains },
      trigger: async () => {
        void client.send('POST', '/canned-replies', body, { 'idempotency-key': key }).catch(() => undefined);
      },
      beforeRestart: () => endLeases(bench),
      done: async () => true,
      complete: async () => {
        const id = await madeOnce(client, key, '/canned-replies', body);
        const made = await bench.database.connection.collection('canned_replies').find({ title }).toArray();
        if (made.length !== 1 || String(made[0]?._id) !== id) throw new Error(`stored are ${made.length} replies`);
        chains['reply'] = id;
      },
    };
  },
};

export const changing: Scenario = {
  name: 'PATCH /views/:id: a shared view is changed once, and is told of once',
  mustPass: [
    'receive',
    'after findAndModify views $push outbox',
    'before answer',
    'after publish view.changed',
    'before update views $pull outbox',
  ],
  arrange: async (bench, tag) => {
    const client = clientOf(bench);
    const view = { name: `Printers (${tag})`, filters: { tag: ['printer'] }, shared: { role: 'agent' } };
    const { status, body: made } = await client.send<{ id: string }>('POST', '/views', view);
    if (status !== 201) throw new Error(`POST /views: ${status} ${JSON.stringify(made)}`);
    const path = `/views/${made.id}`;
    const change = { name: `All printers (${tag})` };
    // The route takes no key: it only tells this request from others.
    const key = newId();
    return {
      flow: key,
      subjects: { chains: { view: made.id } },
      trigger: async () => {
        void client.send('PATCH', path, change, { 'idempotency-key': key }).catch(() => undefined);
      },
      done: async () => true,
      complete: async () => {
        const changed = async () => {
          const answer = await client.send<{ version: number }>('PATCH', path, change);
          return answer.status === 200 && answer.body;
        };
        const { version } = await eventually(changed, { timeoutMs: RETRY_MS, everyMs: 500 });
        if (version !== 2) throw new Error(`the view was changed ${version - 1} times`);
      },
    };
  },
};
