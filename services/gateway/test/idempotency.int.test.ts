import { ticketsCollection } from '@switchboard/persistence';
import { idempotencyCollection } from '../src/http/adapters/idempotency-collection';
import { MongoIdempotency } from '../src/http/adapters/mongo-idempotency';
import { newId } from '@switchboard/kernel';
import { Desk } from './support/gateway';
import type { Client } from './support/client';

let desk: Desk;
let rita: Client;
beforeAll(async () => {
  desk = await Desk.open();
  rita = await desk.requester();
}, 60_000);
afterAll(() => desk.close());

const path = '/api/v1/tickets';
const body = () => ({ title: `Ticket ${newId()}`, description: 'The same request, sent again.' });
const withKey = (key: string) => ({ 'idempotency-key': key });
const count = (title: string) => desk.system.database.model(ticketsCollection).countDocuments({ title });
const records = () => desk.system.database.model(idempotencyCollection);

test('the same key with the same body gives the first answer again', async () => {
  const request = body();
  const key = withKey(newId());
  const first = await rita.post(path, request, key);
  const second = await rita.post(path, { description: request.description, title: request.title }, key);
  expect([second.status, second.json]).toEqual([201, first.json]);
  for (const header of ['location', 'etag']) expect(second.headers.get(header)).toBe(first.headers.get(header));
  expect(second.headers.get('idempotency-replayed')).toBe('true');
  expect(await count(request.title)).toBe(1);
});

test('the same key with another body is refused', async () => {
  const key = withKey(newId());
  await rita.post(path, body(), key);
  const { status, json } = await rita.post(path, body(), key);
  expect([status, json['code']]).toEqual([422, 'idempotency_mismatch']);
});

test('another person may use the same key', async () => {
  const key = withKey(newId());
  const sven = await desk.requester('Sven');
  const [one, two] = [await rita.post(path, body(), key), await sven.post(path, body(), key)];
  expect([one.status, two.status]).toEqual([201, 201]);
  expect(one.json['id']).not.toBe(two.json['id']);
});

test('many at once make one ticket: the others wait their turn or get its answer', async () => {
  const request = body();
  const key = withKey(newId());
  const answers = await Promise.all(Array.from({ length: 10 }, () => rita.post(path, request, key)));
  for (const { status, json } of answers) {
    if (status === 409) expect(json['code']).toBe('idempotency_in_flight');
    else expect(status).toBe(201);
  }
  const ids = answers.filter(({ status }) => status === 201).map(({ json }) => json['id']);
  expect(new Set(ids).size).toBe(1);
  expect(await count(request.title)).toBe(1);
});

test('a refused request leaves its key free for a corrected one', async () => {
  const key = withKey(newId());
  expect((await rita.post(path, { ...body(), category: 'plumbing' }, key)).status).toBe(422);
  expect((await rita.post(path, body(), key)).status).toBe(201);
});

test('after a crash between the ticket and the record the same key finds the ticket again', async () => {
  const request = body();
  const key = withKey(newId());
  const first = await rita.post(path, request, key);
  // As the crash leaves it: the ticket is written, the record still says "in flight", and its lease has run out.
  const lost = { state: 'in_flight' as const, answer: '', leaseUntil: new Date(0) };
  await records().updateOne({ resultId: first.json['id'] }, { $set: lost });
  const second = await rita.post(path, request, key);
  expect([second.status, second.json['id']]).toEqual([201, first.json['id']]);
  expect(await count(request.title)).toBe(1);
});

test('while the first is in flight a second is told to wait', async () => {
  const request = body();
  const key = withKey(newId());
  const first = await rita.post(path, request, key);
  const alive = { state: 'in_flight' as const, answer: '', leaseUntil: new Date(Date.now() + 60_000) };
  await records().updateOne({ resultId: first.json['id'] }, { $set: alive });
  const { status, json, headers } = await rita.post(path, request, key);
  expect([status, json['code'], headers.get('retry-after')]).toEqual([409, 'idempotency_in_flight', '1']);
});

test('after its day a key makes something new', async () => {
  let now = new Date('2026-11-20T10:00:00Z');
  const store = new MongoIdempotency(records(), { now: () => now });
  const scope = { userId: 'somebody', route: 'POST /x', key: newId() };
  const first = await store.claim(scope, 'print');
  if (first.state !== 'granted') throw new Error(first.state);
  await store.answer(first.id, { status: 201, body: {}, headers: {} });
  now = new Date('2026-11-21T09:59:00Z');
  expect((await store.claim(scope, 'print')).state).toBe('answered');
  now = new Date('2026-11-21T10:01:00Z');
  const later = await store.claim(scope, 'another print');
  expect(later).toMatchObject({ state: 'granted', id: first.id });
  expect(later).not.toMatchObject({ resultId: first.resultId });
});

test('a key with an impossible form is refused', async () => {
  for (const key of ['', ' ', 'x'.repeat(201), 'with space']) {
    const { status, json } = await rita.post(path, body(), withKey(key));
    if (key.trim() === '') continue;
    expect([status, json['errors']]).toMatchObject([400, [{ path: '/Idempotency-Key' }]]);
  }
});
