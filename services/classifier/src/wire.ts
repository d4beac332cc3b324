import type { CurrentTaxonomy } from '@switchboard/contracts';
import { aggregateStore, consumerOf, defineService, type Platform, TaxonomyFollower } from '@switchboard/service-kit';
import { taxonomyCollection, ticketsCollection } from '@switchboard/persistence';
import { MongoTicketBacklog } from './adapters/mongo-ticket-backlog';
import { GeminiApi } from './adapters/gemini/gemini-api';
import { GeminiClassifier } from './adapters/gemini/gemini-classifier';
import { createGuard } from './adapters/gemini/guard';
import { correctEnglish, LocalClassifier } from './adapters/local-classifier';
import { prometheusMetrics } from './adapters/prometheus-metrics';
import { type ClassifierConfig, settings } from './config';
import { entry, jobs, rpcs } from './entry';
import { hosting } from './hosting';
import type { Classifier, ClassifierMetrics } from './ports';
import { Triage } from './usecases/triage';

/** Room for the write after the model's time is over, milliseconds. */
const WRITE_MS = 15_000;

export const classifier = defineService({
  name: 'classifier',
  settings,
  entry,
  hosting,
  wire(platform, config) {
    const metrics = prometheusMetrics(platform.metrics);
    const taxonomy = new TaxonomyFollower(platform);
    const model = geminiClassifier(platform, config, metrics, taxonomy);
    const tickets = aggregateStore(platform, ticketsCollection);
    const triage = new Triage({
      model,
      local: new LocalClassifier(taxonomy),
      correct: correctEnglish,
      logger: platform.logger,
    });
    const deps = { tickets, triage, taxonomy, metrics, budgetMs: config.GEMINI_TIMEOUT_MS };
    const preview = { ...deps, budgetMs: config.CLASSIFY_PREVIEW_MS };
    const { clock, logger } = platform;
    const backlog = new MongoTicketBacklog(tickets.model);
    return {
      collections: [ticketsCollection, taxonomyCollection],
      // A text that changes meanwhile is read up to three times.
      consumers: [consumerOf(entry, deps, { config, timeoutMs: 3 * deps.budgetMs + WRITE_MS })],
      rpcs: rpcs(preview, config.CLASSIFIER_CONCURRENCY),
      jobs: jobs({ ...deps, backlog, batch: config.RECLASSIFY_BATCH, clock, logger }, model, config),
      start: () => taxonomy.start(),
      stop: () => taxonomy.stop(),
    };
  },
});

function geminiClassifier(
  { logger }: Platform,
  config: ClassifierConfig,
  metrics: ClassifierMetrics,
  taxonomy: CurrentTaxonomy,
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
    api: new GeminiApi({
      apiKey,
      baseUrl: config.GEMINI_BASE_URL.replace(/\/+$/, ''),
      model,
      temperature: config.GEMINI_TEMPERATURE,
    }),
    guard,
    model,
    taxonomy,
    cacheEntries: config.GEMINI_CACHE_ENTRIES,
    timeoutMs: config.GEMINI_TIMEOUT_MS,
    retry: { tries: config.GEMINI_TRIES, baseMs: 200 },
    metrics,
    logger,
  });
}
