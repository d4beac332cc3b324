import { type AggregateStore, type TicketDocument, ticketsCollection } from '@switchboard/persistence';
import { aggregateStore } from '@switchboard/service-kit';
import { aTicket, eventually } from '@switchboard/testing';
import { Desk } from './support/gateway';
import type { Client } from './support/client';

let desk: Desk;
let rita: Client;
let nia: Client;
let store: AggregateStore<TicketDocument>;
beforeAll(async () => {
  desk = await Desk.open();
  store = aggregateStore(desk.system.platform('seed'), ticketsCollection);
  rita = await desk.requester();
  nia = await desk.person('agent', { timeZone: 'Europe/Berlin' });
  const requester = { id: rita.id, name: 'Rita Requester', email: rita.email };
  const assignee = { id: nia.id, name: 'Nia Network' };
  const at = (text: string) => new Date(text);
  await seed({ requester, category: 'network', priority: 'high', assignee, createdAt: at('2026-03-01T23:30:00Z') });
  await seed({
    requester,
    category: 'network',
    priority: 'low',
    status: 'resolved',
    assignee,
    createdAt: at('2026-03-02T12:00:00Z'),
    resolvedAt: at('2026-03-03T09:00:00Z'),
  });
  await seed({ category: 'hardware', status: 'pending', createdAt: at('2026-03-04T12:00:00Z') });
  await seed({ createdAt: at('2026-03-04T13:00:00Z'), team: 'network' });
}, 60_000);
afterAll(() => desk.close());

async function seed(fields: Partial<TicketDocument>): Promise<void> {
  const { version: _v, updatedAt: _u, inbox: _i, outbox: _o, ...ticket } = aTicket(fields);
  await store.create(ticket, [], { correlationId: 'seed' });
}

const WINDOW = 'createdAfter=2026-03-01T00:00:00Z&createdBefore=2026-03-05T00:00:00Z';

test('totals, groups and days are those of the tickets', async () => {
  const { status, json } = await nia.get(`/api/v1/tickets/stats?${WINDOW}`);
  expect(status).toBe(200);
  expect(json).toEqual({
    total: 4,
    open: 3,
    averagePerDay: 1,
    byStatus: { open: 2, in_progress: 0, pending: 1, resolved: 1, closed: 0 },
    byPriority: { low: 1, medium: 0, high: 1, critical: 0, none: 2 },
    byCategory: { network: 2, hardware: 1, none: 1 },
    byAgent: [{ id: nia.id, name: 'Nia Network', total: 2, open: 1 }],
    trend: [
      { date: '2026-03-01', created: 0, resolved: 0 },
      { date: '2026-03-02', created: 2, resolved: 0 },
      { date: '2026-03-03', created: 0, resolved: 1 },
      { date: '2026-03-04', created: 2, resolved: 0 },
      { date: '2026-03-05', created: 0, resolved: 0 },
    ],
    timeZone: 'Europe/Berlin',
  });
});

test('days are those of the time zone that was asked for', async () => {
  const { json } = await nia.get(`/api/v1/tickets/stats?${WINDOW}&timeZone=America/New_York`);
  expect(json.trend.filter(({ created }: { created: number }) => created > 0)).toEqual([
    { date: '2026-03-01', created: 1, resolved: 0 },
    { date: '2026-03-02', created: 1, resolved: 0 },
    { date: '2026-03-04', created: 2, resolved: 0 },
  ]);
  const wrong = await nia.get('/api/v1/tickets/stats?timeZone=Middle/Earth');
  expect([wrong.status, wrong.json.errors[0].path]).toEqual([400, '/timeZone']);
});

test('what was resolved in a period is counted whenever it was opened, by its days', async () => {
  const { json } = await nia.get(
    '/api/v1/tickets/stats?resolvedAfter=2026-03-03T00:00:00Z&resolvedBefore=2026-03-04T00:00:00Z',
  );
  expect([json.total, json.trend]).toEqual([
    1,
    [
      { date: '2026-03-03', created: 0, resolved: 1 },
      { date: '2026-03-04', created: 0, resolved: 0 },
    ],
  ]);
});

test('everybody gets the numbers of what they may see', async () => {
  const hers = await rita.get(`/api/v1/tickets/stats?${WINDOW}`);
  expect(hers.json).toMatchObject({ total: 2, byCategory: { network: 2 } });
  const hardware = await desk.person('agent', { teams: ['hardware'] });
  expect((await hardware.get(`/api/v1/tickets/stats?${WINDOW}`)).json.total).toBe(3);
  expect((await desk.anonymous().get('/api/v1/tickets/stats')).status).toBe(401);
});

test.each(['status=open', 'category=network&priority=high', 'assignee=none', 'assignee=me', 'q=vpn', 'team=network'])(
  'each number is that of the list with the filter %s',
  async filter => {
    const [list, stats] = [
      await nia.get(`/api/v1/tickets?${filter}&total=true&limit=1`),
      await nia.get(`/api/v1/tickets/stats?${filter}`),
    ];
    expect(stats.json.total).toBe(list.json.total);
    expect(Object.values(stats.json.byStatus as Record<string, number>).reduce((a, b) => a + b, 0)).toBe(
      list.json.total,
    );
  },
);

test('a new ticket is counted at once', async () => {
  const before = (await rita.get('/api/v1/tickets/stats')).json;
  await rita.openTicket({ category: 'billing' });
  const after = (await rita.get('/api/v1/tickets/stats')).json;
  expect(after.total).toBe(before.total + 1);
  expect(after.byCategory.billing).toBe(1);
  expect(after.trend.at(-1).created).toBe(before.trend.at(-1).created + 1);
});

test('what lists take and numbers do not is refused', async () => {
  for (const query of ['sort=createdAt', 'limit=3', 'total=true', 'colour=red'])
    expect((await nia.get(`/api/v1/tickets/stats?${query}`)).status).toBe(400);
});

test('times and workload are those of the tickets that the caller may see, and follow what happens', async () => {
  const times = async (who: Client, query = '') => (await who.get(`/api/v1/tickets/stats/times${query}`)).json;
  const tess = await desk.requester();
  const before = await times(desk.admin);
  const assignee = { id: nia.id, name: 'Nia Network' };
  const requester = { id: tess.id, name: 'Tess', email: tess.email };
  const createdAt = new Date(Date.now() - 3_600_000);
  const at = (minutes: number) => new Date(createdAt.getTime() + minutes * 60_000);
  const shared = { requester, assignee, createdAt, team: 'times', category: 'hr' };
  await seed({ ...shared, firstResponseAt: at(1) });
  await seed({ ...shared, firstResponseAt: at(5), resolvedAt: at(10), status: 'resolved' });
  await seed({ ...shared, firstResponseAt: at(9), category: null });
  const mine = await times(tess);
  const firstResponse = { count: 3, median: 300, p90: 540 };
  const resolution = { count: 1, median: 600, p90: 600 };
  expect(mine).toMatchObject({
    all: { firstResponse, resolution },
    byCategory: { hr: { firstResponse: { count: 2, median: 60, p90: 300 } }, none: { firstResponse: { count: 1 } } },
    byTeam: { times: { firstResponse, resolution } },
    byAgent: [{ ...assignee, times: { firstResponse, resolution } }],
    workload: { byAgent: [{ ...assignee, open: 2 }], byTeam: { times: 2 } },
  });
  expect((await times(await desk.requester())).all.firstResponse.count).toBe(0);
  expect((await times(desk.admin)).all.firstResponse.count).toBe(before.all.firstResponse.count + 3);
  expect((await times(desk.admin, '?team=times&category=hr')).all.firstResponse.count).toBe(2);
  // What was opened before the period is not measured, but is still work.
  const later = await times(tess, `?createdAfter=${new Date().toISOString()}`);
  expect([later.all.firstResponse, later.workload.byTeam]).toEqual([
    { count: 0, median: null, p90: null },
    { times: 2 },
  ]);

  const ticket = await tess.openTicket();
  await nia.post(`/api/v1/tickets/${ticket.id}/messages`, { body: 'Done.', status: 'resolved' });
  await eventually(
    async () => {
      const { all } = await times(tess);
      return all.firstResponse.count === 4 && all.resolution.count === 2;
    },
    { timeoutMs: 1_000 },
  );
});
