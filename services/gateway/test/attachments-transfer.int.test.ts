import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { systemClock } from '@switchboard/kernel';
import { FileBucket } from '@switchboard/persistence';
import { aggregateStore } from '@switchboard/service-kit';
import { eventually } from '@switchboard/testing';
import { ATTACHMENT_BUCKET, attachmentsCollection } from '../src/attachments/adapters/attachments-collection';
import { MongoAttachments } from '../src/attachments/adapters/mongo-attachments';
import { STALLED_MS, sweep } from '../src/attachments/usecases/sweep';
import type { Client } from './support/client';
import { download, namesFor, piecesOf, slowUpload, stored, upload } from './support/files';
import { Desk } from './support/gateway';

const MIB = 1024 * 1024;
const NOTHING = { documents: 0, files: 0, chunks: 0 };
let desk: Desk;
let rita: Client;
beforeAll(async () => {
  desk = await Desk.open();
  rita = await desk.requester();
}, 60_000);
afterAll(() => desk.close());

/** Bytes of buffers that something still holds on to: what nothing needs is collected first. */
function heldBytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().arrayBuffers;
}

/** A sweep at another time than now. */
function sweepAt(laterMs: number): Promise<number> {
  const platform = desk.system.platform('gateway');
  const attachments = new MongoAttachments(aggregateStore(platform, attachmentsCollection));
  const storage = new FileBucket(desk.system.database, ATTACHMENT_BUCKET);
  const messageUses = { find: async () => new Map(), release: async () => undefined };
  const clock = { ...systemClock, now: () => new Date(Date.now() + laterMs) };
  return sweep({ attachments, storage, messageUses, clock }, new AbortController().signal);
}

test.each([
  ['right after its head', 0],
  ['in the middle', 3],
])('an upload that breaks off %s leaves nothing', async (_when, mebibytes) => {
  const { id } = await rita.openTicket();
  const before = await piecesOf(desk);
  const line = slowUpload(rita, id);
  for (let sent = 0; sent < mebibytes; sent += 1) await line.send(Buffer.alloc(MIB));
  if (mebibytes > 0) await eventually(async () => (await stored(desk, id)).chunks > 0);
  line.breakOff();
  await eventually(async () => (await stored(desk, id)).documents === 0 && (await piecesOf(desk)) === before);
  expect(await stored(desk, id)).toEqual(NOTHING);
});

test('one that says nothing of its size is cut at the limit while it comes, and the sender reads why', async () => {
  const { id } = await rita.openTicket();
  const before = await piecesOf(desk);
  const line = slowUpload(rita, id);
  const answer = await Promise.race([
    line.answer,
    (async () => {
      for (let sent = 0; sent < 40; sent += 1) await line.send(Buffer.alloc(MIB));
      return line.answer;
    })(),
  ]);
  expect([answer.status, answer.json.code]).toEqual([413, 'file_too_large']);
  await eventually(async () => (await piecesOf(desk)) === before);
  expect(await stored(desk, id)).toEqual(NOTHING);
});

test('a file is never whole in memory, up or down', async () => {
  const large = await Desk.open({ ATTACHMENT_MAX_MB: '64', ATTACHMENTS_MB_PER_TICKET: '64' });
  try {
    const sender = await large.requester();
    const { id } = await sender.openTicket();
    let most = 0;
    const before = heldBytes();
    const look = () => (most = Math.max(most, heldBytes() - before));
    const line = slowUpload(sender, id);
    const piece = Buffer.alloc(MIB / 4, 'x');
    for (let sent = 1; sent <= 240; sent += 1) {
      await line.send(piece);
      if (sent % 40 === 0) look();
    }
    line.end();
    const { json } = await line.answer;
    const response = await fetch(`${sender.url}/api/v1/attachments/${json.id}`, {
      headers: { authorization: `Bearer ${sender.token}` },
    });
    let bytes = 0;
    let seen = 0;
    for await (const chunk of response.body ?? []) {
      bytes += chunk.length;
      if (bytes - seen < 10 * MIB) continue;
      seen = bytes;
      look();
    }
    expect(bytes).toBe(60 * MIB);
    // Sender, gateway, store and reader are one process here, each with its buffers.
    expect(most).toBeLessThan(30 * MIB);
  } finally {
    await large.close();
  }
});

test('what a crash has left is swept when nobody can be at it any more, and nothing else is', async () => {
  const { id } = await rita.openTicket();
  const { json: kept } = await upload(rita, id, 'kept', { name: 'kept.txt' });
  const line = slowUpload(rita, id);
  await line.send(Buffer.alloc(2 * MIB));
  await eventually(async () => (await stored(desk, id)).chunks >= 2);
  await sweepAt(STALLED_MS - 60_000);
  expect((await stored(desk, id)).documents).toBe(2);
  // As if whoever takes it had died.
  await Promise.all([sweepAt(STALLED_MS + 1_000), sweepAt(STALLED_MS + 1_000)]);
  line.end();
  expect((await line.answer).status).toBe(404);
  await sweepAt(STALLED_MS + 120_000);
  expect(await stored(desk, id)).toEqual({ documents: 1, files: 1, chunks: 1 });
  expect([await namesFor(rita, id), String((await download(rita, kept.id)).bytes)]).toEqual([['kept.txt'], 'kept']);
});

test('the files of a deleted ticket go with it, also one that is on its way', async () => {
  const { id } = await rita.openTicket();
  const before = await piecesOf(desk);
  const { json } = await upload(rita, id, 'some text');
  const line = slowUpload(rita, id);
  await line.send(Buffer.alloc(2 * MIB));
  expect((await desk.admin.delete(`/api/v1/tickets/${id}`)).status).toBe(204);
  expect((await download(desk.admin, json.id)).status).toBe(404);
  line.end();
  expect((await line.answer).status).toBe(404);
  await eventually(async () => (await piecesOf(desk)) === before);
});
