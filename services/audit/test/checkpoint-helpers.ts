import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditEntry } from '@switchboard/contracts';
import { type Clock, silentLogger, systemClock } from '@switchboard/kernel';
import { auditEntriesCollection } from '@switchboard/persistence';
import { Registry } from '@switchboard/service-kit';
import { TestSystem } from '@switchboard/testing';
import { CheckpointFile } from '../src/adapters/checkpoint-file';
import { KeyRing } from '../src/adapters/key-ring';
import { prometheusMetrics } from '../src/adapters/prometheus-metrics';
import { type CheckpointDocument, checkpointsCollection, MongoCheckpoints } from '../src/adapters/mongo-checkpoints';
import { type CoverageDocument, coverageCollection, MongoCoverage } from '../src/adapters/mongo-coverage';
import { MongoTrailLinks } from '../src/adapters/mongo-trail-links';
import { MongoTrail } from '../src/adapters/mongo-trail';
import { Checkpointer, type CheckpointerDeps } from '../src/usecases/checkpointer';
import { hashOf, NO_HASH } from '../src/domain/entry';
import { recordEvent } from '../src/usecases/record-event';
import { type CheckpointVerifier, verifyTrail } from '../src/index';
import { entriesOf, eventsOf, trail } from './trail-helpers';

/** A trail, its key and its outside copy, and what somebody with full access to the database can do to it. */
export class SignedTrailBench {
  private constructor(
    readonly system: TestSystem,
    readonly keys: KeyRing,
    readonly folder: string,
  ) {}

  static async create(): Promise<SignedTrailBench> {
    const system = await TestSystem.create({ inProcess: true });
    await system.database.ensure([auditEntriesCollection, coverageCollection, checkpointsCollection]);
    const keys = await KeyRing.read([await KeyRing.generate()], 'test');
    return new SignedTrailBench(system, keys, await mkdtemp(join(tmpdir(), 'switchboard-audit-')));
  }

  async stop(): Promise<void> {
    await this.system.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  get copy(): string {
    return join(this.folder, 'checkpoints.jsonl');
  }

  get checkpoints() {
    return this.system.database.connection.collection<CheckpointDocument>(checkpointsCollection.name);
  }

  get coverage() {
    return this.system.database.connection.collection<CoverageDocument>(coverageCollection.name);
  }

  get entries() {
    return trail(this.system.database);
  }

  /** Records `count` more events of a chain. */
  async record(chain: string, count: number, clock: Clock = systemClock): Promise<void> {
    const record = recordEvent({
      trail: new MongoTrail(this.system.database.model(auditEntriesCollection)),
      coverage: new MongoCoverage(this.system.database),
      clock,
    });
    const context = { consumer: 'audit', attempt: 1, logger: silentLogger(), signal: new AbortController().signal };
    for (const event of eventsOf(chain, count)) await record(event, context);
  }

  /** An audit process, as far as its checkpoints are concerned. */
  checkpointer(parts: Partial<CheckpointerDeps> = {}): Checkpointer {
    const { database } = this.system;
    return new Checkpointer({
      trailLinks: new MongoTrailLinks(database.model(auditEntriesCollection)),
      coverage: new MongoCoverage(database),
      checkpoints: new MongoCheckpoints(database),
      signer: signerOf(this.keys),
      verifier: this.keys,
      outside: new CheckpointFile(this.copy),
      metrics: prometheusMetrics(new Registry()),
      clock: systemClock,
      logger: silentLogger(),
      ...parts,
    });
  }

  async checkpoint(parts: Partial<CheckpointerDeps> = {}): Promise<void> {
    await this.checkpointer(parts).run(new AbortController().signal);
  }

  /** With the outside copy, or without. */
  verify(copies: readonly string[] = [this.copy], verifier: CheckpointVerifier = this.keys) {
    return verifyTrail(this.system.database, { verifier, copies });
  }

  async chain(name: string): Promise<AuditEntry[]> {
    return entriesOf(this.system.database, name);
  }

  /** Replaces a chain by these entries, at places 1, 2, …, with hashes that fit: what nobody could see without checkpoints. */
  async rewrite(name: string, entries: readonly AuditEntry[]): Promise<void> {
    let previousHash = NO_HASH;
    const now = entries.map((entry, n) => {
      const linked = { ...entry, index: n + 1, previousHash };
      previousHash = hashOf(linked);
      return { ...linked, hash: previousHash };
    });
    await this.entries.deleteMany({ chain: name });
    if (now.length > 0) await this.entries.insertMany(now);
  }
}

export function signerOf(keys: KeyRing) {
  if (!keys.signer) throw new Error('a private key expected');
  return keys.signer;
}

/** An edit of content alone. */
export const forged = (entry: AuditEntry): AuditEntry => ({ ...entry, actor: { ...entry.actor, name: 'Mallory' } });
