/** A run of digits without anything between them. */
export interface Group {
  readonly start: number;
  readonly end: number;
}

/**
 * Groups of digits that up to two separators hold together, as people write long numbers. A group that a letter, an
 * underscore before a letter or the like touches belongs to a name and is left out.
 */
export function digitGroups(text: string): Group[][] {
  const runs: Group[][] = [];
  for (const { index, 0: run } of text.matchAll(/\d{1,40}(?:[ ._/\n-]{1,2}\d{1,40}){0,60}/g)) {
    if (/[\p{L}\p{N}]/u.test(text[index - 1] ?? '')) continue;
    runs.push(
      [...run.matchAll(/\d+/g)].map(group => ({
        start: index + group.index,
        end: index + group.index + group[0].length,
      })),
    );
  }
  return runs;
}
