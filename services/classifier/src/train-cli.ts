import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_TAXONOMY } from '@switchboard/contracts';
import { messageOf } from '@switchboard/kernel';
import { LinearModel, type StoredModel } from '@switchboard/triage';
import { readSamples, split } from './training/data';
import { categoryBy, DATA_TAXONOMY, measure, modelLabel, type Report, toCategories } from './training/evaluate';
import { DEFAULT_TRAINING, train } from './training/train';

const USAGE = `Usage: npm run train -- <file.jsonl> [--dry-run]

Trains the local classifier on lines of {"text": "…", "category": "…"}, prints what it gets right on the fifth of the
data that it has not seen, and writes the weights into libs/triage. The same file gives the same weights.

  --dry-run   train and measure, write nothing
  --help      this text`;

const WEIGHTS = join(__dirname, '../../../libs/triage/src/model/model.weights.json');

function main(args: readonly string[]): number {
  const [path] = args.filter(arg => !arg.startsWith('--'));
  const unknown = args.find(arg => arg.startsWith('--') && !['--help', '--dry-run'].includes(arg));
  if (args.includes('--help')) {
    say(USAGE);
    return 0;
  }
  if (!path || unknown) {
    process.stderr.write(`${unknown ? `Unknown option ${unknown}.` : 'Name the file to train on.'}\n\n${USAGE}\n`);
    return 2;
  }
  const samples = readSamples(path);
  const parts = split(samples, DEFAULT_TRAINING.seed);
  say(`${samples.length} texts: ${parts.train.length} to learn from, ${parts.heldOut.length} to measure with`);
  const stored = train(parts.train, DEFAULT_TRAINING, say);
  report(new LinearModel(stored), parts.heldOut);
  if (args.includes('--dry-run')) return 0;
  write(stored);
  return 0;
}

function report(model: LinearModel, heldOut: ReturnType<typeof readSamples>): void {
  print(
    "The data's own labels, model alone",
    measure(heldOut, text => modelLabel(model, text)),
  );
  const categories = toCategories(heldOut);
  for (const [name, taxonomy] of [
    ['categories that the data knows', DATA_TAXONOMY],
    ['all categories', DEFAULT_TAXONOMY],
  ] as const) {
    for (const what of ['model', 'both', 'terms'] as const) {
      print(`${name}: ${what}`, measure(categories, categoryBy(model, what, taxonomy)));
    }
  }
}

function print(title: string, { accuracy, classes }: Report): void {
  say(`\n${title}: accuracy ${(accuracy * 100).toFixed(1)} %`);
  for (const { label, precision, recall, f1, count } of classes) {
    say(
      `  ${label.padEnd(22)} precision ${precision.toFixed(2)}  recall ${recall.toFixed(2)}  F1 ${f1.toFixed(2)}  (${count})`,
    );
  }
}

function write(stored: StoredModel): void {
  const json = JSON.stringify(stored);
  writeFileSync(WEIGHTS, `${json}\n`);
  say(`\n${WEIGHTS}: ${Math.round(json.length / 1024)} KiB. Build again to use it.`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
}
