/** A text without the documents that are empty, or hold none but such. */
export function withoutEmpty(text: string): string {
  const less = text.replace(/,? ?(?:\w+|"\w+"): \{ ?\}/, '');
  return less === text ? text : withoutEmpty(less);
}

/** A text without the fields that accumulators fill, where they are null. */
export function withoutNothing(text: string): string {
  return text.replace(/(?:, )?(?:all|one|two|z): null/g, '');
}

/** What a text is made of, whatever the order. */
export function lettersOf(text: string): string {
  return [...text].sort().join('');
}

/** How often a text occurs in a list of texts. */
export function count(texts: readonly string[] = [], text: string): number {
  return texts.join().split(text).length - 1;
}

/** The first text that another list does not have at its place; empty if there is none. */
export function firstOther(texts: readonly string[] = [], others: readonly string[] = []): string {
  return texts.find((text, i) => text !== others[i]) ?? '';
}

export function modified(facts: string): number {
  return Number(/"nModified":(\d+)/.exec(facts)?.[1] ?? 0);
}

export function withoutModified(facts: string): string {
  return facts.replace(/"nModified":\d+/, '');
}

export function byValue(texts: readonly string[], ordered: boolean): string[] {
  const values = texts.map(withoutTypes);
  return ordered ? values : values.sort();
}

/** A text in which numbers are told apart by value alone. */
function withoutTypes(text: string): string {
  return text.replace(
    /new (?:Int32|Double)\(([^)]*)\)|(?:Long|Decimal128)\.fromString\("([^"]*)"\)/g,
    (_all, plain: string | undefined, quoted: string | undefined) => `#${Number(plain ?? quoted) + 0}`,
  );
}

export function same(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i]);
}
