import { ticketsCollection, usersCollection } from '@switchboard/persistence';
import { eventually } from '@switchboard/testing';
import { jobsCollection } from '../src/jobs/adapters/jobs-collection';
import type { Client, Json } from './support/client';
import { Desk, startGateway } from './support/gateway';
import { LiveClient } from './support/live-client';

let desk: Desk;
let rita: Client;
let nia: Client;
beforeAll(async () => {
  desk = await Desk.open();
  rita = await desk.requester();
  nia = await desk.person('agent', { teams: ['network'] });
}, 60_000);
afterAll(() => desk.close());

const path = '/api/v1/jobs';
const ticketStore = () => desk.system.database.model(ticketsCollection);
const jobStore = () => desk.system.database.model(jobsCollection);

/** Tickets with a tag of their own, so that each test finds its own alone. */
async function tagged(tag: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < count) {
    const some = Array.from({ length: Math.min(20, count - ids.length) }, () => rita.openTicket());
    ids.push(...(await Promise.all(some)).map(({ id }) => id as string));
  }
  await ticketStore().updateMany({ _id: { $in: ids } }, { $set: { tags: [tag] } });
  return ids;
}
const stored = (ids: string[]) =>
  ticketStore()
    .find({ _id: { $in: ids } })
    .lean();
const changed = async (ids: string[]) => (await stored(ids)).filter(({ status }) => status === 'in_progress').length;

const change = (tag: string) => ({ kind: 'change', filter: { tag: [tag] }, change: { status: 'in_progress' } });
async function start(who: Client, body: object): Promise<Json> {
  const { status, json, headers } = await who.post(path, body);
  expect({ status, json }).toMatchObject({ status: 202, json: { state: 'queued', done: 0 } });
  expect(headers.get('location')).toBe(`${path}/${json.id}`);
  return json;
}
const read = async (who: Client, id: string): Promise<Json> => (await who.get(`${path}/${id}`)).json;
const ended = (who: Client, id: string): Promise<Json> =>
  eventually(
    async () => {
      const job = await read(who, id);
      return job.endedAt !== null && job;
    },
    { timeoutMs: 30_000 },
  );
/** A job that has got somewhere and not to its end. */
const underWay = (who: Client, id: string) =>
  eventually(async () => (await read(who, id)).done > 0, { timeoutMs: 20_000, everyMs: 2 });

test('120 tickets are changed batch by batch; what one refuses is named, what comes later is left alone', async () => {
  const ids = await tagged('many', 120);
  const [closed = ''] = ids;
  await nia.post(`/api/v1/tickets/${closed}/close`, {});
  const { id, total } = await start(nia, change('many'));
  expect(total).toBe(120);
  const [late = ''] = await tagged('many', 1);
  const seen = new Set<number>();
  const job = await eventually(
    async () => {
      const now = await read(nia, id);
      seen.add(now.done + now.failed);
      return now.endedAt !== null && now;
    },
    { timeoutMs: 30_000, everyMs: 2 },
  );
  expect(job).toMatchObject({ state: 'done', total: 120, done: 119, failed: 1, reason: null, createdBy: nia.id });
  expect(job.failures).toEqual([
    {
      ticketId: closed,
      number: expect.any(String),
      status: 422,
      code: 'transition_not_allowed',
      detail: expect.any(String),
    },
  ]);
  expect([...seen].some(count => count > 0 && count < 120)).toBe(true);
  expect(await changed(ids)).toBe(119);
  expect(await changed([late])).toBe(0);
}, 60_000);

test('whoever made it is told how far it is, at any gateway and without asking; nobody else is', async () => {
  const other = await startGateway(desk.system);
  const [hers, anothers] = [
    await LiveClient.open(other.url, nia.token),
    await LiveClient.open(desk.gateway.url, desk.admin.token),
  ];
  try {
    await tagged('told', 110);
    const { id } = await start(nia, change('told'));
    const { data } = await hers.next('job', push => push.data.job.endedAt !== null);
    expect(data.job).toEqual(await read(nia, id));
    expect(data.job).toMatchObject({ state: 'done', total: 110, done: 110 });
    const counts = hers.of('job').map(push => push.data.job.done);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    const { id: second } = await start(nia, change('told'));
    await nia.post(`${path}/${second}/cancel`);
    await hers.next('job', push => push.data.job.id === second && push.data.job.endedAt !== null);
    expect(anothers.of('job')).toEqual([]);
  } finally {
    await Promise.all([hers.end(), anothers.end()]);
    await other.runtime.stop();
  }
}, 60_000);

test('one that is cancelled midway goes no further, and what was done is counted', async () => {
  const ids = await tagged('midway', 150);
  const { id } = await start(nia, change('midway'));
  await underWay(nia, id);
  const cancelled = await nia.post(`${path}/${id}/cancel`);
  expect([cancelled.status, cancelled.json.state]).toEqual([200, 'cancelled']);
  // The batch that was being done is finished.
  await eventually(async () => (await jobStore().findById(id).lean())?.holder === null);
  const job = await read(nia, id);
  expect(job.state).toBe('cancelled');
  expect(job.done).toBeLessThan(150);
  expect(await changed(ids)).toBe(job.done);
  expect((await nia.post(`${path}/${id}/cancel`)).status).toBe(200);
}, 60_000);

test('a job whose gateway died in the middle of a batch is taken over when its lease ends, and no ticket is done twice', async () => {
  const ids = await tagged('died', 60);
  const firstBatch = (await stored(ids))
    .sort((a, b) => Number(b.createdAt) - Number(a.createdAt) || (a._id < b._id ? 1 : -1))
    .slice(0, 50);
  const last = firstBatch.at(-1);
  // Some of the batch were done; by the filter these do not match any more.
  for (const { _id } of firstBatch.slice(0, 20)) await nia.patch(`/api/v1/tickets/${_id}`, { status: 'in_progress' });
  const before = new Date();
  const leaseUntil = new Date(Date.now() + 3_000);
  await jobStore().create({
    _id: 'job-of-the-dead',
    ...change('died'),
    filter: { tag: ['died'], status: ['open'] },
    state: 'running',
    total: 60,
    createdBy: nia.id,
    createdAt: before,
    startedAt: before,
    holder: 'a gateway that died',
    leaseUntil,
    attempts: 1,
    cursor: { value: last?.createdAt.getTime(), id: last?._id },
    batch: firstBatch.map(({ _id, number }) => ({ id: _id, number })),
  } as never);
  await startGateway(desk.system);
  const job = await ended(nia, 'job-of-the-dead');
  expect(job).toMatchObject({ state: 'done', total: 60, done: 60, failed: 0 });
  expect(Date.parse(job.endedAt)).toBeGreaterThanOrEqual(leaseUntil.getTime());
  expect((await stored(ids)).map(({ status, version }) => [status, version])).toEqual(
    ids.map(() => ['in_progress', 2]),
  );
}, 60_000);

test('an agent’s job touches only what the agent sees, and is seen by nobody but the agent and admins', async () => {
  const ids = await tagged('seen', 6);
  await ticketStore().updateMany({ _id: { $in: ids.slice(0, 2) } }, { $set: { team: 'payroll' } });
  const { id } = await start(nia, change('seen'));
  expect(await ended(nia, id)).toMatchObject({ state: 'done', total: 4, done: 4, failed: 0, failures: [] });
  expect(await changed(ids)).toBe(4);
  expect(await changed(ids.slice(0, 2))).toBe(0);
  const other = await desk.person('agent');
  const listed = async (who: Client) => (await who.get(path)).json.items.some((one: Json) => one.id === id);
  expect([await listed(nia), await listed(desk.admin), await listed(other)]).toEqual([true, true, false]);
  for (const answer of [await other.get(`${path}/${id}`), await other.post(`${path}/${id}/cancel`)])
    expect([answer.status, answer.json.code]).toEqual([404, 'not_found']);
  expect((await desk.admin.post(`${path}/${id}/cancel`)).json.state).toBe('done');
  expect((await rita.get(path)).status).toBe(403);
  expect((await rita.post(path, change('seen'))).status).toBe(403);
});

test('a deletion needs the number that there are, and an admin', async () => {
  const ids = await tagged('wrong import', 3);
  const body = { kind: 'delete', filter: { tag: ['wrong import'] }, confirm: 2 };
  for (const confirm of [2, undefined]) {
    const { status, json } = await desk.admin.post(path, { ...body, confirm });
    expect([status, json.code, json.detail]).toEqual([422, 'not_confirmed', expect.stringContaining(' 3,')]);
  }
  expect((await nia.post(path, { ...body, confirm: 3 })).status).toBe(403);
  expect(await stored(ids)).toHaveLength(3);
  const { id } = await start(desk.admin, { ...body, confirm: 3 });
  expect(await ended(desk.admin, id)).toMatchObject({ state: 'done', total: 3, done: 3, failed: 0 });
  for (const ticket of ids) expect((await desk.admin.get(`/api/v1/tickets/${ticket}`)).status).toBe(404);
});

test('whoever is disabled meanwhile changes nothing any more', async () => {
  const ids = await tagged('disabled', 120);
  const gone = await desk.person('agent');
  const { id } = await start(gone, change('disabled'));
  await desk.system.database.model(usersCollection).updateOne({ _id: gone.id }, { $set: { disabled: true } });
  const job = await ended(desk.admin, id);
  expect(job).toMatchObject({ state: 'failed', reason: { code: 'forbidden' } });
  expect(await changed(ids)).toBe(job.done);
  expect(job.done).toBeLessThan(120);
}, 60_000);

test('a key makes one job, and nobody has more than ten at a time', async () => {
  const busy = await desk.person('agent');
  const headers = { 'idempotency-key': 'once' };
  const [first, again] = [
    await busy.post(path, change('none'), headers),
    await busy.post(path, change('none'), headers),
  ];
  expect([again.status, again.json.id]).toEqual([202, first.json.id]);
  expect((await busy.get(path)).json.items).toHaveLength(1);
  // Nobody works on these: their turn is far away.
  const waiting = { ...change('none'), state: 'queued', total: 0, createdBy: busy.id, createdAt: new Date() };
  const far = new Date(Date.now() + 3_600_000);
  for (let i = 0; i < 10; i += 1) await jobStore().create({ _id: `far-${i}`, ...waiting, leaseUntil: far } as never);
  const { status, json } = await busy.post(path, change('none'));
  expect([status, json.code]).toEqual([409, 'too_many_jobs']);
  const page = (await busy.get(`${path}?limit=8`)).json;
  const next = (await busy.get(`${path}?limit=8&cursor=${page.nextCursor}`)).json;
  expect(new Set([...page.items, ...next.items].map((one: Json) => one.id)).size).toBe(11);
});

test.each([
  [{ kind: 'change', filter: {} }],
  [{ kind: 'change', filter: {}, change: {} }],
  [{ kind: 'change', filter: {}, change: { status: 'closed' }, confirm: 1 }],
  [{ kind: 'delete', filter: {}, change: { status: 'closed' }, confirm: 1 }],
  [{ kind: 'change', filter: { colour: ['red'] }, change: { status: 'closed' } }],
  [{ kind: 'change', change: { status: 'closed' } }],
])('a body that can not be meant is refused: %j', async body => {
  const { status, json } = await desk.admin.post(path, body);
  expect([status, json.code]).toEqual([400, 'validation_failed']);
});

test('a restart in the middle finishes what was begun', async () => {
  const other = await Desk.open();
  try {
    const owner = await other.requester();
    const tickets = await Promise.all(Array.from({ length: 160 }, () => owner.openTicket()));
    const { json } = await other.admin.post(path, { kind: 'change', filter: {}, change: { status: 'in_progress' } });
    await underWay(other.admin, json.id);
    await other.gateway.runtime.stop();
    const left = await other.system.database.model(jobsCollection).findById(json.id).lean();
    expect(left).toMatchObject({ state: 'running' });
    const { url } = await startGateway(other.system);
    Object.assign(other.admin, { url });
    expect(await ended(other.admin, json.id)).toMatchObject({ state: 'done', total: 160, done: 160, failed: 0 });
    expect((await other.admin.get('/api/v1/tickets?status=in_progress&total=true')).json.total).toBe(tickets.length);
  } finally {
    await other.close();
  }
}, 60_000);
