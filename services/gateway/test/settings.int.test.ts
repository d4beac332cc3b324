import { exportJWK, generateKeyPair } from 'jose';
import { ADMIN, Desk } from './support/gateway';

const path = '/api/v1/operations/settings';

let desk: Desk;
let planted: string[];
beforeAll(async () => {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const key = await exportJWK(privateKey);
  planted = [ADMIN.password, String(key.d), 'bucket-key', 'bucket-secret'];
  desk = await Desk.open({
    JWT_PRIVATE_KEY: JSON.stringify(key),
    ATTACHMENTS_URL: 'https://bucket-key:bucket-secret@s3.example.com/files?region=eu',
    REOPEN_DAYS: '30',
    MESSAGE_EDIT_MINUTES: ' ',
  });
}, 60_000);
afterAll(() => desk.close());

test('an admin reads what the gateway runs with, whence each value is, and whose settings are elsewhere', async () => {
  const { status, json } = await desk.admin.get(path);
  expect(status).toBe(200);
  const items: { name: string }[] = json.items;
  const setting = (name: string) => items.find(item => item.name === name);
  expect(setting('REOPEN_DAYS')).toMatchObject({ value: '30', default: '14', source: 'environment', secret: false });
  expect(setting('MESSAGE_EDIT_MINUTES')).toMatchObject({ value: '15', source: 'default', readBy: ['gateway'] });
  expect(setting('CLAMD_URL')).toMatchObject({ value: null, default: null, source: 'none' });
  expect(json.elsewhere.sort()).toEqual(['audit', 'classifier', 'notifier', 'router']);
});

test('no secret is in the answer: that one is set, and where a URL leads, is all that is said', async () => {
  const { json } = await desk.admin.get(path);
  for (const secret of planted) expect(JSON.stringify(json)).not.toContain(secret);
  const items: { name: string }[] = json.items;
  const setting = (name: string) => items.find(item => item.name === name);
  const hidden = { value: null, source: 'environment', secret: true };
  expect(setting('JWT_PRIVATE_KEY')).toMatchObject(hidden);
  expect(setting('ADMIN_PASSWORD')).toMatchObject(hidden);
  expect(setting('ATTACHMENTS_URL')).toMatchObject({ ...hidden, value: 'https://s3.example.com/files' });
});

test('nobody but admins learns it', async () => {
  const [agent, requester] = [await desk.person('agent'), await desk.requester()];
  for (const who of [agent, requester]) expect((await who.get(path)).status).toBe(403);
  expect((await desk.anonymous().get(path)).status).toBe(401);
});
