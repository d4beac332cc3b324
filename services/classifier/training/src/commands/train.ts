import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_TAXONOMY } from '@switchboard/contracts';
import { messageOf } from '@switchboard/kernel';
import { LinearModel, type StoredModel, type StoredModels, storedModels } from '@switchboard/triage';
import { calibrate } from '../model/calibrate';
import { readSamples, split } from '../model/samples';
import { categoryBy, DATA_TAXONOMY, measure, modelLabel, type Report, toCategories } from '../model/evaluate';
import { calibrationTickets, prepare, trainingTickets } from '../model/invented-texts';
import { DEFAULT_TRAINING, train } from '../model/train';
import { CATEGORY_TRAINING, PRIORITY_TRAINING, trainCategories, trainPriorities } from '../model/train-on-invented';

const USAGE = `Usage: npm run train -- [<file.jsonl>] [--dry-run]

Trains the local classifier and writes the weights into libs/triage. The same input gives the same weights.

Always: on the invented texts libs/triage/test/messy.train.*. With a file: also on its lines of
{"text": "…", "category": "…"}, and prints what it gets right on the fifth of them that it has not seen;
without one the weights that came from such a file stay as they are.

  --dry-run   train and measure, write nothing
  --help      this text`;

const WEIGHTS = join(__dirname, '../../../../../libs/triage/src/model/model.weights.json');

function main(args: readonly string[]): number {
  const [path, more] = args.filter(arg => !arg.startsWith('--'));
  const unknown = more ?? args.find(arg => arg.startsWith('--') && !['--help', '--dry-run'].includes(arg));
  if (args.includes('--help')) {
    say(USAGE);
    return 0;
  }
  if (unknown) {
    process.stderr.write(`Unknown argument ${unknown}.\n\n${USAGE}\n`);
    return 2;
  }
  const tickets = path === undefined ? storedModels.tickets : trainTickets(path);
  const stored = trainMessy(tickets);
  if (!args.includes('--dry-run')) write(stored);
  return 0;
}

function trainTickets(path: string): StoredModel {
  const samples = readSamples(path);
  const parts = split(samples, DEFAULT_TRAINING.seed);
  say(`${samples.length} texts: ${parts.train.length} to learn from, ${parts.heldOut.length} to measure with`);
  const stored = train(parts.train, DEFAULT_TRAINING, say);
  report(new LinearModel(stored), parts.heldOut);
  return stored;
}

function trainMessy(tickets: StoredModel): StoredModels {
  const model = new LinearModel(tickets);
  const prepared = prepare(trainingTickets(), model);
  const categories = trainCategories(prepared, CATEGORY_TRAINING);
  const sharpness = calibrate(prepare(calibrationTickets(), model), model, new LinearModel(categories));
  say(`\n${prepared.length} invented texts to learn from; sharpness ${sharpness.toFixed(2)}`);
  return {
    version: '2',
    tickets,
    categories,
    priorities: trainPriorities(prepared, PRIORITY_TRAINING),
    sharpness,
  };
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

function write(stored: StoredModels): void {
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
