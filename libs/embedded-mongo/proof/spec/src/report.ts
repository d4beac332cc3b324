import type { Verdict } from './run-test';

const STATUSES = ['passed', 'refused', 'skipped', 'failed'] as const;

export type Totals = Readonly<Record<(typeof STATUSES)[number], number>>;

/** One line of a file: its counts, then every failure with its reason. */
export function fileReport(name: string, verdicts: readonly Verdict[]): string {
  const totals = count(verdicts);
  const counts = STATUSES.map(status => `${String(totals[status]).padStart(4)} ${status}`).join(' ');
  const failures = verdicts
    .filter(({ status }) => status === 'failed')
    .map(({ test, why }) => `      ✗ ${test}: ${why}`);
  return [`${counts}  ${name}`, ...failures].join('\n');
}

/** The end of a run: totals, and the reasons of what was refused or skipped, most frequent first. */
export function summary(verdicts: readonly Verdict[]): string {
  const totals = count(verdicts);
  return [
    `${verdicts.length} tests: ${STATUSES.map(status => `${totals[status]} ${status}`).join(', ')}`,
    ...reasons('Refused', verdicts, 'refused'),
    ...reasons('Skipped', verdicts, 'skipped'),
  ].join('\n');
}

export function count(verdicts: readonly Verdict[]): Totals {
  const of = (wanted: Verdict['status']) => verdicts.filter(({ status }) => status === wanted).length;
  return { passed: of('passed'), refused: of('refused'), skipped: of('skipped'), failed: of('failed') };
}

function reasons(title: string, verdicts: readonly Verdict[], status: Verdict['status']): string[] {
  const tally = new Map<string, number>();
  for (const verdict of verdicts)
    if (verdict.status === status) tally.set(verdict.why ?? '', (tally.get(verdict.why ?? '') ?? 0) + 1);
  const lines = [...tally].sort((a, b) => b[1] - a[1]).map(([why, n]) => `${String(n).padStart(4)}  ${why}`);
  return lines.length > 0 ? [`${title}:`, ...lines] : [];
}
