/** A table in Markdown, with columns as wide as their longest cell. The first line is its head. */
export function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const all = [head, head.map(() => '---'), ...lines];
  const widths = head.map((_, column) => Math.max(...all.map(line => line[column]?.length ?? 0)));
  return all
    .map(line => `| ${line.map((cell, i) => cell.padEnd(widths[i] ?? 0, cell === '---' ? '-' : ' ')).join(' | ')} |\n`)
    .join('');
}
