import { CLASSIFY_RPC, ClassifyRequest, ClassifyResponse } from '@switchboard/contracts';
import { Desk } from './support/gateway';
import type { Client } from './support/client';

const path = '/api/v1/tickets/classify';
const answer = {
  category: 'network',
  subcategory: 'vpn',
  priority: 'high' as const,
  skills: ['vpn'],
  summary: 'VPN drops',
  language: 'en',
  confidence: 0.9,
  source: 'gemini' as const,
  correctedDescription: 'The VPN drops.',
};

let desk: Desk;
let rita: Client;
beforeEach(async () => {
  desk = await Desk.open();
  rita = await desk.requester();
}, 60_000);
afterEach(() => desk.close());

async function serve(handle: () => Promise<ClassifyResponse>): Promise<void> {
  const { bus } = desk.system.platform('classifier');
  const limits = { concurrency: 2, timeoutMs: 10_000 };
  bus.serve({ name: CLASSIFY_RPC, request: ClassifyRequest, response: ClassifyResponse, ...limits, handle });
  await bus.start();
}

test('the classifier’s opinion is passed on', async () => {
  await serve(async () => answer);
  const { status, json } = await rita.post(path, { description: 'The VPN drops.' });
  expect([status, json]).toEqual([200, answer]);
});

test('nobody answers: the local opinion comes within five seconds', async () => {
  const before = Date.now();
  const { status, json } = await rita.post(path, { title: 'VPN', description: 'The vpn client can not connect.' });
  expect(status).toBe(200);
  expect(json).toMatchObject({ category: 'network', source: 'local', language: 'en' });
  expect(Object.keys(json).sort()).toEqual(Object.keys(answer).sort());
  expect(Date.now() - before).toBeLessThan(5_000);
}, 20_000);

test('the classifier thinks for too long or fails: the local opinion comes instead', async () => {
  let asked = 0;
  await serve(() => {
    asked += 1;
    return asked === 1 ? Promise.reject(new Error('no idea')) : new Promise(() => undefined);
  });
  for (let i = 0; i < 2; i += 1) {
    const before = Date.now();
    expect((await rita.post(path, { description: 'The printer is jammed.' })).json.source).toBe('local');
    expect(Date.now() - before).toBeLessThan(5_000);
  }
}, 30_000);

test('it is for people who are signed in, and needs a description', async () => {
  expect((await desk.anonymous().post(path, { description: 'x' })).status).toBe(401);
  expect((await rita.post(path, { title: 'only' })).status).toBe(400);
  expect((await rita.post(path, { description: 'x', model: 'gpt' })).status).toBe(400);
});
