import { isOurs } from './allowed';
import { createParser } from './parser';

const parser = createParser({ linkify: true });
parser.renderer.rules['link_open'] = (tokens, index, options, _env, self) => {
  // The page that is left says nothing of itself, and lends no weight in search engines.
  tokens[index]?.attrSet('rel', 'noopener noreferrer nofollow');
  return self.renderToken(tokens, index, options);
};
// The class of a fence is made of what somebody typed behind it.
parser.renderer.rules['fence'] = (tokens, index) =>
  `<pre><code>${escaped(tokens[index]?.content ?? '')}</code></pre>\n`;

/** Longer ones are made of signs, not of words. Characters. */
const MAX_HTML = 200_000;

/**
 * Markdown as HTML for a page or a mail. What is no element or attribute of the list in `allowed.ts` is never in it: should the parser
 * ever make some, or make far more of a text than was in it, the whole message is shown as the text that was typed.
 */
export function renderMarkdown(markdown: string): string {
  const html = parser.render(markdown);
  return html.length <= MAX_HTML && isOurs(html) ? html : asTyped(markdown);
}

const asTyped = (text: string) => `<pre>${escaped(text)}</pre>\n`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string) => text.replace(/[&<>"]/g, found => ENTITIES[found] ?? '');
