import { DEFAULT_TAXONOMY, type Taxonomy } from '@switchboard/contracts';
import type { Suggestion } from './suggestion';

/** What a ticket gets when every classifier failed: general, other, medium. Never outside the taxonomy. */
export function lastResort(taxonomy: Taxonomy): Suggestion {
  const category = Object.hasOwn(taxonomy, 'general') ? 'general' : (Object.keys(taxonomy)[0] ?? 'general');
  const other = (taxonomy[category] ?? DEFAULT_TAXONOMY.general).find(name => name === 'other');
  return {
    category,
    subcategory: other ?? null,
    priority: 'medium',
    skills: [],
    summary: '',
    language: 'en',
    sentiment: 'neutral',
    suggestedReply: '',
    notes: 'No classifier could read this ticket.',
    confidence: 0,
    source: 'local',
    model: 'last-resort',
    promptHash: '',
  };
}
