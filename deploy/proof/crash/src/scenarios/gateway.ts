import { randomBytes } from 'node:crypto';
import { Client } from '@switchboard/e2e';
import { newId } from '@switchboard/kernel';
import { deletedTicketsCollection, messagesCollection, ticketsCollection } from '@switchboard/persistence';
import { aMessage, anAgent, anEvent, aTicket, eventually } from '@switchboard/testing';
import type { Bench } from '../bench';
import type { Consumer, Scenario } from '../scenario';
import { leaving, picturing, uploading } from './attachments';
import { clientOf, endLeases, keepClient, madeOnce, RETRY_MS } from './gateway-client';
import { working } from './jobs';
import { settlingParked } from './operations';
import { changing, sharing } from './sharing';
import { isMarked, newWord, storedTicket, storeMessage, storeTicket, ticketAssigned } from './world';

const ADMIN = { email: 'admin@example.com', password: randomBytes(12).toString('hex') };
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
    const client = clientOf(bench);
    const key = newId();
    const title = `VPN drops every hour (${tag})`;
    const body = { title, description: `The VPN client disconnects every hour: ${newWord()}.` };
    const tickets: Record<string, string> = {};
    const chains: Record<string, string> = {};
    const made = () => bench.database.model(ticketsCollection).find({ title }).lean().exec();
    return {
      flow: key,
      subjects: { tickets, chains },
      trigger: async () => {
        // The connection breaks with the process; that is the point.
        void client.send('POST', '/tickets', body, { 'idempotency-key': key }).catch(() => undefined);
      },
      beforeRestart: () => endLeases(bench),
      // Nothing happens before the client asks again.
      done: async () => true,
      complete: async () => {
        const id = await madeOnce(client, key, '/tickets', body);
        for (const [index, { _id }] of (await made()).entries()) tickets[`ticket ${index + 1}`] = _id;
        if (tickets['ticket 1'] !== id) throw new Error(`the answer names ${id}, stored is another`);
      },
    };
  },
};

/** Waits until the ticket has taken notice of the reply. */
const answered = (bench: Bench, ticketId: string) =>
  eventually(async () => (await storedTicket(bench, ticketId))?.status === 'pending', { timeoutMs: RETRY_MS });

const writing: Scenario = {
  name: 'POST /tickets/:id/messages',
  mustPass: [
    'receive',
    'before insert messages',
    'after insert messages',
    'after update idempotency_keys',
    'before answer',
    'after publish message.posted',
    'before update messages $pull outbox',
  ],
  arrange: async bench => {
    const client = clientOf(bench);
    const key = newId();
    const ticket = await storeTicket(bench, aTicket());
    const path = `/tickets/${ticket._id}/messages`;
    const body = { body: `Please restart the VPN client: ${newWord()}.`, status: 'pending' };
    return {
      flow: key,
      subjects: { tickets: { ticket: ticket._id } },
      trigger: async () => {
        void client.send('POST', path, body, { 'idempotency-key': key }).catch(() => undefined);
      },
      beforeRestart: () => endLeases(bench),
      done: async () => true,
      complete: async () => {
        const id = await madeOnce(client, key, path, body);
        const made = await bench.database.model(messagesCollection).find({ ticketId: ticket._id }).lean().exec();
        if (made.length !== 1 || made[0]?._id !== id) throw new Error(`stored are ${made.length} messages`);
        await answered(bench, ticket._id);
      },
    };
  },
};

const reaction: Scenario = {
  name: 'message.posted: first response, and a status that came with it',
  mustPass: [
    'receive',
    'after findAndModify tickets $push inbox+outbox',
    'after publish ticket.updated',
    'after publish ticket.status_changed',
    'before update tickets $pull outbox',
    'before ack',
  ],
  arrange: async bench => {
    const ticket = await storeTicket(bench, aTicket({ description: `It disconnects every hour: ${newWord()}.` }));
    const data = { messageId: newId(), internal: false, author: 'agent' as const, mentions: [] };
    const actor = { kind: 'user' as const, id: newId(), name: 'Nia Network' };
    const event = anEvent(
      'message.posted',
      { actor, ...data, status: 'pending' },
      { subject: ticket._id, time: new Date() },
    );
    return {
      flow: event.id,
      subjects: { tickets: { ticket: ticket._id } },
      trigger: () => bench.publish(event),
      done: () => isMarked(bench, ticket._id, 'gateway', event.id),
    };
  },
};

const deletion: Scenario = {
  name: 'DELETE /tickets/:id: all of it goes, and is told of',
  mustPass: [
    'before findAndModify tickets $push outbox',
    'after findAndModify tickets $push outbox',
    'after insert deleted_tickets',
    'after publish ticket.deleted',
    'before answer',
  ],
  arrange: async bench => {
    const client = clientOf(bench);
    const ticket = await storeTicket(bench, aTicket());
    await storeMessage(bench, aMessage({ ticketId: ticket._id }));
    const path = `/tickets/${ticket._id}`;
    // The route takes no key: it only tells this request from others.
    const key = newId();
    return {
      flow: key,
      subjects: { tickets: { ticket: ticket._id } },
      trigger: async () => {
        void client.send('DELETE', path, undefined, { 'idempotency-key': key }).catch(() => undefined);
      },
      done: async () => true,
      complete: async () => {
        const gone = async () => [204, 404].includes((await client.send('DELETE', path)).status);
        await eventually(gone, { timeoutMs: RETRY_MS, everyMs: 500 });
        const left = async () => {
          const told = await bench.database.model(deletedTicketsCollection).findById(ticket._id).lean();
          return !(await storedTicket(bench, ticket._id)) && told?.outbox.length === 0;
        };
        await eventually(left, { timeoutMs: RETRY_MS, everyMs: 500 });
      },
    };
  },
};

/** Whoever wrote the message anew has died before its ticket was found by the new text. */
const finding: Scenario = {
  name: 'message.edited: the ticket is found by what the message says now',
  mustPass: ['receive', 'before update tickets', 'after update tickets', 'before ack'],
  arrange: async bench => {
    const word = newWord();
    const ticket = await storeTicket(bench, aTicket());
    const message = aMessage({ ticketId: ticket._id, body: `The ${word} flickers.` });
    await bench.database.model(messagesCollection).create(message);
    const actor = { kind: 'user' as const, id: newId(), name: 'Nia Network' };
    const data = { actor, messageId: message._id, internal: false, author: 'agent' as const, mentions: [] };
    const event = anEvent('message.edited', data, { subject: ticket._id, time: new Date() });
    return {
      flow: event.id,
      subjects: { tickets: { ticket: ticket._id } },
      trigger: () => bench.publish(event),
      done: async () => (await storedTicket(bench, ticket._id))?.searchWords?.includes(word) ?? false,
    };
  },
};

/** What the event finishes where the gateway that merged, unmerged or deleted died before it wrote to the ticket that goes on. */
function settling(type: 'ticket.merged' | 'ticket.unmerged' | 'ticket.deleted'): Scenario {
  return {
    name: `${type}: the ticket that goes on follows`,
    mustPass: [
      'receive',
      'after findAndModify tickets $push inbox+outbox',
      'after publish ticket.updated',
      'before update tickets $pull outbox',
      'before ack',
    ],
    arrange: async bench => {
      const other = aTicket();
      const [mergeId, requesterId, at] = [newId(), other.requester.id, new Date()];
      const active = type !== 'ticket.merged';
      const entry = { id: mergeId, ticketId: other._id, active, requesterId, readers: [], watchers: [], at };
      const ticket = await storeTicket(bench, aTicket({ merged: [entry] }));
      const actor = { kind: 'user' as const, id: newId(), name: 'Nia Network' };
      const about = { actor, mergeId, number: other.number, changes: [] };
      const overrides = { subject: other._id, time: at };
      const event =
        type === 'ticket.merged'
          ? anEvent(type, { ...about, into: ticket._id }, overrides)
          : type === 'ticket.unmerged'
            ? anEvent(type, { ...about, from: ticket._id }, overrides)
            : anEvent(
                type,
                { actor, number: other.number, requesterId, assigneeId: null, mergedInto: ticket._id },
                overrides,
              );
      return {
        flow: event.id,
        subjects: { tickets: { ticket: ticket._id } },
        trigger: () => bench.publish(event),
        done: () => isMarked(bench, ticket._id, 'gateway', event.id),
      };
    },
  };
}

/** Whoever was away finds it once. */
function noticing(type: 'ticket.assigned' | 'ticket.woken'): Scenario {
  return {
    name: `${type}: whom it concerns finds it`,
    mustPass: ['receive', 'before insert notices', 'after insert notices', 'before ack'],
    arrange: async bench => {
      const ticket = await storeTicket(bench, aTicket());
      const actor = { kind: 'service' as const, id: 'gateway', name: 'gateway' };
      const event =
        type === 'ticket.assigned'
          ? ticketAssigned(ticket, anAgent())
          : anEvent(type, { actor, why: 'time', snoozedBy: newId(), changes: [] }, { subject: ticket._id });
      return {
        flow: event.id,
        subjects: { tickets: { ticket: ticket._id } },
        trigger: () => bench.publish(event),
        done: async () =>
          (await bench.database.connection.collection('notices').countDocuments({ ticketId: ticket._id })) > 0,
      };
    },
  };
}

export const gateway: Consumer = {
  service: 'gateway',
  // Most of its work comes by requests, which no delivery of the queue stands for.
  queue: undefined,
  // A machine that is busy with other tests must not make it refuse requests.
  env: { OVERLOAD_LATENCY_MS: '0', DRAIN_DELAY_MS: '0', ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password },
  scenarios: [
    intake,
    writing,
    reaction,
    deletion,
    finding,
    uploading,
    picturing,
    leaving,
    settling('ticket.merged'),
    settling('ticket.unmerged'),
    settling('ticket.deleted'),
    sharing,
    changing,
    working,
    settlingParked,
    noticing('ticket.assigned'),
    noticing('ticket.woken'),
  ],
  prepare: async bench => {
    const client = new Client(`http://127.0.0.1:${bench.port}`);
    keepClient(bench, await client.login(ADMIN.email, ADMIN.password));
  },
};
