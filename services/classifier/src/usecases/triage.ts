import { type Taxonomy } from '@switchboard/contracts';
import type { Logger } from '@switchboard/kernel';
import type { Classifier, Corrector } from '../ports';
import { kindOf } from '../domain/failures';
import { lastResort } from '../domain/last-resort';
import type { Outcome } from '../domain/record';
import type { Suggestion, TicketText } from '../domain/suggestion';
import { withModelDeadline } from './model-deadline';

export interface TriageDeps {
  /** Undefined when no key is configured. */
  readonly model: Classifier | undefined;
  readonly local: Classifier;
  readonly correct: Corrector;
  readonly logger: Logger;
}

/** The model if it answers in time, else the local classifier, else the last resort: always an answer. */
export class Triage {
  constructor(private readonly deps: TriageDeps) {}

  /**
   * Never throws, and takes hardly longer than `budgetMs`.
   * @param budgetMs how long the model may take, its retries included
   */
  async classify(text: TicketText, taxonomy: Taxonomy, budgetMs: number, signal: AbortSignal): Promise<Outcome> {
    const correctedDescription = this.corrected(text);
    const byModel = await this.askModel(text, taxonomy, budgetMs, signal);
    if (byModel) return { suggestion: byModel, state: 'done', correctedDescription };
    const { suggestion, failed } = await this.askLocal(text, taxonomy);
    const state = failed || this.deps.model ? 'degraded' : 'done';
    return { suggestion, state, correctedDescription };
  }

  /** Corrections are a comfort; a ticket never fails for them. */
  corrected(text: TicketText): string {
    try {
      return this.deps.correct(text);
    } catch (error) {
      this.deps.logger.warn({ kind: kindOf(error) }, 'spelling was not corrected');
      return text.description;
    }
  }

  private async askModel(
    text: TicketText,
    taxonomy: Taxonomy,
    budgetMs: number,
    signal: AbortSignal,
  ): Promise<Suggestion | undefined> {
    const { model } = this.deps;
    if (!model) return undefined;
    try {
      return await withModelDeadline(budgetMs, signal, inner => model.classify(text, taxonomy, inner));
    } catch (error) {
      this.deps.logger.warn({ kind: kindOf(error) }, 'the model gave no answer; classifying locally');
      return undefined;
    }
  }

  private async askLocal(text: TicketText, taxonomy: Taxonomy): Promise<{ suggestion: Suggestion; failed: boolean }> {
    try {
      return { suggestion: await this.deps.local.classify(text, taxonomy, NEVER), failed: false };
    } catch (error) {
      this.deps.logger.error({ err: error }, 'the local classifier failed; the ticket gets the last resort');
      return { suggestion: lastResort(taxonomy), failed: true };
    }
  }
}

const NEVER = new AbortController().signal;
