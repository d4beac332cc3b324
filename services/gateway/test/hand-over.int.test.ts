import { ASSIGN_OUTCOMES, ASSIGN_RPC, AssignRequest, AssignResponse } from '@switchboard/contracts';
import type { Client } from './support/client';
import { Desk } from './support/gateway';

let desk: Desk;
let rita: Client;
let nia: Client;
const asked: AssignRequest[] = [];
let outcome: AssignResponse['outcome'] = 'done';

beforeAll(async () => {
  desk = await Desk.open();
  rita = await desk.requester();
  nia = await desk.person('agent');
}, 60_000);
afterAll(() => desk.close());
beforeEach(() => {
  asked.length = 0;
  outcome = 'done';
});

const on = (id: string, action: string) => `/api/v1/tickets/${id}/${action}`;

test('while no router answers: 503 with when to try again, and the same key asks for the same decision', async () => {
  const { id } = await rita.openTicket();
  const key = { 'idempotency-key': 'assign-1' };
  const away = await nia.post(on(id, 'assign'), { agentId: nia.id }, key);
  expect([away.status, away.json.code]).toEqual([503, 'unavailable']);
  expect(Number(away.headers.get('retry-after'))).toBeGreaterThan(0);

  const { bus } = desk.system.platform('router');
  bus.serve({
    name: ASSIGN_RPC,
    request: AssignRequest,
    response: AssignResponse,
    concurrency: 2,
    timeoutMs: 4_500,
    handle: async (request: AssignRequest) => {
      asked.push(request);
      return { outcome };
    },
  });
  await bus.start();
  const done = await nia.post(on(id, 'assign'), { agentId: nia.id }, key);
  expect([done.status, done.json.id]).toEqual([200, id]);
  const again = await nia.post(on(id, 'assign'), { agentId: nia.id }, key);
  expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([200, 'true']);
  expect(asked).toHaveLength(1);
  const other = await nia.post(on((await rita.openTicket()).id, 'assign'), { agentId: nia.id }, key);
  expect(other.json.code).toBe('idempotency_mismatch');
}, 30_000);

test('the router learns who asks for what, and what they saw', async () => {
  const { id, number } = await rita.openTicket();
  await nia.post(
    on(number, 'transfer'),
    { teamId: 'Hardware ', reason: 'A broken switch.' },
    { 'x-request-id': 'move-1' },
  );
  await nia.post(on(id, 'assign'), { auto: true });
  const by = { id: nia.id, name: 'Nia Network' };
  const nothing = { ticketId: id, agentId: null, team: null, reason: null, seenAgentId: null, by };
  expect(asked).toEqual([
    { ...nothing, id: expect.any(String), team: 'Hardware', reason: 'A broken switch.', correlationId: 'move-1' },
    { ...nothing, id: expect.any(String), correlationId: expect.any(String) },
  ]);
  expect(asked[0]?.id).not.toBe(asked[1]?.id);
});

test('the router learns for which version somebody wants it', async () => {
  const { id } = await rita.openTicket();
  await nia.post(on(id, 'assign'), { auto: true }, { 'if-match': '"1", W/"2"' });
  expect(asked).toMatchObject([{ ticketId: id, acceptedVersions: [1, 2] }]);
  const { status, json } = await nia.post(on(id, 'transfer'), { agentId: nia.id, reason: 'x' }, { 'if-match': 'new' });
  expect([status, json.errors]).toEqual([400, [{ path: '/If-Match', message: expect.any(String) }]]);
});

test.each(ASSIGN_OUTCOMES.filter(one => one !== 'done'))('%s has a status and a code of its own', async refused => {
  outcome = refused;
  const { id } = await rita.openTicket();
  const { status, json } = await nia.post(on(id, 'assign'), { agentId: nia.id });
  const statuses: Record<string, number> = {
    not_found: 404,
    version_stale: 412,
    ticket_closed: 409,
    assignment_changed: 409,
  };
  const expected = statuses[refused] ?? 422;
  expect([status, json.code]).toEqual([expected, refused]);
});

test.each([
  ['assign', {}],
  ['assign', { agentId: 'a', teamId: 'b' }],
  ['assign', { auto: false }],
  ['assign', { agentId: 'a', reason: 'x' }],
  ['transfer', { agentId: 'a' }],
  ['transfer', { reason: 'x' }],
  ['transfer', { agentId: 'a', reason: ' ' }],
])('%s %j is refused before anybody is asked', async (action, body) => {
  const { id } = await rita.openTicket();
  const { status, json } = await nia.post(on(id, action), body);
  expect([status, json.code]).toEqual([400, 'validation_failed']);
  expect(asked).toEqual([]);
});

test('it is for staff who see the ticket', async () => {
  const { id } = await rita.openTicket();
  expect((await rita.post(on(id, 'assign'), { agentId: nia.id })).json.code).toBe('forbidden');
  expect((await desk.anonymous().post(on(id, 'assign'), { auto: true })).status).toBe(401);
  expect((await nia.post(on('nothing', 'assign'), { auto: true })).status).toBe(404);
});
