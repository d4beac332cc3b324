import { createParser } from './parser';

/** Addresses stay words of the text. */
const parser = createParser({ linkify: false });

/** A text that nobody wrote for people to read: it parts what stands before and behind it. */
const GAP = '\n';

/** What people read of Markdown as its author's words: without signs of form, code and where links lead. */
export function proseOf(markdown: string): string {
  const blocks = parser
    .parse(markdown, {})
    .flatMap(({ type, children }) => (type === 'inline' && children ? [children] : []));
  return blocks
    .map(tokens =>
      tokens
        .map(({ type, content }) =>
          type === 'text' ? content : type.endsWith('_inline') || type.endsWith('break') ? GAP : '',
        )
        .join(''),
    )
    .join(GAP);
}
