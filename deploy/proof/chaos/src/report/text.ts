import type { Report } from './report';

/** The report as a person reads it. */
export function describe(report: Report): string {
  const { seconds, tickets, faults, invariants, exhibits, load } = report;
  const lines = [
    '',
    `${tickets.submitted} tickets, ${faults.reduce((sum, { done }) => sum + done, 0)} faults, ${seconds.all.toFixed(0)} s (start ${seconds.start.toFixed(0)}, load ${seconds.load.toFixed(0)}, rest ${seconds.rest.toFixed(0)})${report.cpuSeconds === undefined ? '' : `, ${report.cpuSeconds.toFixed(0)} s of CPU`}, seed ${report.seed}`,
    '',
    ...table([
      ['fault', 'planned', 'done', 'skipped', 'failed'],
      ...faults.map(({ kind, planned, done, skipped, failed }) => [kind, planned, done, skipped, failed].map(String)),
    ]),
    '',
    ...table([
      ['invariant', 'checked', 'violations', 'measured'],
      ...invariants.map(({ name, checked, violations, measured }) => [
        name,
        String(checked),
        violations.length === 0 ? 'none' : String(violations.length),
        Object.entries(measured ?? {})
          .map(([what, value]) => `${what} ${value}`)
          .join(', '),
      ]),
    ]),
    '',
    `calls made again: ${describeCounts(load.retriedCalls)}; process starts ${load.processStarts}; calls of the model ${load.modelCalls}`,
  ];
  for (const { name, promise, violations } of invariants) {
    if (violations.length === 0) continue;
    lines.push('', `BROKEN ${name}: ${promise}`);
    for (const { ticketId, message } of violations.slice(0, 10))
      lines.push(`  ${ticketId ? `ticket ${ticketId}: ` : ''}${message}`);
    if (violations.length > 10) lines.push(`  … and ${violations.length - 10} more`);
  }
  for (const { ticketId, number, trail } of exhibits.slice(0, 3)) {
    lines.push('', `trail of ${ticketId} (${number ?? 'not stored'}):`, ...trail.map(line => `  ${line}`));
  }
  lines.push(
    '',
    report.ok
      ? 'Every invariant holds.'
      : `BROKEN. Again: npm run chaos -- --seed ${report.seed} --tickets ${report.options.tickets} --rate ${report.options.rate} --density ${report.options.density}`,
  );
  return `${lines.join('\n')}\n`;
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)));
  return rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function describeCounts(counts: Readonly<Record<string, number>>): string {
  const list = Object.entries(counts).map(([why, count]) => `${count} ${why}`);
  return list.length > 0 ? list.join(', ') : 'none';
}
