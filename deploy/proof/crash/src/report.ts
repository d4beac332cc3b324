import type { CampaignResult } from './campaign';

/** One line per failure, for people; empty when there is none. */
export function failuresOf(result: CampaignResult): string[] {
  const ofPoints = result.points.flatMap(({ scenario, label, problems }) =>
    problems.map(problem => `${result.consumer}, ${scenario}, died ${label}: ${problem}`),
  );
  return [...ofPoints, ...result.problems.map(problem => `${result.consumer}: ${problem}`)];
}

/** Markdown: a row for each place to die at of each consumer, with what came of it in each scenario that passes it. */
export function tableOf(results: readonly CampaignResult[]): string {
  const rows = results.flatMap(({ consumer, points }) => {
    const labels = [...new Set(points.map(({ label }) => label))];
    return labels.map(label => {
      const here = points.filter(point => point.label === label);
      const same = here.filter(({ problems }) => problems.length === 0).length;
      return `| ${consumer} | ${label.replaceAll('|', '\\|')} | ${here.length} | ${same === here.length ? 'same' : `${same} same, ${here.length - same} FAILED`} |`;
    });
  });
  const head = [
    '| Service | Killed at | Scenarios that pass it | Final state after the restart |',
    '| --- | --- | --- | --- |',
  ];
  return [...head, ...rows].join('\n');
}
