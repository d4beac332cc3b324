import type { DemoResult } from './run';

/** The result as text for a terminal. */
export function renderReport(result: DemoResult): string {
  const rows: [string, string][] = [
    ['tickets', String(result.tickets)],
    ['classified', String(result.classified)],
    ['assigned', String(result.assigned)],
    ['waiting', String(result.waiting)],
    ['mailed', String(result.mailed)],
    ['seconds', result.seconds.toFixed(1)],
  ];
  return [
    table('outcome', rows),
    table('category', sorted(result.byCategory)),
    table('agent', sorted(result.byAgent)),
  ].join('\n');
}

function sorted(counts: Record<string, number>): [string, string][] {
  return Object.entries(counts)
    .sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
    .map(([key, count]) => [key, String(count)]);
}

function table(title: string, rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(title.length, ...rows.map(([key]) => key.length)) + 2;
  const line = `${'─'.repeat(width)}${'─'.repeat(8)}`;
  return [
    `${title.padEnd(width)}${'count'.padStart(8)}`,
    line,
    ...rows.map(([key, value]) => key.padEnd(width) + value.padStart(8)),
    '',
  ].join('\n');
}
