import type { Priority, Sentiment } from '@switchboard/contracts';
import type { MaskCounts } from './mask';

/** What a classifier reads. */
export interface TicketText {
  readonly title?: string | undefined;
  readonly description: string;
}

/** What a classifier says; inside the taxonomy, lengths and counts within the limits below. */
export interface Suggestion {
  readonly category: string;
  readonly subcategory: string | null;
  readonly priority: Priority;
  readonly skills: readonly string[];
  readonly summary: string;
  /** ISO 639-1. */
  readonly language: string;
  readonly sentiment: Sentiment;
  readonly suggestedReply: string;
  readonly notes: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly source: 'gemini' | 'local';
  readonly model: string;
  /** Hash of prompt, schema and taxonomy in force; empty for the local classifier. */
  readonly promptHash: string;
  /** What was taken out of the text before the model read it; absent for the local classifier, to which nothing is sent. */
  readonly masked?: MaskCounts;
}

/** Characters and counts of what a model may add to a ticket. */
export const SUGGESTION_LIMITS = { summary: 200, suggestedReply: 2_000, notes: 2_000, skills: 10 } as const;
