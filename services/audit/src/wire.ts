import { ConfigError } from '@switchboard/kernel';
import { auditEntriesCollection, type Database } from '@switchboard/persistence';
import { consumerOf, defineService, type Platform } from '@switchboard/service-kit';
import type { Static } from 'typebox';
import { CheckpointFile } from './adapters/checkpoint-file';
import { configuredKeys } from './adapters/key-source';
import { prometheusMetrics } from './adapters/prometheus-metrics';
import { checkpointsCollection, MongoCheckpoints } from './adapters/mongo-checkpoints';
import { coverageCollection, MongoCoverage } from './adapters/mongo-coverage';
import { MongoTrailLinks } from './adapters/mongo-trail-links';
import { MongoSubjects } from './adapters/mongo-subjects';
import { MongoTrailEntries } from './adapters/mongo-trail-entries';
import { MongoTrail } from './adapters/mongo-trail';
import { checkpointRuns } from './usecases/checkpoint-runs';
import { Checkpointer } from './usecases/checkpointer';
import { settings } from './config';
import { entry, jobs } from './entry';
import { hosting } from './hosting';
import type { CheckpointSigner, CheckpointVerifier } from './ports';
import { type VerifyQuestion, type VerifyReport, verifyTrail as verify } from './usecases/verify/verify-trail';
import { wireVerifications } from './verifications/wire';

interface Keys {
  readonly signer: CheckpointSigner;
  readonly verifier: CheckpointVerifier;
}

export const audit = defineService({
  name: 'audit',
  settings,
  entry,
  hosting,
  async wire(platform, config) {
    const { database, clock } = platform;
    const trail = new MongoTrail(database.model(auditEntriesCollection));
    const coverage = new MongoCoverage(database);
    const keys = await keysOf(platform, config);
    const checkpointer = keys && wireCheckpointer(platform, config, { coverage, ...keys });
    const checkpoints = checkpointer && checkpointRuns(checkpointer, platform.logger);
    const found = { verifier: keys?.verifier, copy: config.AUDIT_CHECKPOINTS_FILE };
    const verifications = wireVerifications(platform, found, question => verifyTrail(database, question));
    return {
      collections: [auditEntriesCollection, coverageCollection, checkpointsCollection, verifications.collection],
      consumers: [consumerOf(entry, { trail, coverage, clock }, { config, timeoutMs: 30_000 })],
      rpcs: [verifications.rpc],
      jobs: [verifications.job, ...(checkpoints ? jobs(checkpoints, config.AUDIT_CHECKPOINT_SECONDS) : [])],
      ...(checkpoints ? { stop: checkpoints.last } : {}),
    };
  },
});

/** Undefined, and a warning, without a key: the trail is recorded all the same. */
async function keysOf({ logger }: Platform, config: Static<typeof settings>): Promise<Keys | undefined> {
  const keys = await configuredKeys(config, true);
  if (!keys) {
    logger.warn('no checkpoints of the trail are written: set AUDIT_SIGNING_KEY or AUDIT_SIGNING_KEY_FILE');
    return undefined;
  }
  if (!keys.signer) throw noPrivateKey();
  logger.info({ keys: keys.publicSet(), signs: keys.signer.kid }, 'keys of the checkpoints');
  return { signer: keys.signer, verifier: keys };
}

function wireCheckpointer(
  { database, logger, clock, metrics }: Platform,
  config: Static<typeof settings>,
  parts: Keys & { readonly coverage: MongoCoverage },
): Checkpointer {
  const file = config.AUDIT_CHECKPOINTS_FILE;
  if (!file) {
    logger.warn('checkpoints are in the database and in this log alone: set AUDIT_CHECKPOINTS_FILE for a copy outside');
  }
  return new Checkpointer({
    trailLinks: new MongoTrailLinks(database.model(auditEntriesCollection)),
    checkpoints: new MongoCheckpoints(database),
    ...parts,
    outside: file ? new CheckpointFile(file) : undefined,
    metrics: prometheusMetrics(metrics),
    clock,
    logger,
  });
}

function noPrivateKey(): ConfigError {
  return new ConfigError(
    'AUDIT_SIGNING_KEY holds public keys only. Add a private one, or remove it to run without checkpoints.',
  );
}

export interface VerifyOptions extends VerifyQuestion {
  readonly verifier?: CheckpointVerifier | undefined;
  /** Files with copies of the checkpoints. */
  readonly copies?: readonly string[] | undefined;
}

/** Verifies the trail in a database; see the use case. No service has to run. */
export function verifyTrail(database: Database, options: VerifyOptions = {}): Promise<VerifyReport> {
  const { verifier, copies = [], ...question } = options;
  const deps = {
    entries: new MongoTrailEntries(database.model(auditEntriesCollection)),
    subjects: new MongoSubjects(database),
    checkpoints: new MongoCheckpoints(database),
    verifier,
    copies: copies.map(file => new CheckpointFile(file)),
  };
  return verify(deps, question);
}
