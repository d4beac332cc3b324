import { newId } from '@switchboard/kernel';
import { FileBucket } from '@switchboard/persistence';
import { anEvent, aTicket, eventually } from '@switchboard/testing';
import type { Bench } from '../bench';
import type { Scenario } from '../scenario';
import { clientOf, endLeases } from './gateway-client';
import { storeTicket } from './world';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
/** More than one piece of it is stored. */
const TEXT = Buffer.alloc(1_500_000, 'some text, ');
const ACTOR = { kind: 'user' as const, id: newId(), name: 'Rita Requester' };

const documents = (bench: Bench) =>
  bench.database.connection.collection<{ _id: string; thumbnail: boolean }>('attachments');

/** As a browser does; the same key makes the same file. */
async function send(bench: Bench, ticketId: string, key: string): Promise<{ status: number; id: string }> {
  const { url, token } = clientOf(bench);
  const body = new FormData();
  body.append('file', new Blob([TEXT]), 'notes.txt');
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': key };
  const response = await fetch(`${url}/api/v1/tickets/${ticketId}/attachments`, { method: 'POST', headers, body });
  return { status: response.status, ...((await response.json()) as { id: string }) };
}

export const uploading: Scenario = {
  name: 'POST /tickets/:id/attachments',
  mustPass: [
    'receive',
    'after insert attachments',
    'after insert attachment_blobs.chunks',
    'after insert attachment_blobs.files',
    'after findAndModify attachments $push outbox',
    'after update idempotency_keys',
    'before answer',
    'after publish attachment.added',
    'before update attachments $pull outbox',
  ],
  arrange: async bench => {
    const key = newId();
    const ticket = await storeTicket(bench, aTicket());
    return {
      flow: key,
      subjects: { tickets: { ticket: ticket._id } },
      trigger: async () => void send(bench, ticket._id, key).catch(() => undefined),
      beforeRestart: () => endLeases(bench),
      done: async () => true,
      complete: async () => {
        const persist = () =>
          eventually(
            async () => {
              const answer = await send(bench, ticket._id, key);
              if (answer.status !== 201) throw new Error(`the upload: ${JSON.stringify(answer)}`);
              return answer.id;
            },
            { timeoutMs: 30_000, everyMs: 500 },
          );
        const [first, again] = [await persist(), await persist()];
        if (first !== again) throw new Error(`the same key gave ${first} and ${again}`);
      },
    };
  },
};

/** A picture of a ticket, as the gateway has stored it. */
async function storePicture(bench: Bench, ticketId: string): Promise<string> {
  const [id, blob, now] = [newId(), newId(), new Date()];
  const bucket = new FileBucket(bench.database, 'attachment_blobs');
  await bucket.write(
    blob,
    (async function* () {
      yield PNG;
    })(),
  );
  await documents(bench).insertOne({
    ...{ _id: id, ticketId, uploader: { id: ACTOR.id, name: ACTOR.name }, ...FILE, sha256: SHA256 },
    ...{ state: 'ready', blob, scan: 'off', thumbnail: false, createdAt: now },
    ...{ version: 2, updatedAt: now, inbox: [], outbox: [] },
  });
  return id;
}

const FILE = { name: 'a.png', size: PNG.length, internal: false, mediaType: 'image/png' };
const SHA256 = '0'.repeat(64);

export const picturing: Scenario = {
  name: 'attachment.added: a picture gets a small one',
  mustPass: [
    'receive',
    'after insert attachment_blobs.chunks',
    'after insert attachment_blobs.files',
    'after findAndModify attachments',
    'before ack',
  ],
  arrange: async bench => {
    const { _id: subject } = await storeTicket(bench, aTicket());
    const id = await storePicture(bench, subject);
    const data = { actor: ACTOR, attachmentId: id, ...FILE, sha256: SHA256, scan: 'off' as const };
    const event = anEvent('attachment.added', data, { subject });
    return {
      flow: event.id,
      subjects: { tickets: { ticket: subject } },
      trigger: () => bench.publish(event),
      done: async () => (await documents(bench).findOne({ _id: id }))?.thumbnail === true,
    };
  },
};

export const leaving: Scenario = {
  name: 'ticket.deleted: its files go with it',
  mustPass: ['receive', 'after delete attachment_blobs.chunks', 'after delete attachments', 'before ack'],
  arrange: async bench => {
    const { _id: subject, number, requester } = aTicket();
    const id = await storePicture(bench, subject);
    const event = anEvent(
      'ticket.deleted',
      { actor: ACTOR, number, requesterId: requester.id, assigneeId: null },
      { subject },
    );
    return {
      flow: event.id,
      subjects: { tickets: { ticket: subject } },
      trigger: () => bench.publish(event),
      done: async () => (await documents(bench).findOne({ _id: id })) === null,
    };
  },
};
