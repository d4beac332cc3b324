import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classifyLocally, type LabelledTicket, type LocalSuggestion, parseCorpus } from '@switchboard/triage';
import { CORPUS } from './model/invented-texts';

interface Judged {
  readonly ticket: LabelledTicket;
  readonly said: LocalSuggestion;
}

const percent = (items: readonly Judged[], right: (item: Judged) => boolean): string =>
  `${((100 * items.filter(right).length) / items.length).toFixed(1)} %`;

const categoryRight = ({ ticket, said }: Judged) => [ticket.category, ticket.alternative].includes(said.category);
const topicRight = (item: Judged) => categoryRight(item) && item.said.subcategory === item.ticket.subcategory;
const priorityRight = ({ ticket, said }: Judged) => said.priority === ticket.priority;
const languageRight = ({ ticket, said }: Judged) => said.language === ticket.language.slice(0, 2);

/** Texts that the models did not learn from: of the author of terms and training texts, and of another author. */
export type MeasuringFile = 'messy.held-out.txt' | 'independent.blind.txt';

/** Markdown: what the local classifier gets right on invented texts that took no part in training. */
export function renderAccuracy(file: MeasuringFile, folder: string = CORPUS): string {
  const judged = parseCorpus(readFileSync(join(folder, file), 'utf8')).map(ticket => ({
    ticket,
    said: classifyLocally({ description: ticket.text }),
  }));
  return [byLanguage(judged), byCategory(judged), byPriority(judged), reliability(judged)].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

function byLanguage(judged: readonly Judged[]): string {
  const row = (name: string, own: readonly Judged[]) => {
    const fine = own.filter(({ ticket }) => ticket.subcategory !== null);
    return [
      name,
      own.length,
      percent(own, categoryRight),
      percent(fine, topicRight),
      percent(own, priorityRight),
      percent(own, languageRight),
    ];
  };
  const languages = [...new Set(judged.map(({ ticket }) => ticket.language))];
  return table(
    ['Language', 'Texts', 'Category', 'With subcategory (skills)', 'Priority', 'Language'],
    [
      row('**all**', judged),
      ...languages.map(name =>
        row(
          name,
          judged.filter(({ ticket }) => ticket.language === name),
        ),
      ),
    ],
  );
}

function byCategory(judged: readonly Judged[]): string {
  const categories = [...new Set(judged.map(({ ticket }) => ticket.category))];
  const rows = categories.map(name => {
    const own = judged.filter(({ ticket }) => ticket.category === name);
    const wrong = own.filter(item => !categoryRight(item)).map(({ said }) => said.category);
    const taken = judged.filter(({ said }) => said.category === name);
    const counts = [...new Set(wrong)].map(other => `${other} ${wrong.filter(one => one === other).length}`);
    return [name, own.length, percent(own, categoryRight), percent(taken, categoryRight), counts.join(', ')];
  });
  return table(['Category', 'Texts', 'Recall', 'Precision', 'Taken for'], rows);
}

function byPriority(judged: readonly Judged[]): string {
  const levels = ['low', 'medium', 'high', 'critical'];
  const rows = levels.map(level => {
    const own = judged.filter(({ ticket }) => ticket.priority === level);
    return [level, ...levels.map(other => own.filter(({ said }) => said.priority === other).length)];
  });
  return table(['Right priority', ...levels.map(level => `said ${level}`)], rows);
}

/** Bounds of the stated confidence. */
const BANDS = [0, 0.35, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01];
/** Characters of a full bar. */
const BAR = 20;

function reliability(judged: readonly Judged[]): string {
  const rows = BANDS.slice(1).flatMap((high, i) => {
    const low = BANDS[i] ?? 0;
    const own = judged.filter(({ said }) => said.confidence >= low && said.confidence < high);
    if (own.length === 0) return [];
    const mean = own.reduce((sum, { said }) => sum + said.confidence, 0) / own.length;
    const right = own.filter(categoryRight).length / own.length;
    const bar = '█'.repeat(Math.round(BAR * right)).padEnd(BAR, '░');
    return [[`${low} to ${Math.min(high, 1)}`, own.length, mean.toFixed(2), right.toFixed(2), `\`${bar}\``]];
  });
  return table(['Stated confidence', 'Texts', 'Mean', 'Share right', ''], rows);
}
