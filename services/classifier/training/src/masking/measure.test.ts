import { join } from 'node:path';
import { MASK_KINDS } from '@switchboard/classifier';
import { readCorpus } from './corpus';
import { type Figures, measure } from './measure';

const corpus = (half: string) => readCorpus(join(__dirname, '../../corpus/masking', `${half}.txt`));
const share = ({ kinds }: Figures, part: 'withheld' | 'right', of: 'marked' | 'masked') =>
  kinds.reduce((sum, kind) => sum + kind[part], 0) / kinds.reduce((sum, kind) => sum + kind[of], 0);

// The floors lie just below what docs/masking.md says.
test.each([
  { half: 'tune', recall: 0.98, precision: 0.96, untouched: 0.96, words: 0.96 },
  { half: 'held-out', recall: 0.97, precision: 0.95, untouched: 0.96, words: 0.96 },
])('the half "$half" of the corpus is masked as well as published', ({ half, ...floors }) => {
  const figures = measure(corpus(half), MASK_KINDS);
  expect(share(figures, 'withheld', 'marked')).toBeGreaterThanOrEqual(floors.recall);
  expect(share(figures, 'right', 'masked')).toBeGreaterThanOrEqual(floors.precision);
  expect(figures.untouched / figures.harmless).toBeGreaterThanOrEqual(floors.untouched);
  expect(figures.wordsKept / figures.words).toBeGreaterThanOrEqual(floors.words);
});

test('the corpus is large, and has no text in both halves', () => {
  const [tune, heldOut] = [corpus('tune'), corpus('held-out')];
  expect(tune.length + heldOut.length).toBeGreaterThanOrEqual(300);
  expect([...tune, ...heldOut].filter(({ secrets }) => secrets.length === 0).length).toBeGreaterThanOrEqual(80);
  const texts = new Set(tune.map(({ text }) => text));
  expect(heldOut.filter(({ text }) => texts.has(text))).toEqual([]);
});

test('a secret of which a letter is left counts as leaked, one that is masked under another name as withheld', () => {
  const text = 'my pw: abc9 and ü x';
  const figures = measure(
    [
      { text, secrets: [{ kind: 'password', start: 7, end: 19 }] },
      { text: 'pw: abc9', secrets: [{ kind: 'code', start: 4, end: 8 }] },
      { text: 'all is well', secrets: [] },
    ],
    ['password', 'code'],
  );
  expect(figures).toMatchObject({
    kinds: [
      { kind: 'password', marked: 1, withheld: 0, masked: 2, right: 2 },
      { kind: 'code', marked: 1, withheld: 1, masked: 0, right: 0 },
    ],
    harmless: 1,
    untouched: 1,
    leaks: ['password "abc9 and ü x" in: my pw: abc9 and ü x'],
    excess: [],
  });
});
