import { DEFAULT_TAXONOMY, type Priority, type Sentiment, type Taxonomy } from '@switchboard/contracts';
import { type ModelOpinion, pickSubcategory, rankCategories, type Ranked } from './combine';
import { detectLanguage } from './language/detect';
import { trainedModel } from './model/trained-model';
import { priorityOf } from './priority';
import { replyFor } from './reply';
import { sentimentOf } from './sentiment';
import { evidence, skillsFor } from './skills';
import { correctSpelling } from './spelling/correct';
import { summaryOf } from './summary';
import { scoreTerms } from './terms/score';
import { proseShare, words } from './text/tokens';

/** What a ticket says, read without any service. */
export interface LocalSuggestion {
  readonly category: string;
  readonly subcategory: string | null;
  readonly priority: Priority;
  /** Lower snake case, most specific first. */
  readonly skills: string[];
  /** At most 200 characters. */
  readonly summary: string;
  /** ISO 639-1. */
  readonly language: string;
  readonly sentiment: Sentiment;
  readonly suggestedReply: string;
  /** For agents: on what the suggestion rests and what else it might be. */
  readonly notes: string;
  /** 0 to 1: share of belief in the category. */
  readonly confidence: number;
  /** The description with misspelt IT terms corrected; identical to it where there was nothing to correct. */
  readonly correctedDescription: string;
  /** Name and version of what decided. */
  readonly model: string;
}

export interface LocalText {
  readonly title?: string | undefined;
  readonly description: string;
}

/** Characters of a description that are looked at; the rest hardly ever changes the topic. */
const READ_LENGTH = 8_000;

/**
 * Triage by a trained linear model, a table of terms and a few rules. Pure and synchronous, a few milliseconds; the
 * answer is always inside `taxonomy`.
 */
export function classifyLocally(text: LocalText, taxonomy: Taxonomy = DEFAULT_TAXONOMY): LocalSuggestion {
  const language = detectLanguage(`${text.title ?? ''}\n${text.description}`);
  const correct = language === 'en' ? correctSpelling : (same: string) => same;
  const correctedDescription = correct(text.description);
  const title = correct(text.title ?? '');
  const read = correctedDescription.slice(0, READ_LENGTH);
  const titleWords = words(title);
  const all = [...titleWords, ...words(read)];
  const terms = scoreTerms(all, titleWords.length, taxonomy);
  const opinion = opinionOn(`${title} ${read}`, all, language);
  const ranked = rankCategories(opinion, terms, taxonomy);
  const [best] = ranked as [Ranked, ...Ranked[]];
  const subcategory = pickSubcategory(best.category, opinion, terms, taxonomy);
  return {
    category: best.category,
    subcategory,
    priority: priorityOf(all),
    skills: skillsFor(best.category, subcategory, all),
    summary: summaryOf(title, correctedDescription),
    language,
    sentiment: sentimentOf(all),
    suggestedReply: replyFor(best.category),
    notes: notesOf(ranked, evidence(terms.hits, best.category)),
    confidence: Math.round(best.probability * 100) / 100,
    correctedDescription,
    model: `local-${trainedModel.version}`,
  };
}

/** The model knows English only; about other languages it has no say. */
function opinionOn(text: string, all: readonly string[], language: string): ModelOpinion {
  const { probabilities, known } = trainedModel.predict(text);
  return { labels: trainedModel.labels, probabilities, known: language === 'en' ? known : 0, prose: proseShare(all) };
}

function notesOf(ranked: readonly Ranked[], terms: readonly string[]): string {
  const because =
    terms.length > 0
      ? `Indications: ${terms.join(', ')}.`
      : 'No telling term was found; the statistics of earlier tickets decided.';
  const others = ranked
    .slice(1, 3)
    .filter(({ probability }) => probability >= 0.05)
    .map(({ category, probability }) => `${category} (${Math.round(probability * 100)} %)`);
  return `Classified without the language model. ${because}${others.length > 0 ? ` Else perhaps: ${others.join(', ')}.` : ''}`;
}
