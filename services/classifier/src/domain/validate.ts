import { LIMITS, PRIORITIES, type Priority, type Sentiment, SENTIMENTS, type Taxonomy } from '@switchboard/contracts';
import { cleanLine, cleanSkill, cleanTag, cleanText, cut } from '@switchboard/kernel';
import { UnusableAnswerError } from './failures';
import { type Suggestion, SUGGESTION_LIMITS } from './suggestion';

export type ModelAnswer = Omit<Suggestion, 'source' | 'model' | 'promptHash' | 'masked'>;

/**
 * Reads a model's answer. What decides (category, priority) must be right; the rest is cut to size or dropped.
 * @throws UnusableAnswerError for no JSON, a category outside the taxonomy, an unknown priority
 */
export function readAnswer(json: string, taxonomy: Taxonomy): ModelAnswer {
  const answer = parse(json);
  const category = word(answer['category']);
  if (!Object.hasOwn(taxonomy, category)) throw new UnusableAnswerError('category outside the taxonomy');
  const priority = word(answer['priority']);
  if (!(PRIORITIES as readonly string[]).includes(priority)) throw new UnusableAnswerError('unknown priority');
  const subcategory = word(answer['subcategory']);
  const sentiment = word(answer['sentiment']);
  return {
    category,
    subcategory: taxonomy[category]?.includes(subcategory) ? subcategory : null,
    priority: priority as Priority,
    skills: skillNames(answer['skills']),
    summary: line(answer['summary'], SUGGESTION_LIMITS.summary),
    language: languageCode(answer['language']),
    sentiment: (SENTIMENTS as readonly string[]).includes(sentiment) ? (sentiment as Sentiment) : 'neutral',
    suggestedReply: prose(answer['suggestedReply'], SUGGESTION_LIMITS.suggestedReply),
    notes: prose(answer['notes'], SUGGESTION_LIMITS.notes),
    confidence: share(answer['confidence']),
  };
}

function parse(json: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new UnusableAnswerError('not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UnusableAnswerError('not a JSON object');
  return value as Record<string, unknown>;
}

function word(value: unknown): string {
  return typeof value === 'string' ? cleanTag(value) : '';
}

const SKILL = /^[a-z0-9][a-z0-9_.+#-]*$/;

function skillNames(value: unknown): string[] {
  const names = (Array.isArray(value) ? value : [])
    .map(name => (typeof name === 'string' ? cleanSkill(name) : ''))
    .filter(name => name.length <= LIMITS.skillName && SKILL.test(name));
  return [...new Set(names)].slice(0, SUGGESTION_LIMITS.skills);
}

function languageCode(value: unknown): string {
  const code = word(value).split(/[-_]/)[0] ?? '';
  return /^[a-z]{2,3}$/.test(code) ? code : 'en';
}

function prose(value: unknown, length: number): string {
  return typeof value === 'string' ? cut(cleanText(value), length) : '';
}

function line(value: unknown, length: number): string {
  return typeof value === 'string' ? cut(cleanLine(value), length) : '';
}

function share(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0.5;
}
