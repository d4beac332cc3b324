import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LinearModel } from '@switchboard/triage';
import { readSamples, split } from './samples';
import { measure, modelLabel } from './evaluate';
import { DEFAULT_TRAINING, train } from './train';

const samples = Array.from({ length: 200 }, (_, i) =>
  i % 2 === 0
    ? { text: `printer toner paper tray number${i % 7}`, label: 'Hardware' }
    : { text: `refund invoice order supplier number${i % 7}`, label: 'Purchase' },
);
const quiet = () => undefined;

test('it learns what can be learnt, and the stored bytes say the same', () => {
  const model = new LinearModel(train(samples, DEFAULT_TRAINING, quiet));
  const report = measure(samples, text => modelLabel(model, text));
  expect(report.accuracy).toBe(1);
  expect(report.classes.map(({ label, f1 }) => [label, f1])).toEqual([
    ['Hardware', 1],
    ['Purchase', 1],
  ]);
});

test('the same data gives the same model', () => {
  expect(train(samples, DEFAULT_TRAINING, quiet)).toEqual(train(samples, DEFAULT_TRAINING, quiet));
});

test('the split takes a fifth of every label, always the same one', () => {
  const { train: learnt, heldOut } = split(samples, 7);
  expect([learnt.length, heldOut.length]).toEqual([160, 40]);
  expect(heldOut.filter(({ label }) => label === 'Purchase')).toHaveLength(20);
  expect(split(samples, 7)).toEqual({ train: learnt, heldOut });
});

describe('reading data', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'train-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (content: string) => {
    const path = join(folder, 'data.jsonl');
    writeFileSync(path, content);
    return path;
  };

  test('one object per line, empty lines do not count', () => {
    expect(readSamples(file('{"text":"a","category":"b"}\n\n'))).toEqual([{ text: 'a', label: 'b' }]);
  });

  test.each([
    ['{"text":"a","category":"b"}\n{"text":1}', 'line 2'],
    ['nonsense', 'line 1: not JSON'],
  ])('a bad line is named', (content, complaint) => {
    expect(() => readSamples(file(content))).toThrow(complaint);
  });
});
