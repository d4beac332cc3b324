import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_TAXONOMY } from '@switchboard/contracts';
import type { LinearModel } from '@switchboard/triage';
import {
  baseScores,
  type LabelledTicket,
  opinionOn,
  parseCorpus,
  type Reading,
  readTicket,
  scoreTerms,
  type TermScores,
} from '@switchboard/triage';

/** Where the invented texts are. */
export const CORPUS = join(__dirname, '../../../../../libs/triage/test');

/** Invented texts to train with: every `messy.train.*` file and `independent.dev.txt`, in the order of their names. */
export function trainingTickets(folder: string = CORPUS): LabelledTicket[] {
  return readdirSync(folder)
    .filter(name => /^(?:messy\.train\..+|independent\.dev)\.txt$/.test(name))
    .sort()
    .flatMap(name => parseCorpus(readFileSync(join(folder, name), 'utf8')));
}

/** Invented texts that only tell how sure the models may be. */
export function calibrationTickets(folder: string = CORPUS): LabelledTicket[] {
  return parseCorpus(readFileSync(join(folder, 'messy.calibrate.txt'), 'utf8'));
}

/** A labelled text as the models take it. */
export interface Prepared {
  readonly ticket: LabelledTicket;
  readonly reading: Reading;
  readonly terms: TermScores;
  /** Log-odds per category from terms and the model of real tickets. */
  readonly base: ReadonlyMap<string, number>;
}

export const CATEGORIES: readonly string[] = Object.keys(DEFAULT_TAXONOMY);

export function prepare(tickets: readonly LabelledTicket[], model: LinearModel): Prepared[] {
  return tickets.map(ticket => {
    const reading = readTicket(undefined, ticket.text);
    const terms = scoreTerms(reading.words, reading.titleLength, DEFAULT_TAXONOMY, reading.languages);
    return { ticket, reading, terms, base: baseScores(opinionOn(reading, model), terms, DEFAULT_TAXONOMY).scores };
  });
}
