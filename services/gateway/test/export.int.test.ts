import { strFromU8, unzipSync } from 'fflate';
import { type AggregateStore, type TicketDocument, ticketsCollection } from '@switchboard/persistence';
import { aggregateStore } from '@switchboard/service-kit';
import { aTicket } from '@switchboard/testing';
import { Desk } from './support/gateway';
import type { Client } from './support/client';

const HOSTILE = '=HYPERLINK("http://evil.example";"x")';

let desk: Desk;
let rita: Client;
let store: AggregateStore<TicketDocument>;
beforeAll(async () => {
  desk = await Desk.open();
  store = aggregateStore(desk.system.platform('seed'), ticketsCollection);
  rita = await desk.requester();
  await rita.openTicket({ title: HOSTILE, description: 'one, "two"\nthree; <b>&amp;\u{1F600}', tags: ['a', 'b'] });
}, 60_000);
afterAll(() => desk.close());

async function download(who: Client, query: string): Promise<{ headers: Headers; bytes: Uint8Array; status: number }> {
  const response = await fetch(`${who.url}/api/v1/tickets/export?${query}`, {
    headers: { authorization: `Bearer ${who.token}` },
  });
  const { status, headers } = response;
  return { status, headers, bytes: new Uint8Array(await response.arrayBuffer()) };
}

test('a CSV file has a line per ticket, and no formula', async () => {
  const { headers, bytes } = await download(rita, 'format=csv');
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename="tickets-\d{4}-\d\d-\d\d\.csv"$/);
  const text = Buffer.from(bytes).toString();
  expect(text.startsWith('\uFEFFNumber,Title,Status,')).toBe(true);
  expect(text).toContain(`"'=HYPERLINK(""http://evil.example"";""x"")"`);
  expect(text).toContain('"one, ""two""\nthree; <b>&amp;\u{1F600}"');
  expect(text).toContain('"a, b"');
});

test('a workbook opens, has the same texts, moments as moments, and no formula', async () => {
  const { headers, bytes } = await download(rita, 'format=xlsx');
  expect(headers.get('content-type')).toContain('spreadsheetml');
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toContain('xl/workbook.xml');
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] as Uint8Array);
  expect(sheet).toContain('=HYPERLINK("http://evil.example";"x")</t>');
  expect(sheet).toContain('three; &lt;b&gt;&amp;amp;\u{1F600}</t>');
  expect(sheet).toMatch(/<c r="N2" s="1"><v>4\d{4}\.\d+<\/v>/);
  expect(sheet).not.toContain('<f>');
});

test('it is what the list has, for whoever asks, over many pages', async () => {
  const createdAt = new Date('2026-02-01T00:00:00Z');
  for (let i = 0; i < 1_100; i += 100)
    await Promise.all(
      Array.from({ length: 100 }, () => {
        const { version: _v, updatedAt: _u, inbox: _i, outbox: _o, ...ticket } = aTicket({ createdAt, category: 'hr' });
        return store.create(ticket, [], { correlationId: 'seed' });
      }),
    );
  const { bytes } = await download(desk.admin, 'category=hr');
  const numbers =
    Buffer.from(bytes)
      .toString()
      .match(/TKT-\d{8}-\w{6}/g) ?? [];
  expect(new Set(numbers).size).toBe(1_100);
  expect(numbers).toHaveLength(1_100);
  expect(Buffer.from((await download(rita, 'category=hr')).bytes).toString()).not.toContain('TKT-');
});

test('what is asked wrongly is refused, and nobody else gets a file', async () => {
  for (const query of ['format=pdf', 'sort=createdAt', 'color=red'])
    expect((await download(rita, query)).status).toBe(400);
  expect((await download(desk.anonymous(), '')).status).toBe(401);
});
