import { createHash } from 'node:crypto';
import { type Taxonomy } from '@switchboard/contracts';
import type { Logger } from '@switchboard/kernel';
import { kindOf, RejectedError } from '../../domain/failures';
import { instruction, promptHash, ticketData } from '../../domain/prompt.v1';
import { responseSchema } from '../../domain/response-schema';
import type { Suggestion, TicketText } from '../../domain/suggestion';
import { readAnswer } from '../../domain/validate';
import type { Classifier, ClassifierMetrics } from '../../ports';
import { LruCache } from './cache';
import type { GeminiApi } from './gemini-api';
import type { Guard } from './guard';
import { retryModel, type RetryModelOptions } from './retry-model';

export interface GeminiClassifierParts {
  readonly api: GeminiApi;
  readonly guard: Guard;
  readonly model: string;
  readonly cacheEntries: number;
  /** A classification may take this long over all its tries, milliseconds; callers may be shorter of time. */
  readonly timeoutMs: number;
  readonly retry: RetryModelOptions;
  readonly metrics: ClassifierMetrics;
  readonly logger: Logger;
}

/** Asks Gemini: masked text as data, answers by schema, checked against the taxonomy, remembered by content. */
export class GeminiClassifier implements Classifier {
  private readonly cache: LruCache<Suggestion>;
  private rejectionLogged = false;

  constructor(private readonly parts: GeminiClassifierParts) {
    this.cache = new LruCache(parts.cacheEntries);
  }

  async classify(text: TicketText, taxonomy: Taxonomy, signal: AbortSignal): Promise<Suggestion> {
    const { model, metrics, timeoutMs, retry } = this.parts;
    const hash = promptHash(taxonomy);
    const data = ticketData(text);
    const key = createHash('sha256').update([model, hash, data].join('\u0000')).digest('hex');
    const known = this.cache.get(key);
    if (known) {
      metrics.cacheHit();
      return known;
    }
    const started = Date.now();
    const call = () => this.ask(data, taxonomy, signal);
    const answer = await retryModel(call, retry, started + timeoutMs, signal);
    metrics.modelAnswered((Date.now() - started) / 1_000);
    this.rejectionLogged = false;
    const suggestion: Suggestion = { ...answer, source: 'gemini', model, promptHash: hash };
    this.cache.set(key, suggestion);
    return suggestion;
  }

  private async ask(data: string, taxonomy: Taxonomy, signal: AbortSignal): Promise<ReturnType<typeof readAnswer>> {
    const prompt = { instruction: instruction(taxonomy), data, schema: responseSchema(taxonomy) };
    try {
      const json = await this.parts.guard(inner => this.parts.api.generate(prompt, inner), signal);
      return readAnswer(json, taxonomy);
    } catch (error) {
      this.parts.metrics.modelFailed(kindOf(error));
      if (error instanceof RejectedError) this.complain(error);
      throw error;
    }
  }

  /** Once, until it works again: every ticket would say the same. */
  private complain(error: RejectedError): void {
    if (this.rejectionLogged) return;
    this.rejectionLogged = true;
    this.parts.logger.error({ status: error.status, model: this.parts.model }, error.message);
  }
}
