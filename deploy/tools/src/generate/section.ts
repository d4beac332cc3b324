/** How a file marks a section: Markdown between blank lines, YAML with the content as it is. */
const STYLES = {
  markdown: { begin: (name: string) => `<!-- ${name} -->`, end: (name: string) => `<!-- /${name} -->`, gap: '\n\n' },
  yaml: { begin: (name: string) => `# <${name}>`, end: (name: string) => `# </${name}>`, gap: '\n' },
};

/**
 * Replaces what stands between `<!-- name -->` and `<!-- /name -->`, in YAML between `# <name>` and `# </name>`.
 * @throws Error when the text has no such section.
 */
export function replaceSection(
  text: string,
  name: string,
  content: string,
  style: keyof typeof STYLES = 'markdown',
): string {
  const { gap, ...marks } = STYLES[style];
  const begin = marks.begin(name);
  const end = marks.end(name);
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`There is no section ${begin} … ${end}. Add both lines where it belongs.`);
  const indent = /[ ]*$/.exec(text.slice(0, to))?.[0] ?? '';
  return `${text.slice(0, from)}${begin}${gap}${content}${gap}${style === 'yaml' ? indent : ''}${text.slice(to)}`;
}
