import { INITIAL_TAXONOMY } from '@switchboard/contracts';
import { silentLogger } from '@switchboard/kernel';
import { GeminiApi } from '../src/adapters/gemini/gemini-api';
import { GeminiClassifier } from '../src/adapters/gemini/gemini-classifier';
import { createGuard, type GuardOptions } from '../src/adapters/gemini/guard';
import type { ClassifierMetrics } from '../src/ports';

/** Keeps what was counted. */
export class CountingMetrics implements ClassifierMetrics {
  readonly failures: string[] = [];
  readonly breakerStates: string[] = [];
  answers = 0;
  hits = 0;
  classified(): void {}
  modelFailed(kind: string): void {
    this.failures.push(kind);
  }
  modelAnswered(): void {
    this.answers += 1;
  }
  cacheHit(): void {
    this.hits += 1;
  }
  breaker(state: string): void {
    this.breakerStates.push(state);
  }
}

export interface GeminiTestOptions extends Partial<Omit<GuardOptions, 'onBreaker'>> {
  tries?: number;
  timeoutMs?: number;
  cacheEntries?: number;
  temperature?: number;
  logger?: ReturnType<typeof silentLogger>;
}

/** The real adapter with the real SDK, one try and short times unless told otherwise. */
export function geminiAt(baseUrl: string, options: GeminiTestOptions = {}) {
  const metrics = new CountingMetrics();
  const model = 'gemini-3.5-flash-lite';
  const classifier = new GeminiClassifier({
    api: new GeminiApi({ apiKey: 'test-key', baseUrl, model, temperature: options.temperature }),
    guard: createGuard({
      concurrency: options.concurrency ?? 4,
      queue: options.queue ?? 20,
      attemptMs: options.attemptMs ?? 2_000,
      breakerFailures: options.breakerFailures ?? 100,
      breakerOpenMs: options.breakerOpenMs ?? 60_000,
      onBreaker: state => metrics.breaker(state),
    }),
    model,
    taxonomy: { current: () => INITIAL_TAXONOMY },
    cacheEntries: options.cacheEntries ?? 100,
    timeoutMs: options.timeoutMs ?? 8_000,
    retry: { tries: options.tries ?? 1, baseMs: 5 },
    metrics,
    logger: options.logger ?? silentLogger(),
  });
  return { classifier, metrics };
}

export const NEVER = new AbortController().signal;
