import MarkdownIt from 'markdown-it';

/** Schemes that a link may have. All others, and addresses without one, stay text: what they lead to depends on who reads them. */
const LINK = /^(?:https?:\/\/[^/?#]|mailto:[^?#]+@)/i;

/**
 * CommonMark with strike-through, where a line end is one. Left out: HTML (text like any other), images (they would tell a stranger when
 * and where a message is read), and definitions of links, with which a short message makes a page of megabytes.
 */
export function createParser({ linkify }: { linkify: boolean }): MarkdownIt.MarkdownIt {
  const parser = new MarkdownIt('default', { html: false, breaks: true, linkify, typographer: false });
  parser.disable(['image', 'reference', 'html_block', 'html_inline', 'table']);
  // A domain without a scheme may be a file name: `notes.md`, `setup.py`.
  parser.linkify.set({ fuzzyLink: false, fuzzyIP: false });
  parser.validateLink = url => LINK.test(url.trim());
  return parser;
}
