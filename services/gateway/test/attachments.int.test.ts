import { eventually } from '@switchboard/testing';
import type { Client, Json } from './support/client';
import { download, namesFor, PNG, upload } from './support/files';
import { Desk } from './support/gateway';
import { LiveClient } from './support/live-client';

let desk: Desk;
let rita: Client;
let nia: Client;
beforeAll(async () => {
  desk = await Desk.open({ ATTACHMENTS_PER_TICKET: '3', ATTACHMENTS_MB_PER_TICKET: '2', ATTACHMENT_MAX_MB: '1' });
  // As audit does, else nobody wants to hear of it.
  const { bus } = desk.system.platform('witness');
  bus.consume({ queue: 'witness', onEvery: async () => undefined, concurrency: 1, timeoutMs: 5_000 });
  await bus.start();
  rita = await desk.requester();
  nia = await desk.person('agent');
}, 60_000);
afterAll(() => desk.close());

const messages = (ticketId: string) => `/api/v1/tickets/${ticketId}/messages`;

test('what is uploaded comes back byte by byte, to be saved, under a harmless name and its real type', async () => {
  const { id } = await rita.openTicket();
  const { status, headers, json } = await upload(rita, id, PNG, { name: '../secret/Büro.html' });
  expect([status, headers.get('location')]).toEqual([201, `/api/v1/attachments/${json.id}`]);
  expect(json).toMatchObject({ ticketId: id, messageId: null, name: 'Büro.html', size: PNG.length, type: 'image/png' });
  expect(json.uploadedBy).toEqual({ id: rita.id, name: 'Rita Requester' });
  const got = await download(nia, json.id);
  expect(got.bytes.equals(PNG)).toBe(true);
  expect(Object.fromEntries(got.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': `attachment; filename="B_ro.html"; filename*=UTF-8''B%C3%BCro.html`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-length': String(PNG.length),
    'cache-control': 'no-store',
  });
  expect(await namesFor(nia, id)).toEqual(['Büro.html']);
});

test('a picture may be shown; a page or a drawing never, whatever it is called', async () => {
  const { id } = await rita.openTicket();
  const how = async (content: Buffer | string, name: string) => {
    const { json } = await upload(rita, id, content, { name });
    const { headers } = await download(nia, json.id, { path: '?inline=true' });
    return [headers.get('content-type'), headers.get('content-disposition')?.split(';')[0]];
  };
  expect(await how(PNG, 'a.png')).toEqual(['image/png', 'inline']);
  expect(await how('<html><script>alert(1)</script>', 'b.png')).toEqual(['text/html', 'attachment']);
  expect(await how('<svg onload="alert(1)"/>', 'c.png')).toEqual(['image/svg+xml', 'attachment']);
});

test('parts of a file, and nothing when the caller has it already', async () => {
  const { id } = await rita.openTicket();
  const { json } = await upload(rita, id, '0123456789');
  const part = await download(rita, json.id, { headers: { range: 'bytes=2-4' } });
  expect([part.status, part.headers.get('content-range'), String(part.bytes)]).toEqual([206, 'bytes 2-4/10', '234']);
  const behind = await download(rita, json.id, { headers: { range: 'bytes=10-' } });
  expect([behind.status, behind.headers.get('content-range')]).toEqual([416, 'bytes */10']);
  const etag = part.headers.get('etag') ?? '';
  expect((await download(rita, json.id, { headers: { 'if-none-match': etag } })).status).toBe(304);
  const other = { range: 'bytes=2-4', 'if-range': '"another"' };
  expect((await download(rita, json.id, { headers: other })).status).toBe(200);
});

test('each limit is named, and what is over leaves nothing', async () => {
  const { id } = await rita.openTicket();
  const large = await upload(rita, id, Buffer.alloc(1_048_577));
  expect([large.status, large.json.code, large.json.detail]).toEqual([
    413,
    'file_too_large',
    'A file may have 1 MiB (ATTACHMENT_MAX_MB).',
  ]);
  for (const size of [1_000_000, 1_000_000]) expect((await upload(rita, id, Buffer.alloc(size))).status).toBe(201);
  const together = await upload(rita, id, Buffer.alloc(200_000));
  expect([together.status, together.json.code]).toEqual([422, 'ticket_files_too_large']);
  expect(together.json.errors).toEqual([{ path: '/file', message: 'The files of a ticket may have 2 MiB together' }]);
  expect((await upload(rita, id, 'third')).status).toBe(201);
  const many = await upload(rita, id, 'fourth');
  expect([many.status, many.json.code]).toEqual([422, 'too_many_files']);
  expect(await namesFor(rita, id)).toHaveLength(3);
});

test('many at the same moment never bring more than a ticket may have', async () => {
  const { id } = await rita.openTicket();
  const answers = await Promise.all(Array.from({ length: 8 }, () => upload(rita, id)));
  const made = answers.filter(({ status }) => status === 201).length;
  expect(made).toBeLessThanOrEqual(3);
  await eventually(async () => (await namesFor(rita, id)).length === made);
  // Those that were refused hold no place.
  for (let free = made; free < 3; free += 1) expect((await upload(rita, id)).status).toBe(201);
});

test.each([
  ['a file of a refused type', 'MZ', 'setup.exe', 415, 'file_type_refused'],
  ['a program that is called a text', Buffer.from(`MZ${'\0'.repeat(58)}\x80\0\0\0`), 'a.txt', 415, 'file_type_refused'],
])('%s', async (_what, content, name, status, code) => {
  const { id } = await rita.openTicket();
  const refused = await upload(rita, id, content, { name });
  expect([refused.status, refused.json.code]).toEqual([status, code]);
});

test('what a ticket takes is said before anything is sent', async () => {
  const { status, json } = await rita.get('/api/v1/attachments/limits');
  expect([status, json.fileBytes, json.filesPerTicket, json.bytesPerTicket]).toEqual([200, 1_048_576, 3, 2_097_152]);
  expect(json.refusedTypes).toEqual(expect.arrayContaining(['exe', 'application/x-msdownload']));
});

test('a body that is no upload is refused, and says why', async () => {
  const { id } = await rita.openTicket();
  const path = `/api/v1/tickets/${id}/attachments`;
  const send = (body: string, type: string) => rita.request('POST', path, body, { 'content-type': type });
  const part = '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\na';
  const multipart = 'multipart/form-data; boundary=x';
  const cases: [string, string, number, string][] = [
    ['{}', 'application/json', 415, 'unsupported_media_type'],
    ['a', 'multipart/form-data', 400, 'validation_failed'],
    [part, multipart, 400, 'validation_failed'],
    [`${part}\r\n${part}\r\n--x--\r\n`, multipart, 400, 'validation_failed'],
    ['--x\r\ncontent-disposition: form-data; name="note"\r\n\r\na\r\n--x--\r\n', multipart, 400, 'validation_failed'],
    ['--x--\r\n', multipart, 400, 'validation_failed'],
  ];
  for (const [body, type, status, code] of cases) {
    const answer = await send(body, type);
    expect([body, answer.status, answer.json.code]).toEqual([body, status, code]);
  }
  expect(await namesFor(rita, id)).toEqual([]);
});

test('the same key makes one file', async () => {
  const { id } = await rita.openTicket();
  const headers = { 'idempotency-key': `key-${id}` };
  const first = await upload(rita, id, 'once', { headers });
  const again = await upload(rita, id, 'once', { headers });
  expect([first.status, again.status, again.json.id]).toEqual([201, 201, first.json.id]);
  expect((await upload(rita, id, 'other length', { headers })).json.code).toBe('idempotency_mismatch');
  expect(await namesFor(rita, id)).toHaveLength(1);
});

test('a file goes with a message, once, and only one that its author has uploaded there', async () => {
  const { id } = await rita.openTicket();
  const other = await rita.openTicket();
  const [file, foreign, elsewhere] = [await upload(rita, id), await upload(nia, id), await upload(rita, other.id)];
  const say = (attachments: unknown[]) => rita.post(messages(id), { body: 'See there.', attachments });
  const { status, json } = await say([file.json.id]);
  expect([status, json.attachments]).toEqual([
    201,
    [{ id: file.json.id, name: 'notes.txt', size: 9, type: 'text/plain' }],
  ]);
  for (const wrong of [file, foreign, elsewhere]) {
    const refused = await say([wrong.json.id]);
    expect([refused.status, refused.json.code]).toEqual([422, 'attachment_not_usable']);
  }
  expect((await say([file.json.id, file.json.id])).status).toBe(400);
  expect((await nia.get(messages(id))).json.items.map(({ attachments }: Json) => attachments.length)).toEqual([1]);
  const listed = (await rita.get(`/api/v1/tickets/${id}/attachments`)).json.items;
  expect(listed).toMatchObject([{ id: file.json.id, messageId: json.id }]);
});

test('of two messages that take the same file at the same moment one gets it', async () => {
  const { id } = await rita.openTicket();
  const { json } = await upload(rita, id);
  const body = { body: 'See there.', attachments: [json.id] };
  const answers = await Promise.all([1, 2, 3].map(() => rita.post(messages(id), body)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
  expect((await rita.get(messages(id))).json.items).toHaveLength(1);
});

test('requesters take back what they uploaded, agents tidy up; the message does not name it any more', async () => {
  const { id } = await rita.openTicket();
  const stranger = await desk.requester();
  const [mine, theirs] = [await upload(rita, id), await upload(nia, id, 'shared', { query: '?internal=false' })];
  await rita.post(messages(id), { body: 'See there.', attachments: [mine.json.id] });
  const remove = async (who: Client, file: Json) => (await who.delete(`/api/v1/attachments/${file.json.id}`)).status;
  expect([await remove(stranger, mine), await remove(rita, theirs)]).toEqual([404, 403]);
  expect([await remove(rita, mine), await remove(rita, mine), await remove(nia, theirs)]).toEqual([204, 404, 204]);
  expect(await namesFor(nia, id)).toEqual([]);
  expect((await rita.get(messages(id))).json.items).toMatchObject([{ attachments: [] }]);
  const late = await upload(rita, id);
  await rita.post(`/api/v1/tickets/${id}/close`, {});
  expect([await remove(rita, late), (await upload(rita, id)).json.code]).toEqual([409, 'ticket_closed']);
});

test('those who follow the ticket are told, and the list of a ticket has pages', async () => {
  const { id } = await rita.openTicket();
  const line = await LiveClient.open(desk.gateway.url, nia.token);
  await line.follow(id);
  const { json } = await upload(rita, id);
  const { data } = await line.next('attachment.added');
  expect(data).toMatchObject({
    attachment: { id: json.id, name: 'notes.txt', size: 9, type: 'text/plain' },
    actor: { id: rita.id },
  });
  await upload(rita, id);
  expect((await rita.delete(`/api/v1/attachments/${json.id}`)).status).toBe(204);
  expect((await line.next('attachment.removed')).data.attachment.id).toBe(json.id);
  await upload(rita, id);
  await line.end();
  const page = (await rita.get(`/api/v1/tickets/${id}/attachments?limit=1`)).json;
  const rest = (await rita.get(`/api/v1/tickets/${id}/attachments?limit=1&cursor=${page.nextCursor}`)).json;
  expect([page.items.length, rest.items.length, rest.nextCursor]).toEqual([1, 1, null]);
  expect(page.items[0].id).not.toBe(rest.items[0].id);
});

test('a picture gets a small one; what only looks like a picture does not, and is there all the same', async () => {
  const { id } = await rita.openTicket();
  const { json } = await upload(rita, id, PNG, { name: 'a.png' });
  await eventually(async () => (await download(rita, json.id, { path: '/thumbnail' })).status === 200);
  const { bytes, headers } = await download(rita, json.id, { path: '/thumbnail' });
  expect([headers.get('content-type'), String(bytes.subarray(8, 12))]).toEqual(['image/webp', 'WEBP']);
  const broken = await upload(rita, id, PNG.subarray(0, 40), { name: 'b.png' });
  const next = await upload(rita, id, PNG, { name: 'c.png' });
  await eventually(async () => (await download(rita, next.json.id, { path: '/thumbnail' })).status === 200);
  expect((await download(rita, broken.json.id, { path: '/thumbnail' })).status).toBe(404);
  expect((await download(rita, broken.json.id)).bytes).toHaveLength(40);
});
