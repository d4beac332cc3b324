import type { Taxonomy } from '@switchboard/contracts';
import type { Suggestion, TicketText } from './domain/suggestion';

/** Says what a ticket is about. */
export interface Classifier {
  /**
   * The answer is always inside `taxonomy`.
   * @param signal ends the wait; the promise then rejects
   * @throws ModelFailure of any kind, see domain/failures
   */
  classify(text: TicketText, taxonomy: Taxonomy, signal: AbortSignal): Promise<Suggestion>;
}

/** Corrects misspelt IT terms; returns the text itself where nothing is to correct. */
export type Corrector = (text: TicketText) => string;

/** Tickets that wait for a classification: the first one (`pending`), or the model's (`degraded`). */
export interface TicketBacklog {
  /** Ids, oldest ticket first. */
  oldest(asked: {
    readonly state: 'pending' | 'degraded';
    readonly createdBefore?: Date;
    readonly limit: number;
    readonly except: readonly string[];
  }): Promise<string[]>;
}

/** Counts what happens; see README for the names. */
export interface ClassifierMetrics {
  classified(source: 'gemini' | 'local' | 'person', state: 'done' | 'degraded' | 'preview'): void;
  modelFailed(kind: string): void;
  modelAnswered(seconds: number): void;
  cacheHit(): void;
  breaker(state: 'closed' | 'half-open' | 'open'): void;
}
