/** Two texts as one, with an empty line between them where there are two. */
export const joined = (first: string, second: string): string =>
  [first.trimEnd(), second].filter(text => text !== '').join('\n\n');
