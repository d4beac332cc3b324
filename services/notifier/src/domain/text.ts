// Control characters, line and paragraph separators, and the marks that reorder the text around them (a title could
// otherwise make the rest of a line read backwards).
const BREAKING = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;
const UNPRINTABLE = /[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu;

/** Fit for a header: one line, no control characters. */
export function oneLine(text: string): string {
  return text.replace(BREAKING, ' ').replace(/ {2,}/g, ' ').trim();
}

/** Fit for a body: line breaks kept, other control characters gone. */
export function manyLines(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(UNPRINTABLE, '')
    .trim();
}

/** At most `length` characters (code points), the last of them an ellipsis if something was cut. */
export function shorten(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}
