/** At most `length` characters (code points), the last of them an ellipsis if something was cut. */
export function shorten(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${head(characters, length - 1)}…`;
}

/** The first `length` characters (code points), without blanks at the end if something was cut. */
export function cut(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : head(characters, length);
}

const head = (characters: readonly string[], length: number) => characters.slice(0, length).join('').trimEnd();
