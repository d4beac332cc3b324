import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { ClassifierMetrics } from '../ports';

const BREAKER_STATES = { closed: 0, 'half-open': 1, open: 2 } as const;

export function prometheusMetrics(registry: Registry): ClassifierMetrics {
  const registers = [registry];
  const classified = new Counter({
    name: 'switchboard_classifier_classifications_total',
    help: 'Classifications by source (gemini, local, person) and state (done, degraded, preview)',
    labelNames: ['source', 'state'],
    registers,
  });
  const failures = new Counter({
    name: 'switchboard_classifier_gemini_errors_total',
    help: 'Calls of Gemini that gave no usable answer, by kind',
    labelNames: ['kind'],
    registers,
  });
  const seconds = new Histogram({
    name: 'switchboard_classifier_gemini_seconds',
    help: 'Time to a usable answer of Gemini, retries and waiting included',
    buckets: [0.1, 0.25, 0.5, 1, 2, 3, 4, 5, 6, 8],
    registers,
  });
  const hits = new Counter({
    name: 'switchboard_classifier_cache_hits_total',
    help: 'Texts that had been classified before',
    registers,
  });
  const breaker = new Gauge({
    name: 'switchboard_classifier_breaker_state',
    help: 'Circuit breaker before Gemini: 0 closed, 1 half-open, 2 open',
    registers,
  });
  return {
    classified: (source, state) => classified.inc({ source, state }),
    modelFailed: kind => failures.inc({ kind }),
    modelAnswered: time => seconds.observe(time),
    cacheHit: () => hits.inc(),
    breaker: state => breaker.set(BREAKER_STATES[state]),
  };
}
