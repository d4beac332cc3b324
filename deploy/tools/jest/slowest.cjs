// Prints where a run of .ci/run spent its time: each step, and the slowest test files. Takes the folder with its results.
const { readdirSync, readFileSync, existsSync } = require('node:fs');
const { join, relative } = require('node:path');

const SHOWN = 25;
const folder = process.argv[2];

/** `<seconds since the start> <seconds of processor> <name>`, a line per step, the last one for the end. */
const steps = readFileSync(join(folder, 'steps'), 'utf8')
  .trim()
  .split('\n')
  .map(line => /^(\d+) (\d+) (.*)$/.exec(line))
  .filter(match => match !== null)
  .map(([, at, cpu, name]) => ({ at: Number(at), cpu: Number(cpu), name }));
process.stdout.write('\nSeconds, and seconds of processor, of each step\n');
for (const [index, { at, cpu, name }] of steps.slice(0, -1).entries()) {
  const next = steps[index + 1];
  process.stdout.write(`${String(next.at - at).padStart(6)} ${String(next.cpu - cpu).padStart(6)}  ${name}\n`);
}
const end = steps.at(-1);
if (end) process.stdout.write(`${String(end.at).padStart(6)} ${String(end.cpu).padStart(6)}  together\n`);

const files = readdirSync(folder)
  .filter(name => name.endsWith('.json') && existsSync(join(folder, name)))
  .flatMap(name =>
    JSON.parse(readFileSync(join(folder, name), 'utf8')).testResults.map(result => ({
      run: name.replace('.json', ''),
      file: relative(process.cwd(), result.name),
      seconds: (result.endTime - result.startTime) / 1_000,
    })),
  )
  .sort((a, b) => b.seconds - a.seconds);
if (files.length > 0) process.stdout.write(`\nSlowest test files, seconds, of ${files.length}\n`);
for (const { run, file, seconds } of files.slice(0, SHOWN))
  process.stdout.write(`${seconds.toFixed(1).padStart(6)}  ${run.padEnd(8)}  ${file}\n`);
