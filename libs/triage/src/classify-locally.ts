import {
  DEFAULT_TAXONOMY,
  INITIAL_TAXONOMY,
  type Priority,
  type Sentiment,
  type Taxonomy,
  type TopicNotes,
} from '@switchboard/contracts';
import { categoriesOf, opinionOn } from './categories';
import { pickSubcategory, type Ranked } from './combine';
import { type Models, trainedModels } from './model/trained-model';
import { priorityOf } from './priority';
import { readTicket } from './reading/read';
import { replyFor } from './reply';
import { sentimentOf } from './sentiment';
import { evidence, skillsFor } from './skills';
import { correctSpelling } from './spelling/correct';
import { summaryOf } from './summary';
import { scoreTerms } from './terms/score';

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

/**
 * Belief in the best category below which it is not trusted: the answer is then `general`, and the notes name the guess.
 * Set by judgement; in trials no value up to 0.4 lost a right guess about `independent.dev.txt`, see docs/classifier-accuracy.md.
 */
export const TRUSTED = 0.35;

/**
 * Triage by trained linear models, tables of terms and signals. Pure and synchronous, a few milliseconds; the answer is
 * always inside `taxonomy`.
 */
export function classifyLocally(
  { title = '', description }: LocalText,
  taxonomy: Taxonomy = DEFAULT_TAXONOMY,
  { models = trainedModels, notes = INITIAL_TAXONOMY.notes }: { models?: Models; notes?: TopicNotes } = {},
): LocalSuggestion {
  // Retired ones too: a text about one of them is not therefore about the next best.
  const considered = withRetired(taxonomy, notes);
  const reading = readTicket(title, description);
  const { words, titleLength, languages, signs } = reading;
  const terms = scoreTerms(words, titleLength, considered, languages, notes);
  const opinion = opinionOn(reading, models.tickets);
  const ranked = categoriesOf(reading, opinion, terms, considered, models);
  const answer = trustedOf(ranked, taxonomy);
  const { category, probability } = answer;
  const subcategory = pickSubcategory(category, opinion, terms, taxonomy);
  const [language] = languages;
  const correct = language === 'en' ? correctSpelling : (same: string) => same;
  const correctedDescription = correct(description);
  return {
    category,
    subcategory,
    priority: priorityOf(reading, terms, models.priorities),
    skills: skillsFor(category, subcategory, words, signs, notes),
    summary: summaryOf(correct(title), correctedDescription),
    language,
    sentiment: sentimentOf(words),
    suggestedReply: replyFor(category),
    notes: notesOf(ranked, answer, evidence(terms.hits, category), taxonomy),
    confidence: Math.round(probability * 100) / 100,
    correctedDescription,
    model: `local-${models.version}`,
  };
}

/** The best category, or `general` where even the best is little more than a guess, or is one that tickets do not get any more. */
function trustedOf(ranked: readonly Ranked[], taxonomy: Taxonomy): Ranked {
  const [best] = ranked as [Ranked, ...Ranked[]];
  const allowed = ranked.filter(({ category }) => Object.hasOwn(taxonomy, category));
  const general = allowed.find(({ category }) => category === 'general');
  const [bestAllowed = best] = allowed;
  const sure = best === bestAllowed && best.probability >= TRUSTED;
  return sure ? best : (general ?? bestAllowed);
}

const considered = new WeakMap<Taxonomy, { notes: TopicNotes; all: Taxonomy }>();

/** The same taxonomy gives the same object: what is made for it is kept by that. */
function withRetired(taxonomy: Taxonomy, notes: TopicNotes): Taxonomy {
  const known = considered.get(taxonomy);
  if (known?.notes === notes) return known.all;
  const missing = notes.retired.filter(category => !Object.hasOwn(taxonomy, category));
  const all = missing.length === 0 ? taxonomy : { ...taxonomy, ...Object.fromEntries(missing.map(key => [key, []])) };
  considered.set(taxonomy, { notes, all });
  return all;
}

function notesOf(ranked: readonly Ranked[], answer: Ranked, terms: readonly string[], taxonomy: Taxonomy): string {
  const others = ranked
    .filter(({ category }) => Object.hasOwn(taxonomy, category))
    .filter(({ category, probability }) => category !== answer.category && probability >= 0.05)
    .slice(0, 2)
    .map(({ category, probability }) => `${category} (${Math.round(probability * 100)} %)`);
  const reason = reasonOf(ranked, answer, terms, taxonomy);
  return `Classified without the language model. ${reason}${others.length > 0 ? ` Else perhaps: ${others.join(', ')}.` : ''}`;
}

function reasonOf(ranked: readonly Ranked[], answer: Ranked, terms: readonly string[], taxonomy: Taxonomy): string {
  const [best] = ranked as [Ranked, ...Ranked[]];
  if (!Object.hasOwn(taxonomy, best.category))
    return `It seems to be about ${best.category}, which is retired or not open here, therefore ${answer.category}.`;
  if (best !== answer) return 'The local rules were not sure enough, therefore general.';
  return terms.length > 0
    ? `Indications: ${terms.join(', ')}.`
    : 'No telling term was found; the statistics of earlier tickets decided.';
}
