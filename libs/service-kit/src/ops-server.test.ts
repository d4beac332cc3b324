import { request } from 'node:http';
import { OpsServer } from './ops-server';

let server: OpsServer | undefined;
afterEach(() => server?.close());

const listen = async (reason?: string, host = '127.0.0.1') => {
  server = await OpsServer.listen({ unreadyReason: async () => reason, metrics: async () => 'up 1\n' }, 0, host);
  return async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${server?.port}${path}`);
    return [response.status, await response.text()] as const;
  };
};

test('alive whatever happens, ready when able to work, metrics as Prometheus text', async () => {
  const get = await listen();
  expect(await get('/healthz')).toEqual([200, '{"status":"ok"}\n']);
  expect(await get('/readyz')).toEqual([200, '{"status":"ready"}\n']);
  expect(await get('/metrics')).toEqual([200, 'up 1\n']);
  expect((await get('/other'))[0]).toBe(404);
});

test('unready says what is missing, and is still alive', async () => {
  const get = await listen('broker: not connected yet');
  expect(await get('/readyz')).toEqual([503, '{"status":"unready","reason":"broker: not connected yet"}\n']);
  expect((await get('/healthz'))[0]).toBe(200);
});

test('operators may have it do what it offers, and no page of another site can', async () => {
  let done = 0;
  const operation = (name: string) => (name === 'numbers/check' ? async () => ({ done: (done += 1) }) : undefined);
  const endpoints = { unreadyReason: async () => undefined, metrics: async () => '', operation };
  server = await OpsServer.listen(endpoints, 0, '127.0.0.1');
  const post = async (path: string, type: string) => {
    const response = await fetch(`http://127.0.0.1:${server?.port}${path}`, {
      method: 'POST',
      headers: { 'content-type': type },
    });
    return [response.status, await response.json()] as const;
  };
  expect(await post('/numbers/check', 'application/json')).toEqual([200, { done: 1 }]);
  expect((await post('/numbers/check', 'text/plain'))[0]).toBe(415);
  expect((await post('/numbers/other', 'application/json'))[0]).toBe(404);
  expect((await fetch(`http://127.0.0.1:${server.port}/numbers/check`)).status).toBe(404);
  expect(done).toBe(1);
});

/** fetch does not let a caller choose the host. */
const statusFor = (host: string) =>
  new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: server?.port, path: '/metrics', headers: { host } };
    request(options, response => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });

test('on loopback it answers to names of this machine only, elsewhere to the names that others give it', async () => {
  await listen();
  expect(await statusFor('localhost:9090')).toBe(200);
  expect(await statusFor('rebound.example')).toBe(421);
  await server?.close();
  await listen(undefined, '0.0.0.0');
  expect(await statusFor('router-7d4.desk.svc:9090')).toBe(200);
});

test('a taken port is a sentence that names the setting', async () => {
  await listen();
  await expect(
    OpsServer.listen({ unreadyReason: async () => undefined, metrics: async () => '' }, server?.port ?? 0, '127.0.0.1'),
  ).rejects.toThrow(/^OPS_PORT \d+ on 127\.0\.0\.1 can not be used.*Choose another port/);
});
