import { measureHalves, renderMaskingFigures } from '../masking/table';

const USAGE = `Usage: npm run masking:report [-- --misses]

Prints how much of the marked corpus in services/classifier/training/corpus/masking is masked, and how much is masked that need not be.

  --misses   also what was missed and what was taken wrongly in the half that detectors are improved with
  --help     this text
`;

function main(args: readonly string[]): void {
  const wrong = args.some(arg => arg !== '--misses' && arg !== '--help');
  if (wrong || args.includes('--help')) {
    (wrong ? process.stderr : process.stdout).write(USAGE);
    process.exitCode = wrong ? 2 : 0;
    return;
  }
  process.stdout.write(`${renderMaskingFigures()}\n`);
  const tuned = measureHalves().get('Tuned on');
  if (!args.includes('--misses') || !tuned) return;
  process.stdout.write(`\nMissed:\n${tuned.leaks.join('\n')}\n\nTaken wrongly:\n${tuned.excess.join('\n')}\n`);
}

main(process.argv.slice(2));
