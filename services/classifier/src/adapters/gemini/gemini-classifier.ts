import { createHash } from 'node:crypto';
import type { CurrentTaxonomy, Taxonomy, TopicNotes } from '@switchboard/contracts';
import { type Logger, LruCache } from '@switchboard/kernel';
import { kindOf, RejectedError } from '../../domain/failures';
import { instruction, promptHash, ticketData } from '../../domain/prompt.v1';
import { responseSchema } from '../../domain/response-schema';
import type { Suggestion, TicketText } from '../../domain/suggestion';
import { readAnswer } from '../../domain/validate';
import type { Classifier, ClassifierMetrics } from '../../ports';
import type { GeminiApi } from './gemini-api';
import type { Guard } from './guard';
import { retryModel, type RetryModelOptions } from './retry-model';

export interface GeminiClassifierDeps {
  readonly api: GeminiApi;
  readonly guard: Guard;
  readonly model: string;
  readonly taxonomy: CurrentTaxonomy;
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

  constructor(private readonly deps: GeminiClassifierDeps) {
    this.cache = new LruCache(deps.cacheEntries);
  }

  async classify(text: TicketText, taxonomy: Taxonomy, signal: AbortSignal): Promise<Suggestion> {
    const { model, metrics, timeoutMs, retry } = this.deps;
    const { notes } = this.deps.taxonomy.current();
    const hash = promptHash(taxonomy, notes);
    const { data, masked } = ticketData(text);
    const key = createHash('sha256').update([model, hash, data].join('\u0000')).digest('hex');
    const known = this.cache.get(key);
    if (known) {
      metrics.cacheHit();
      return known;
    }
    const started = Date.now();
    const call = () => this.ask(data, taxonomy, notes, signal);
    const answer = await retryModel(call, retry, started + timeoutMs, signal);
    metrics.modelAnswered((Date.now() - started) / 1_000);
    this.rejectionLogged = false;
    const suggestion: Suggestion = { ...answer, source: 'gemini', model, promptHash: hash, masked };
    this.cache.set(key, suggestion);
    return suggestion;
  }

  private async ask(
    data: string,
    taxonomy: Taxonomy,
    notes: TopicNotes,
    signal: AbortSignal,
  ): Promise<ReturnType<typeof readAnswer>> {
    const prompt = { instruction: instruction(taxonomy, notes), data, schema: responseSchema(taxonomy) };
    try {
      const json = await this.deps.guard(inner => this.deps.api.generate(prompt, inner), signal);
      return readAnswer(json, taxonomy);
    } catch (error) {
      this.deps.metrics.modelFailed(kindOf(error));
      if (error instanceof RejectedError) this.logRejection(error);
      throw error;
    }
  }

  /** Once, until it works again: every ticket would say the same. */
  private logRejection(error: RejectedError): void {
    if (this.rejectionLogged) return;
    this.rejectionLogged = true;
    this.deps.logger.error({ status: error.status, model: this.deps.model }, error.message);
  }
}
