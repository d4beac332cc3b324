import type { Client, Json } from './support/client';
import { download, namesFor, PNG, upload } from './support/files';
import { Desk } from './support/gateway';
import { LiveClient } from './support/live-client';

let desk: Desk;
let rita: Client;
let nia: Client;
beforeAll(async () => {
  desk = await Desk.open();
  rita = await desk.requester();
  nia = await desk.person('agent');
}, 60_000);
afterAll(() => desk.close());

const messages = (ticketId: string) => `/api/v1/tickets/${ticketId}/messages`;

/** All that a requester can ask about files of a ticket. */
async function allThatRitaSees(id: string, fileId: string): Promise<unknown[]> {
  const downloads = ['', '?inline=true', '/thumbnail'].map(async path => {
    const { status, bytes } = await download(rita, fileId, { path });
    const { requestId: _id, instance: _path, ...problem } = JSON.parse(String(bytes));
    return [status, problem];
  });
  const { status: removed } = await rita.delete(`/api/v1/attachments/${fileId}`);
  const used = await rita.post(messages(id), { body: 'x', attachments: [fileId] });
  const lists = ['attachments', 'attachments?limit=1', 'messages?total=true', 'history', ''].map(
    async what => (await rita.get(`/api/v1/tickets/${id}/${what}`.replace(/\/$/, ''))).json,
  );
  return [...(await Promise.all(downloads)), removed, used.json.code, ...(await Promise.all(lists))];
}

test('the file of a note is to requesters as if it were not there, by every road', async () => {
  const { id } = await rita.openTicket();
  const line = await LiveClient.open(desk.gateway.url, rita.token);
  await line.follow(id);
  const before = await allThatRitaSees(id, '01a22d42-0000-7000-8000-000000000000');
  const { json, status } = await upload(nia, id, PNG, { name: 'secret.png' });
  expect([status, json.internal]).toEqual([201, true]);
  expect(await allThatRitaSees(id, json.id)).toEqual(before);
  await nia.post(messages(id), { body: 'She is angry.', internal: true, attachments: [json.id] });
  expect(await allThatRitaSees(id, json.id)).toEqual(before);
  expect((await download(nia, json.id)).status).toBe(200);
  // What comes after both is there, so they would have been.
  const shown = await upload(rita, id, 'mine', { name: 'mine.txt' });
  await line.next('attachment.added');
  expect(JSON.stringify(line.seen)).not.toContain('secret');
  expect(line.of('attachment.added').map(({ data }) => data.attachment.id)).toEqual([shown.json.id]);
  await line.end();
});

test('a file that was shared, and then goes with a note, is not shared any more', async () => {
  const { id } = await rita.openTicket();
  const { json } = await upload(nia, id, 'x', { query: '?internal=false' });
  expect((await download(rita, json.id)).status).toBe(200);
  await nia.post(messages(id), { body: 'Rather not.', internal: true, attachments: [json.id] });
  expect([(await download(rita, json.id)).status, await namesFor(rita, id)]).toEqual([404, []]);
});

test('what an agent uploads is shown once a reply names it', async () => {
  const { id } = await rita.openTicket();
  const { json } = await upload(nia, id, 'Do this.', { name: 'steps.txt' });
  expect([await namesFor(rita, id), await namesFor(nia, id)]).toEqual([[], ['steps.txt']]);
  await nia.post(messages(id), { body: 'See there.', attachments: [json.id] });
  expect(await namesFor(rita, id)).toEqual(['steps.txt']);
  expect(String((await download(rita, json.id)).bytes)).toBe('Do this.');
  const { items } = (await rita.get(messages(id))).json;
  expect(items.flatMap(({ attachments }: Json) => attachments)).toMatchObject([{ id: json.id, name: 'steps.txt' }]);
});

test('requesters upload nothing internal, and nobody touches files of tickets out of sight', async () => {
  const { id } = await rita.openTicket();
  const stranger = await desk.requester('Sam Stranger');
  expect((await upload(rita, id, 'x', { query: '?internal=true' })).status).toBe(403);
  const { json } = await upload(rita, id);
  const answers = [
    (await upload(stranger, id)).status,
    (await stranger.get(`/api/v1/tickets/${id}/attachments`)).status,
    (await download(stranger, json.id)).status,
    (await download(stranger, json.id, { path: '/thumbnail' })).status,
    (await stranger.delete(`/api/v1/attachments/${json.id}`)).status,
    (await download(desk.anonymous(), json.id)).status,
  ];
  expect(answers).toEqual([404, 404, 404, 404, 404, 401]);
  expect((await download(rita, json.id)).status).toBe(200);
});
