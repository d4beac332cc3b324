import { readFileSync } from 'node:fs';
import { PermanentError } from '@switchboard/kernel';
import { MASK_KINDS, type MaskKind, type Span } from '@switchboard/classifier';

/** A text and what in it must not leave. */
export interface MarkedText {
  readonly text: string;
  readonly secrets: readonly Span[];
}

const MARK = /\{\{(?<kind>\w+)\|(?<value>.+?)\}\}/gs;

/**
 * Reads a half of the corpus: one text a line, `⏎` for a line break, `{{kind|value}}` around secrets, `#` before comments.
 * @throws PermanentError `corpus_invalid` naming the line with an unknown kind
 */
export function readCorpus(path: string): MarkedText[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line, i) => ({ line: line.replaceAll('⏎', '\n'), number: i + 1 }))
    .filter(({ line }) => line.trim() !== '' && !line.startsWith('# '))
    .map(({ line, number }) => marked(line, number));
}

function marked(line: string, number: number): MarkedText {
  const secrets: Span[] = [];
  let text = '';
  let at = 0;
  for (const { index, 0: mark, groups } of line.matchAll(MARK)) {
    const { kind = '', value = '' } = groups ?? {};
    if (!isKind(kind)) {
      throw new PermanentError('corpus_invalid', `line ${number}: "${kind}" is not one of ${MASK_KINDS.join(', ')}`);
    }
    text += line.slice(at, index);
    secrets.push({ kind, start: text.length, end: text.length + value.length });
    text += value;
    at = index + mark.length;
  }
  return { text: text + line.slice(at), secrets };
}

const isKind = (kind: string): kind is MaskKind => (MASK_KINDS as readonly string[]).includes(kind);
