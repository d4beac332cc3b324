import type { AnyEvent } from '@switchboard/contracts';
import { eventually } from '@switchboard/testing';
import { ClamdServer, EICAR } from './support/clamd-server';
import type { Client } from './support/client';
import { namesFor, piecesOf, upload } from './support/files';
import { Desk } from './support/gateway';

let clamd: ClamdServer;
let desk: Desk;
let rita: Client;
const heard: AnyEvent[] = [];
beforeAll(async () => {
  clamd = await ClamdServer.start(2_000_000);
  desk = await Desk.open({ CLAMD_URL: clamd.url });
  const { bus } = desk.system.platform('witness');
  const keep = async (event: AnyEvent) => void heard.push(event);
  bus.consume({ queue: 'witness', onEvery: keep, concurrency: 1, timeoutMs: 5_000 });
  await bus.start();
  rita = await desk.requester();
}, 60_000);
afterAll(async () => {
  await desk.close();
  await clamd.stop();
});

test('what the scanner finds nothing in is taken, and says so', async () => {
  const { id } = await rita.openTicket();
  const { status, json } = await upload(rita, id, Buffer.alloc(1_500_000, 'clean '));
  expect([status, json.scanned]).toEqual([201, true]);
});

test('a virus, also behind a megabyte of other things, is refused; nothing is kept but that it was tried', async () => {
  const { id } = await rita.openTicket();
  const before = await piecesOf(desk);
  const infected = Buffer.concat([Buffer.alloc(1_000_000, 'x'), Buffer.from(EICAR)]);
  const { status, json } = await upload(rita, id, infected, { name: 'invoice.txt' });
  expect([status, json.code]).toEqual([422, 'file_infected']);
  expect([await namesFor(rita, id), await piecesOf(desk)]).toEqual([[], before]);
  await eventually(() => heard.some(({ type }) => type === 'attachment.refused'));
  const event = heard.find(({ type, subject }) => type === 'attachment.refused' && subject === id);
  expect(event?.data).toMatchObject({
    actor: { id: rita.id },
    name: 'invoice.txt',
    reason: 'infected',
    signature: 'Eicar-Test-Signature',
  });
});

test('what is larger than the scanner takes is neither: it is refused', async () => {
  const { id } = await rita.openTicket();
  const { status, json } = await upload(rita, id, Buffer.alloc(3_000_000));
  expect([status, json.code]).toEqual([422, 'file_not_scannable']);
  expect(await namesFor(rita, id)).toEqual([]);
});

test('while it is away files are refused with when to try again, or taken and marked, as the setting says', async () => {
  const away = await Desk.open({ CLAMD_URL: 'tcp://127.0.0.1:1' });
  const lenient = await Desk.open({ CLAMD_URL: 'tcp://127.0.0.1:1', CLAMD_DOWN: 'accept' });
  try {
    const [strict, other] = [await away.requester(), await lenient.requester()];
    const refused = await upload(strict, (await strict.openTicket()).id);
    expect([refused.status, refused.json.code, refused.headers.get('retry-after')]).toEqual([
      503,
      'scanner_unavailable',
      '15',
    ]);
    expect(await piecesOf(away)).toBe(0);
    const taken = await upload(other, (await other.openTicket()).id);
    expect([taken.status, taken.json.scanned]).toEqual([201, false]);
  } finally {
    await away.close();
    await lenient.close();
  }
});
