import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { everyItem, ProblemError } from '@switchboard/client';
import { type Day, type Instance, liveThrough, startInstance } from '../src';
import { EXAMPLES } from '../src/examples';

let instance: Instance | undefined;
let day: Day;
const told: string[] = [];

beforeAll(async () => {
  instance = await startInstance();
  const story = {
    act: (title: string) => void told.push(title),
    tell: (...lines: string[]) => void told.push(...lines),
    progress: () => ({ show: () => undefined }),
  };
  day = await liveThrough(instance, story, EXAMPLES.slice(0, 6));
}, 240_000);
afterAll(() => instance?.stop());

const at = ({ id }: { id: string }) => ({ params: { path: { id } } });

const messagesOf = async (who: Day['vpn']['agent'], of: { id: string }) =>
  (await who.api.GET('/api/v1/tickets/{id}/messages', at(of))).data.items;

test('every ticket was routed to somebody who has what it needs, and the story says why', async () => {
  for (const one of [day.vpn, day.printer, day.samePrinter]) {
    const { data: routing } = await day.cast.admin.api.GET('/api/v1/tickets/{id}/routing', at(one));
    const first = routing.items[0];
    expect(first?.outcome).toBe('assigned');
    expect(first?.candidates.find(({ agentId }) => agentId === first.agentId)?.levels).not.toEqual([]);
    expect(told.join('\n')).toContain(`Goes to ${one.agent.name}: ${first?.reason}`);
  }
  for (const id of day.rush.ids) {
    const { data } = await day.cast.admin.api.GET('/api/v1/tickets/{id}', at({ id }));
    expect([data.classification.state, data.assignee !== null]).toEqual(['done', true]);
  }
  expect(day.rush.mailed).toBe(2 * day.rush.ids.size);
});

test('the requester reads the conversation without the note for colleagues', async () => {
  const { requester, agent } = day.vpn;
  const [inside, outside] = [await messagesOf(agent, day.vpn), await messagesOf(requester, day.vpn)];
  expect(inside.filter(({ internal }) => internal)).toHaveLength(1);
  expect(outside.map(({ id }) => id)).toEqual(inside.filter(({ internal }) => !internal).map(({ id }) => id));
  expect(new Set(outside.map(({ author }) => author.name))).toEqual(new Set([agent.name, requester.name]));
});

test('the file stands with its message, and everybody on the ticket gets the bytes that were sent', async () => {
  const [withFile] = (await messagesOf(day.vpn.requester, day.vpn)).filter(({ attachments }) => attachments.length > 0);
  expect(withFile?.attachments.map(({ id }) => id)).toEqual([day.file.id]);
  for (const { api } of [day.vpn.requester, day.vpn.agent]) {
    const bytes = Buffer.from(await (await api.download('/api/v1/attachments/{id}', at(day.file))).arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(day.file.sha256);
  }
  await expect(day.samePrinter.requester.api.download('/api/v1/attachments/{id}', at(day.file))).rejects.toBeInstanceOf(
    ProblemError,
  );
});

test('it was solved, reopened with a reason, solved and closed', async () => {
  const { data } = await day.vpn.agent.api.GET('/api/v1/tickets/{id}/history', {
    params: { path: { id: day.vpn.id }, query: { limit: 100 } },
  });
  const steps = data.items
    .filter(({ type }) => type === 'ticket.status_changed')
    .sort((a, b) => a.sequence - b.sequence)
    .map(({ changes, reason }) => [changes.find(({ field }) => field === 'status')?.to, reason !== undefined]);
  expect(steps).toEqual([
    ['resolved', false],
    ['open', true],
    ['resolved', false],
    ['closed', false],
  ]);
});

test('the tickets of one fault are one conversation, under both numbers', async () => {
  const { printer, samePrinter } = day;
  const { data: merged } = await samePrinter.requester.api.GET('/api/v1/tickets/{id}', at(samePrinter));
  expect(merged.mergedInto).toBe(printer.id);
  const read = [await messagesOf(printer.requester, printer), await messagesOf(samePrinter.requester, samePrinter)];
  expect(read[0]?.map(({ id }) => id)).toEqual(read[1]?.map(({ id }) => id));
  expect(new Set(read[0]?.map(({ author }) => author.id))).toEqual(
    new Set([printer.agent.id, samePrinter.requester.id]),
  );
});

test('the numbers are those of the tickets, and the trail tells of each of them and is intact', async () => {
  const { api } = day.cast.admin;
  const { data: stats } = await api.GET('/api/v1/tickets/stats');
  let [total, open] = [0, 0];
  for await (const { status } of everyItem(cursor => api.GET('/api/v1/tickets', { params: { query: { cursor } } }))) {
    total += 1;
    if (!['resolved', 'closed'].includes(status)) open += 1;
  }
  expect([stats.total, stats.open]).toEqual([total, open]);
  expect(total).toBe(day.rush.ids.size + 3);
  expect(day.verdict).toMatchObject({ intact: true });
  // One chain a ticket at the least.
  expect(day.verdict?.chains).toBeGreaterThanOrEqual(total);
});

test('nothing is left of a Switchboard that the demo started and ended', async () => {
  const another = await startInstance();
  expect(existsSync(another.dataDir ?? '')).toBe(true);
  await another.stop();
  expect(existsSync(another.dataDir ?? '')).toBe(false);
  await expect(fetch(another.url)).rejects.toThrow();
});
