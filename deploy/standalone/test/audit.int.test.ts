import { audit } from '@switchboard/audit';
import type { AuditStateView } from '@switchboard/contracts';
import { createGateway } from '@switchboard/gateway';
import { auditEntriesCollection } from '@switchboard/persistence';
import { eventually, TestSystem } from '@switchboard/testing';

const ADMIN = { email: 'ada@example.com', password: 'a very good password' };
const SETTINGS = { PORT: '0', HOST: '127.0.0.1', RATE_LIMIT: 'off', OVERLOAD_LATENCY_MS: '0', DRAIN_DELAY_MS: '0' };
const PATH = '/operations/audit';

/** Two gateways, and an audit without a key, spoken to over HTTP alone. */
describe('the audit trail, over HTTP with the real audit', () => {
  let system: TestSystem;
  const urls: string[] = [];
  let token: string;

  async function call<T>(method: string, path: string, { by = token, at = 0, body = undefined as unknown } = {}) {
    const response = await fetch(`${urls[at]}/api/v1${path}`, {
      method,
      headers: {
        ...(by ? { authorization: `Bearer ${by}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, json: (text ? JSON.parse(text) : null) as T };
  }
  const signUp = async (email: string) =>
    (
      await call<{ accessToken: string }>('POST', '/auth/signup', {
        by: '',
        body: { email, password: 'another good password', name: 'Rita' },
      })
    ).json.accessToken;
  const state = async (at = 0) => (await call<AuditStateView>('GET', PATH, { at })).json;
  const entries = () => system.database.connection.collection(auditEntriesCollection.name);
  async function verified() {
    const { status, json } = await call<AuditStateView>('POST', `${PATH}/verifications`);
    expect(status).toBe(202);
    const id = json.verification?.id;
    return eventually(
      async () => {
        const { lastVerdict } = await state();
        return lastVerdict?.id === id && lastVerdict;
      },
      { timeoutMs: 15_000 },
    );
  }

  beforeAll(async () => {
    system = await TestSystem.create();
    for (const each of [0, 1]) {
      const definition = createGateway({
        onListening: port => (urls[each] = `http://127.0.0.1:${port}`),
        onFirstAdmin: () => undefined,
      });
      await system.start(definition, { ...SETTINGS, ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password });
    }
    await system.start(audit, {});
    const { json } = await call<{ accessToken: string }>('POST', '/auth/login', { by: '', body: ADMIN });
    token = json.accessToken;
    for (const title of ['VPN', 'Printer'])
      await call('POST', '/tickets', { body: { title, description: 'It does not work.' } });
    await eventually(async () => (await state()).entries >= 3);
  }, 60_000);
  afterAll(() => system.stop());

  test('an admin has it verified, whichever gateway answers, and reads that it is whole', async () => {
    const { status, json } = await call<AuditStateView>('POST', `${PATH}/verifications`);
    expect(status).toBe(202);
    expect((await state(1)).verification?.id).toBe(json.verification?.id);
    const done = await eventually(async () => (await state(1)).lastVerdict, { timeoutMs: 15_000 });
    expect(done).toMatchObject({ state: 'done', verdict: { intact: true, total: 0, checkpoints: null } });
    expect(done?.askedBy.kind).toBe('user');
  });

  test('a chain that was changed in the store is named, with the ticket, the place and the entry', async () => {
    const entry = await entries().findOne({ type: 'ticket.created' });
    await entries().updateOne({ _id: entry?._id }, { $set: { 'actor.name': 'Mallory' } });
    const { verdict } = await verified();
    expect(verdict).toMatchObject({ intact: false, total: 1 });
    expect(verdict?.findings).toMatchObject([
      { about: 'entry', kind: 'edited', chain: entry?.['chain'], index: 1, entryId: entry?._id, checkpoint: null },
    ]);
    expect(verdict?.findings[0]?.ticket).toMatch(/^TKT-/);
    await entries().updateOne({ _id: entry?._id }, { $set: { 'actor.name': entry?.['actor'].name as string } });
    expect((await verified()).verdict).toMatchObject({ intact: true });
  });

  test('one that has ended can not be cancelled any more, one that never was is not found', async () => {
    const { id = '' } = (await verified()) ?? {};
    const cancelled = await call<AuditStateView>('POST', `${PATH}/verifications/${id}/cancel`);
    expect([cancelled.status, cancelled.json.verification?.state]).toEqual([200, 'done']);
    expect((await call('POST', `${PATH}/verifications/nothing/cancel`)).status).toBe(404);
  });

  test('nobody but admins sees or begins it', async () => {
    const by = await signUp('rita@example.com');
    expect((await call('GET', PATH, { by })).status).toBe(403);
    expect((await call('POST', `${PATH}/verifications`, { by })).status).toBe(403);
    expect((await call('GET', PATH, { by: '' })).status).toBe(401);
  });
});
