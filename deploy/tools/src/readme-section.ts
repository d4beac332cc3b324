/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. @throws Error when the text has no such section. */
export function replaceSection(text: string, name: string, content: string): string {
  const begin = `<!-- ${name} -->`;
  const end = `<!-- /${name} -->`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`There is no section ${begin} … ${end}. Add both lines where it belongs.`);
  return `${text.slice(0, from)}${begin}\n\n${content}\n\n${text.slice(to)}`;
}
