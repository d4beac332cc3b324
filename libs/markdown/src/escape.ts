/** What form is made of wherever it stands: emphasis, code, links, HTML, tables, addresses, placeholders. */
const ANYWHERE = /[\\`*_~[\]<>{}|@]/g;

/** What makes a link of an address. */
const SCHEME = /:(?=\/\/)/g;

/** What stands for another character, e.g. `&lt;`; also one that what follows the text would complete. */
const REFERENCE = /&(?=#?\w*(?:;|$))/g;

/** What makes a list, a heading or a line at the beginning of a line, and the address of a link behind `[…]`. */
const BEGINNING = /^(?=[-+#=(:])|(?<=^\d{0,9})(?=[.)])/;

/** Would make a picture of a link behind it, or be left out at the end of a heading. */
const END = /(?=!$)|(?<= )(?=#+$)/;

/**
 * One line of text as it is put into Markdown without being any: shown as it was typed, with no form, link or picture of its own. Inside of
 * code, where Markdown knows no escapes, its backslashes are seen.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(ANYWHERE, '\\$&')
    .replace(SCHEME, '\\:')
    .replace(REFERENCE, '\\&')
    .replace(BEGINNING, '\\')
    .replace(END, '\\');
}
