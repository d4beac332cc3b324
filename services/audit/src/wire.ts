import { ConfigError } from '@switchboard/kernel';
import { auditEntriesCollection } from '@switchboard/persistence';
import { defineService, type Platform } from '@switchboard/service-kit';
import type { Static } from 'typebox';
import { CheckpointFile } from './adapters/checkpoint-file';
import { configuredKeys } from './adapters/key-source';
import { checkpointMetrics } from './adapters/metrics';
import { checkpointsCollection, MongoCheckpoints } from './adapters/mongo-checkpoints';
import { coverageCollection, MongoCoverage } from './adapters/mongo-coverage';
import { MongoTrailLinks } from './adapters/mongo-links';
import { MongoTrail } from './adapters/mongo-trail';
import { checkpointJob } from './checkpoint-job';
import { Checkpointer } from './checkpointer';
import { auditSettings } from './config';
import { consumers } from './entry';

export const audit = defineService({
  name: 'audit',
  settings: auditSettings,
  async wire(platform, config) {
    const { database, clock } = platform;
    const trail = new MongoTrail(database.model(auditEntriesCollection));
    const coverage = new MongoCoverage(database);
    const checkpointer = await wireCheckpointer(platform, config, coverage);
    const job = checkpointer && checkpointJob(checkpointer, config.AUDIT_CHECKPOINT_SECONDS, platform.logger);
    return {
      collections: [auditEntriesCollection, coverageCollection, checkpointsCollection],
      consumers: consumers({ trail, coverage, clock }),
      ...(job ? { jobs: [job], stop: job.last } : {}),
    };
  },
});

/** Undefined, and a warning, without a key: the trail is recorded all the same. */
async function wireCheckpointer(
  { database, logger, clock, metrics }: Platform,
  config: Static<typeof auditSettings>,
  coverage: MongoCoverage,
): Promise<Checkpointer | undefined> {
  const keys = await configuredKeys(config, true);
  if (!keys) {
    logger.warn('no checkpoints of the trail are written: set AUDIT_SIGNING_KEY or AUDIT_SIGNING_KEY_FILE');
    return undefined;
  }
  if (!keys.signer) throw noPrivateKey();
  const file = config.AUDIT_CHECKPOINTS_FILE;
  if (!file) {
    logger.warn('checkpoints are in the database and in this log alone: set AUDIT_CHECKPOINTS_FILE for a copy outside');
  }
  logger.info({ keys: keys.publicSet(), signs: keys.signer.kid }, 'keys of the checkpoints');
  return new Checkpointer({
    links: new MongoTrailLinks(database.model(auditEntriesCollection)),
    coverage,
    checkpoints: new MongoCheckpoints(database),
    signer: keys.signer,
    verifier: keys,
    outside: file ? new CheckpointFile(file) : undefined,
    metrics: checkpointMetrics(metrics),
    clock,
    logger,
  });
}

function noPrivateKey(): ConfigError {
  return new ConfigError(
    'AUDIT_SIGNING_KEY holds public keys only. Add a private one, or remove it to run without checkpoints.',
  );
}
