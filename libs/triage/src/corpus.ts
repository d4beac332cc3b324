import { PRIORITIES, type Priority } from '@switchboard/contracts';

/** A labelled text of the invented corpora in `test/`; the format is described there. */
export interface LabelledTicket {
  /** `en`, `hi-Latn`, …: ISO 639-1, with the script where it is not the usual one. */
  readonly language: string;
  readonly category: string;
  readonly subcategory: string | null;
  /** Another category that is as good an answer. */
  readonly alternative: string | null;
  readonly priority: Priority;
  readonly text: string;
}

/** @throws Error naming the line that is not `language category/subcategory|alternative priority: text`. */
export function parseCorpus(content: string): LabelledTicket[] {
  return content.split('\n').flatMap((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const match = /^(\S+) (\w+)\/(\w*)(?:\|(\w+))? (\w+): (.+)$/u.exec(line);
    const priority = PRIORITIES.find(known => known === match?.[5]);
    if (!match || !priority) {
      throw new Error(`line ${i + 1}: expected "language category/subcategory|alternative priority: text"`);
    }
    const [, language = '', category = '', subcategory, alternative, , text = ''] = match;
    return [
      {
        language,
        category,
        subcategory: subcategory || null,
        alternative: alternative ?? null,
        priority,
        text: text.replaceAll('\\n', '\n').replaceAll('\\t', '\t'),
      },
    ];
  });
}
