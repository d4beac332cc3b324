import { DEFAULT_TAXONOMY } from '@switchboard/contracts';
import { aggregateStore, defineService, type Job, type Platform } from '@switchboard/service-kit';
import { ticketsCollection } from '@switchboard/persistence';
import { StoredDegradedTickets } from './adapters/degraded-tickets';
import { GeminiApi } from './adapters/gemini/gemini-api';
import { GeminiClassifier } from './adapters/gemini/gemini-classifier';
import { createGuard } from './adapters/gemini/guard';
import { correctEnglish, LocalClassifier } from './adapters/local-classifier';
import { prometheusMetrics } from './adapters/prometheus-metrics';
import { type ClassifierConfig, settings } from './config';
import { consumers, rpcs } from './entry';
import { reclassifyDegraded, type ReclassifyDeps } from './handlers/reclassify-degraded';
import type { Classifier, ClassifierMetrics } from './ports';
import { Triage } from './triage';

export const classifier = defineService({
  name: 'classifier',
  settings,
  wire(platform, config) {
    const metrics = prometheusMetrics(platform.metrics);
    const model = geminiClassifier(platform, config, metrics);
    const tickets = aggregateStore(platform, ticketsCollection);
    const triage = new Triage({
      model,
      local: new LocalClassifier(),
      correct: correctEnglish,
      logger: platform.logger,
    });
    const deps = { tickets, triage, taxonomy: DEFAULT_TAXONOMY, metrics, budgetMs: config.GEMINI_TIMEOUT_MS };
    const preview = { ...deps, budgetMs: config.CLASSIFY_PREVIEW_MS };
    const degraded = new StoredDegradedTickets(tickets.model);
    const { clock, logger } = platform;
    const recovery = model ? [{ ...deps, model, degraded, batch: config.RECLASSIFY_BATCH, clock, logger }] : [];
    return {
      collections: [ticketsCollection],
      consumers: consumers(deps, config.CLASSIFIER_CONCURRENCY),
      rpcs: rpcs(preview, config.CLASSIFIER_CONCURRENCY),
      jobs: recovery.map(parts => recoveryJob(parts, config.RECLASSIFY_EVERY_MS)),
    };
  },
});

function geminiClassifier(
  { logger }: Platform,
  config: ClassifierConfig,
  metrics: ClassifierMetrics,
): Classifier | undefined {
  const apiKey = config.GEMINI_API_KEY;
  if (!apiKey) {
    logger.info('GEMINI_API_KEY is not set: tickets are classified locally');
    return undefined;
  }
  const model = config.GEMINI_MODEL;
  const guard = createGuard({
    concurrency: config.GEMINI_CONCURRENCY,
    queue: config.GEMINI_QUEUE,
    attemptMs: config.GEMINI_ATTEMPT_TIMEOUT_MS,
    breakerFailures: config.GEMINI_BREAKER_FAILURES,
    breakerOpenMs: config.GEMINI_BREAKER_OPEN_MS,
    onBreaker: metrics.breaker,
  });
  return new GeminiClassifier({
    api: new GeminiApi({ apiKey, baseUrl: config.GEMINI_BASE_URL, model, temperature: config.GEMINI_TEMPERATURE }),
    guard,
    model,
    cacheEntries: config.GEMINI_CACHE_ENTRIES,
    timeoutMs: config.GEMINI_TIMEOUT_MS,
    retry: { tries: config.GEMINI_TRIES, baseMs: 200 },
    metrics,
    logger,
  });
}

function recoveryJob(deps: ReclassifyDeps, everyMs: number): Job {
  return { name: 'reclassify-degraded', everyMs, run: reclassifyDegraded(deps) };
}
