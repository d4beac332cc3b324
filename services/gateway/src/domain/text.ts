/** One line of text: control characters and runs of blanks become single spaces, so that it is safe in a mail subject. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** Several lines: ends of lines become \n; blanks around the whole go. */
export function manyLines(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

/** Each tag once, in lower case, as one line. */
export function cleanTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map(tag => oneLine(tag).toLowerCase()))];
}

export const normaliseEmail = (email: string): string => email.trim().toLowerCase();
