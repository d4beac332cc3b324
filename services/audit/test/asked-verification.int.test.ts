import type { AuditRequest, AuditResponse } from '@switchboard/contracts';
import { silentLogger, systemClock } from '@switchboard/kernel';
import { auditEntriesCollection } from '@switchboard/persistence';
import { aggregateStore } from '@switchboard/service-kit';
import { eventually, TestSystem } from '@switchboard/testing';
import { KeyRing } from '../src/adapters/key-ring';
import { audit, verifyTrail, type VerifyReport } from '../src/index';
import { MongoVerifications } from '../src/verifications/adapters/mongo-verifications';
import { MongoTrailGlance } from '../src/verifications/adapters/mongo-trail-glance';
import { verificationsCollection } from '../src/verifications/adapters/verifications-collection';
import { runVerifications } from '../src/verifications/usecases/run-verifications';
import { deliver, entriesOf, eventsOf, trail } from './trail-helpers';

jest.setTimeout(60_000);

const ADA = { kind: 'user', id: 'ada', name: 'Ada Admin' } as const;

let system: TestSystem;
beforeEach(async () => {
  system = await TestSystem.create({ inProcess: true });
});
afterEach(() => system.stop());

describe('an audit that is asked', () => {
  /** Whoever asks, as the gateway does. */
  let ask: (what: AuditRequest['ask'], id?: string) => Promise<AuditResponse>;
  beforeEach(async () => {
    const env = { AUDIT_SIGNING_KEY: await KeyRing.generate(), AUDIT_CHECKPOINT_SECONDS: '1' };
    await system.start(audit, env);
    const platform = system.platform('gateway');
    await platform.bus.start();
    ask = (what, id) =>
      platform.bus.request('audit.state', { ask: what, id: id ?? null, by: ADA }, { timeoutMs: 5_000 });
    deliver(
      platform,
      ['t1', 't2', 't3'].flatMap(chain => eventsOf(chain, 5)),
    );
    await eventually(async () => (await ask('state')).state.entries === 15);
    await eventually(async () => (await ask('state')).state.checkpoint?.covered === 15, { timeoutMs: 10_000 });
  });

  const verified = async () => {
    const { state } = await ask('verify');
    const { id } = state.verification ?? { id: '' };
    return eventually(
      async () => {
        const { verification } = (await ask('state')).state;
        return verification?.id === id && verification.endedAt !== null && verification;
      },
      { timeoutMs: 15_000 },
    );
  };

  it('verifies, says what it found, and the trail tells who asked and what came of it', async () => {
    expect((await ask('state')).state).toMatchObject({ signed: true, verification: null, lastVerdict: null });
    const { id, verdict, askedBy, entries } = await verified();
    expect(verdict).toMatchObject({ intact: true, total: 0, checkpoints: { outside: null } });
    expect(entries).toBeGreaterThanOrEqual(15);
    expect(askedBy).toEqual(ADA);
    const told = await eventually(async () => {
      const chain = await entriesOf(system.database, id);
      return chain.length === 2 && chain;
    });
    expect(told.map(({ type, sequence, actor }) => [type, sequence, actor.name])).toEqual([
      ['verification.started', 1, 'Ada Admin'],
      ['verification.ended', 2, 'audit'],
    ]);
    expect(told[1]?.event.data).toMatchObject({ outcome: 'intact', entries, findings: 0 });
    // Being told of, it is verified like everything else, and breaks nothing.
    expect((await verified()).verdict).toMatchObject({ intact: true, total: 0 });
  });

  it('names the chain, the place and the entry that was changed, and knows the last verdict while the next is on its way', async () => {
    const [, , third] = await entriesOf(system.database, 't2');
    await trail(system.database).updateOne({ _id: third?._id ?? '' }, { $set: { 'actor.name': 'Mallory' } });
    const { id, verdict } = await verified();
    expect(verdict).toMatchObject({ intact: false, total: 1 });
    expect(verdict?.findings).toMatchObject([
      { about: 'entry', kind: 'edited', chain: 't2', index: 3, entryId: third?._id, checkpoint: expect.any(Number) },
    ]);
    expect((await ask('verify')).state.lastVerdict).toMatchObject({ id, verdict: { intact: false } });
  });

  it('says what became of a wrong id', async () => {
    expect((await ask('cancel', 'no such one')).outcome).toBe('not_found');
  });
});

describe('a verification', () => {
  let verifications: MongoVerifications;
  beforeEach(async () => {
    await system.database.ensure([auditEntriesCollection, verificationsCollection]);
    const platform = system.platform('audit');
    verifications = new MongoVerifications(aggregateStore(platform, verificationsCollection), systemClock);
  });

  const run = (
    verify: (signal: AbortSignal | undefined) => Promise<VerifyReport>,
    signal = new AbortController().signal,
  ) =>
    runVerifications(
      {
        verifications,
        glance: new MongoTrailGlance(system.database, undefined),
        logger: silentLogger(),
        verify: question => verify(question.signal),
      },
      signal,
    );
  const forever = (signal: AbortSignal | undefined) =>
    new Promise<never>((_done, failed) => signal?.addEventListener('abort', () => failed(signal.reason as Error)));
  const running = () => eventually(async () => (await verifications.newest())?.state === 'running');

  it('is one at a time, however many ask and however many audits there are', async () => {
    await Promise.all(Array.from({ length: 5 }, () => verifications.create(ADA, 7)));
    expect(await system.database.model(verificationsCollection).countDocuments()).toBe(1);
    const turns = await Promise.all([verifications.take(), verifications.take(), verifications.take()]);
    expect(turns.filter(turn => turn !== null)).toHaveLength(1);
  });

  it('that is cancelled stops reading, and the next may begin', async () => {
    await verifications.create(ADA, 7);
    const done = run(forever);
    await running();
    const { id = '' } = (await verifications.newest()) ?? {};
    expect(await verifications.cancel(id, ADA)).toBe(true);
    await done;
    expect(await verifications.newest()).toMatchObject({ state: 'cancelled', verdict: null });
    await verifications.create(ADA, 7);
    await run(() => verifyTrail(system.database));
    expect(await verifications.newest()).toMatchObject({ state: 'done', verdict: { intact: true } });
  });

  it('whose audit stops is begun anew by the next one', async () => {
    await verifications.create(ADA, 7);
    const stop = new AbortController();
    const done = run(forever, stop.signal);
    await running();
    stop.abort();
    await done;
    await eventually(
      async () => {
        await run(() => verifyTrail(system.database));
        return (await verifications.newest())?.state === 'done';
      },
      { timeoutMs: 10_000 },
    );
  });

  it('that can not come to a verdict says why, instead of being tried for ever', async () => {
    await verifications.create(ADA, 7);
    await run(() => verifyTrail(system.database, { copies: ['/nowhere'], verifier: NO_KEYS }));
    expect(await verifications.newest()).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('/nowhere'),
    });
    await verifications.create(ADA, 7);
    const write = { $set: { attempts: 5 } };
    await system.database.model(verificationsCollection).updateOne({ active: true }, write);
    await run(forever);
    expect(await verifications.newest()).toMatchObject({ state: 'failed', reason: expect.stringContaining('5 times') });
  });
});

const NO_KEYS = { verify: async () => ({ valid: false as const, reason: 'never asked' }) };
