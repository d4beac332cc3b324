import { join } from 'node:path';
import { MASK_KINDS } from '@switchboard/classifier';
import { readCorpus } from './corpus';
import { type Figures, type KindFigures, measure } from './measure';

const HALVES = [
  { file: 'tune', title: 'Tuned on' },
  { file: 'held-out', title: 'Held out' },
] as const;

/** Figures of both halves of the corpus, by the half's title. */
export function measureHalves(): ReadonlyMap<string, Figures> {
  const folder = join(__dirname, '../../corpus/masking');
  return new Map(
    HALVES.map(({ file, title }) => [title, measure(readCorpus(join(folder, `${file}.txt`)), MASK_KINDS)]),
  );
}

/** What the masking of what goes to the model finds and spares, as Markdown. */
export function renderMaskingFigures(): string {
  const halves = [...measureHalves()];
  const columns = halves.flatMap(([title]) => [`${title}: recall`, `${title}: precision`]);
  const rows = MASK_KINDS.map(kind => row(`\`[${kind}]\``, halves, figures => only(figures, kind)));
  const all = row('**all**', halves, ({ kinds }) => kinds);
  const spared = halves.map(
    ([title, { texts, harmless, untouched, words, wordsKept }]) =>
      `- ${title}: ${texts} texts. Of the ${harmless} with nothing to hide, ${untouched} were left as they are. Of ${words} words outside of the marks, ${wordsKept} stayed (${percent(wordsKept, words)}).`,
  );
  const head = [`| Kind | ${columns.join(' | ')} |`, `| --- ${'| --- '.repeat(columns.length)}|`];
  return [...head, ...rows, all, '', ...spared].join('\n');
}

const only = ({ kinds }: Figures, kind: string): KindFigures[] => kinds.filter(figures => figures.kind === kind);

function row(
  name: string,
  halves: readonly (readonly [string, Figures])[],
  pick: (figures: Figures) => readonly KindFigures[],
): string {
  const cells = halves.flatMap(([, figures]) => {
    const sum = (part: 'marked' | 'withheld' | 'masked' | 'right') =>
      pick(figures).reduce((all, k) => all + k[part], 0);
    return [share(sum('withheld'), sum('marked')), share(sum('right'), sum('masked'))];
  });
  return `| ${name} | ${cells.join(' | ')} |`;
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${percent(part, whole)} (${part}/${whole})`;
